import { ts } from "ts-morph";
import type { FoundNode } from "../uses/search.js";
import { Types } from "../uses/types.js";
import type { Edit } from "./edits.js";
import { quoted, type Reason, replaced } from "./node-edits.js";
import type { ValueRename } from "./rename.js";

/**
 * Replaces a value of an enumeration in a request, where the replacement is a value of the same enumeration. A value
 * that a response may be compared with is left for review: which of the two values responses have is not known.
 */
export function valueEdits(
  { node }: FoundNode,
  { value }: ValueRename,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  const { parent } = node;
  const isConstant = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const expression = isConstant ? parent : node;
  if (!ts.isExpression(expression) || !isMemberOfObject(expression)) {
    return "responses may still have the deprecated value";
  }
  const isExpected = new Types(checker)
    .contextualTypes(expression)
    .some((type) => partsOf(type).some((part) => textOf(part) === value));
  if (!isExpected) return `${value} is not a value of the same enumeration`;
  if (ts.isStringLiteralLike(node)) return [replaced(node, quoted(node, value))];
  if (ts.isNumericLiteral(node)) return [replaced(node, value)];
  if (!isConstant) return "this kind of use is not rewritten";
  const constant = checker
    .getTypeAtLocation(parent.expression)
    .getProperties()
    .find((member) => textOf(checker.getTypeOfSymbolAtLocation(member, node)) === value);
  return constant === undefined ? `there is no constant for ${value}` : [replaced(node, constant.name)];
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function textOf(type: ts.Type): string | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
}

/** Whether a value is given to a member of an object, as values of a request are. */
function isMemberOfObject(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return (
      parent.right === node &&
      (ts.isPropertyAccessExpression(parent.left) || ts.isElementAccessExpression(parent.left))
    );
  }
  const isPart =
    ts.isArrayLiteralExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
  return isPart && isMemberOfObject(parent);
}
