import { ts } from "ts-morph";

/** Whether an expression can be evaluated twice, or once instead of twice: names and members of them, no calls. */
export function isRepeatable(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key } = node;
    const isPlainKey = ts.isIdentifier(key) || ts.isStringLiteralLike(key) || ts.isNumericLiteral(key);
    return isPlainKey && isRepeatable(node.expression);
  }
  return (
    (ts.isPropertyAccessExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isParenthesizedExpression(node)) &&
    isRepeatable(node.expression)
  );
}
