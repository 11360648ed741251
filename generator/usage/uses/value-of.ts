import { ts } from "ts-morph";

/** Functions that return the object they are given. */
const RETURN_THEIR_ARGUMENT: ReadonlySet<string> = new Set(["freeze", "seal", "preventExtensions"]);

/**
 * The outermost expression whose value is that of `node`, or may be: `(node)`, `node!`, `node as T`, `node ?? other`,
 * `test ? node : other`, `test && node`, `Object.freeze(node)`.
 */
export function valueOf(node: ts.Expression): ts.Expression {
  let whole = node;
  while (passesOn(whole.parent, whole)) whole = whole.parent;
  return whole;
}

function passesOn(parent: ts.Node, node: ts.Expression): parent is ts.Expression {
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const isAlternative = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
    return isAlternative || (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === node);
  }
  if (ts.isCallExpression(parent)) {
    const { expression, arguments: given } = parent;
    return (
      given[0] === node &&
      ts.isPropertyAccessExpression(expression) &&
      RETURN_THEIR_ARGUMENT.has(expression.name.text)
    );
  }
  return (
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isTypeAssertionExpression(parent) ||
    ts.isSatisfiesExpression(parent)
  );
}
