import { ts } from "ts-morph";
import type { FoundNode } from "../uses/search.js";
import { Types } from "../uses/types.js";
import type { Edit } from "./edits.js";
import { quoted, type Reason, replaced } from "./node-edits.js";
import type { ValueRename } from "./renames.js";

/**
 * A value of an enumeration that is sent becomes the new one, where that is a value of the same enumeration. One that
 * an answer is compared with is left: the platform decides which of the two it answers with, and when.
 */
export function valueEdits(
  { node }: FoundNode,
  { value }: ValueRename,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  if (!isGiven(node)) return "the platform may still answer with the old value";
  if (ts.isStringLiteralLike(node)) {
    const isKnown = new Types(checker)
      .contextualTypes(node)
      .some((type) => (type.isUnion() ? type.types : [type]).some((part) => isText(part, value)));
    return isKnown ? [replaced(node, quoted(node, value))] : `"${value}" is no value of the same enumeration`;
  }
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node || !ts.isIdentifier(node)) {
    return "this way of using it is not rewritten";
  }
  const members = checker.getTypeAtLocation(parent.expression).getProperties();
  const next = members.find(
    (member) => member.name === value || isText(checker.getTypeOfSymbolAtLocation(member, node), value),
  );
  return next === undefined ? `there is no ${value} beside it` : [replaced(node, next.name)];
}

function isText(type: ts.Type, text: string): boolean {
  return type.isStringLiteral() && type.value === text;
}

/** Whether a value is handed over, and not compared with or spoken of in a type. */
function isGiven(node: ts.Node): boolean {
  const value = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const { parent } = value;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return !ts.isCaseClause(parent) && !ts.isLiteralTypeNode(parent) && !ts.isQualifiedName(parent);
}
