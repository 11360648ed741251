import { ts } from "ts-morph";

/** The text or number that a property or a constant is declared as: `"suspended"` of `state: "suspended" as const`. */
export function literalOf(declaration: ts.Node): ts.StringLiteralLike | ts.NumericLiteral | undefined {
  const value = declaredValue(declaration);
  return value !== undefined && (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value))
    ? value
    : undefined;
}

/** The expression that a property or a constant is declared as, without what only states its type. */
export function declaredValue(declaration: ts.Node): ts.Expression | undefined {
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyAssignment(declaration)) return undefined;
  let value = declaration.initializer;
  while (
    value !== undefined &&
    (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value))
  )
    value = value.expression;
  return value;
}
