import { ts } from "ts-morph";
import type { Edit } from "./edits.js";
import { isRepeatable } from "./repeatable.js";

/**
 * `machine.osName ?? machine.os?.name` becomes `machine.os?.name`, in either order and with `||`: it would be the same
 * expression twice. `undefined` where what stands beside the access is something else, or where evaluating it once may
 * not be the same as twice.
 *
 * @param edit what makes the access one of the replacement
 */
export function fallbackEdits(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  edit: Edit,
): readonly Edit[] | undefined {
  if (!isRepeatable(access.expression)) return undefined;
  const { text } = access.getSourceFile();
  const wanted = normal(
    text.slice(access.getStart(), edit.start) + edit.text + text.slice(edit.end, access.getEnd()),
  );
  const operands = operandsAround(access);
  const index = operands.findIndex((operand) => plain(operand) === access);
  const [before, own, after] = [operands[index - 1], operands[index], operands[index + 1]];
  const isSame = (operand: ts.Expression | undefined): operand is ts.Expression =>
    operand !== undefined && normal(plain(operand).getText()) === wanted;
  if (own === undefined) return undefined;
  if (isSame(after))
    return removal(own.getStart(), after.getStart(), text.slice(own.getEnd(), after.getStart()));
  if (isSame(before))
    return removal(before.getEnd(), own.getEnd(), text.slice(before.getEnd(), own.getStart()));
  return undefined;
}

/** Nothing but the operator may go: a comment beside it stays. */
function removal(start: number, end: number, between: string): readonly Edit[] | undefined {
  return /^\s*(?:\?\?|\|\|)\s*$/.test(between) ? [{ start, end, text: "" }] : undefined;
}

/** The operands of the whole `a ?? b ?? c` that an expression is an operand of; empty where it is none. */
function operandsAround(node: ts.Expression): readonly ts.Expression[] {
  let own = node;
  while (ts.isParenthesizedExpression(own.parent)) own = own.parent;
  let { parent } = own;
  if (!isFallback(parent)) return [];
  const { kind } = parent.operatorToken;
  let whole: ts.BinaryExpression = parent;
  for (parent = whole.parent; isFallback(parent); parent = whole.parent) {
    if (parent.operatorToken.kind !== kind || parent.left !== whole) break;
    whole = parent;
  }
  return operandsOf(whole, kind);
}

function operandsOf(node: ts.Expression, kind: ts.SyntaxKind): readonly ts.Expression[] {
  return isFallback(node) && node.operatorToken.kind === kind
    ? [...operandsOf(node.left, kind), node.right]
    : [node];
}

function isFallback(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

function plain(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? plain(node.expression) : node;
}

function normal(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
