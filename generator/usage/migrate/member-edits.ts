import { ts } from "ts-morph";
import type { FoundNode } from "../uses/search.js";
import { isAssignmentPattern } from "../uses/types.js";
import { accessEdits } from "./access-edits.js";
import type { Edit } from "./edits.js";
import { hasMember, nameIn } from "./has-member.js";
import { literalEdits } from "./literal-edits.js";
import { quoted, type Reason, replaced } from "./node-edits.js";
import { patternEdits } from "./pattern-edits.js";
import type { MemberRename } from "./rename.js";
import { typeEdits } from "./type-edits.js";

/** The edits that turn one use of a member into a use of its replacement, or why it is left for review. */
export function memberEdits(
  { node }: Pick<FoundNode, "node">,
  rename: MemberRename,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  const { parent } = node;
  if (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node)
  ) {
    return hasReplacement(node, checker.getTypeAtLocation(parent.expression), rename, checker)
      ? accessEdits(node, parent, rename)
      : LACKS_REPLACEMENT;
  }
  const element = ts.isComputedPropertyName(parent) ? parent.parent : parent;
  if (ts.isBindingElement(element)) {
    if (!ts.isObjectBindingPattern(element.parent)) return "it is destructured from a list";
    return hasReplacement(node, checker.getTypeAtLocation(element.parent), rename, checker)
      ? patternEdits(node, element, element.parent.elements, rename)
      : LACKS_REPLACEMENT;
  }
  if (ts.isObjectLiteralElementLike(element) && ts.isObjectLiteralExpression(element.parent)) {
    return isAssignmentPattern(element.parent)
      ? patternEdits(node, element, element.parent.properties, rename)
      : literalEdits(node, element, element.parent, rename, checker);
  }
  if (ts.isLiteralTypeNode(parent)) return typeEdits(node, parent, rename, checker);
  const [segment] = rename.path;
  const isPlain = ts.isQualifiedName(parent) || ts.isImportTypeNode(parent);
  if (segment !== undefined && rename.path.length === 1) {
    if (isPlain) return [replaced(node, segment.name)];
    if (ts.isBinaryExpression(parent) && ts.isStringLiteralLike(node)) {
      return [replaced(node, quoted(node, segment.name))];
    }
  }
  return "this kind of use is not rewritten";
}

const LACKS_REPLACEMENT = "the type of the object does not have the replacement";

function hasReplacement(
  node: ts.Node,
  type: ts.Type,
  { path }: MemberRename,
  checker: ts.TypeChecker,
): boolean {
  return hasMember(type, nameIn(node), path[0]?.name ?? "", checker);
}
