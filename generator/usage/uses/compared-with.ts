import { ts } from "ts-morph";

/** Functions of lists that compare their argument with each item. */
const COMPARING: ReadonlySet<string> = new Set(["includes", "indexOf", "lastIndexOf"]);

/**
 * What a literal is compared with: the other side of `x === "value"`, the subject of `case "value":`, and `x` of
 * `["value"].includes(x)`.
 */
export function comparedWith(node: ts.Expression): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) {
    return parent.left === node ? parent.right : parent.left;
  }
  if (ts.isCaseClause(parent)) return parent.parent.parent.expression;
  if (!ts.isArrayLiteralExpression(parent)) return undefined;
  const access = parent.parent;
  const call = access.parent;
  const isCompared =
    ts.isPropertyAccessExpression(access) && COMPARING.has(access.name.text) && ts.isCallExpression(call);
  return isCompared && call.expression === access ? call.arguments[0] : undefined;
}
