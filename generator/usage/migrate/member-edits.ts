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

/** The edits that make one use of a member a use of what replaces it, or why it is left to its author. */
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
    return isThere(node, checker.getTypeAtLocation(parent.expression), rename, checker)
      ? accessEdits(node, parent, rename)
      : ABSENT;
  }
  const element = ts.isComputedPropertyName(parent) ? parent.parent : parent;
  if (ts.isBindingElement(element)) {
    if (!ts.isObjectBindingPattern(element.parent)) return "it is a list that is taken apart";
    return isThere(node, checker.getTypeAtLocation(element.parent), rename, checker)
      ? patternEdits(node, element, element.parent.elements, rename)
      : ABSENT;
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
  return "this way of using it is not rewritten";
}

const ABSENT = "the object is of a type that has only the old one";

function isThere(node: ts.Node, type: ts.Type, { path }: MemberRename, checker: ts.TypeChecker): boolean {
  return hasMember(type, nameIn(node), path[0]?.name ?? "", checker);
}
