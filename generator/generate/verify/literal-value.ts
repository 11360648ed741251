import ts from "typescript";
import { NameOf } from "../../text/literal.js";
import { nameOf } from "./sources.js";

/** What stands for an expression that is not plain data. No JSON is equal to it. */
const NOT_DATA = Symbol("not data");

/**
 * The value of an expression that is plain data: texts (joined by `+` too), numbers, `true`, `false`, `null`, and lists
 * and objects of them. An identifier is a {@link NameOf}. What would run something is a symbol, wherever it stands.
 */
export function literalValue(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node)) return new NameOf(node.text);
  if (ts.isPrefixUnaryExpression(node)) {
    const value = literalValue(node.operand);
    return node.operator === ts.SyntaxKind.MinusToken && typeof value === "number" ? -value : NOT_DATA;
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [literalValue(node.left), literalValue(node.right)];
    const isText = node.operatorToken.kind === ts.SyntaxKind.PlusToken && typeof left === "string";
    return isText && typeof right === "string" ? left + right : NOT_DATA;
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literalValue);
  if (!ts.isObjectLiteralExpression(node)) return NOT_DATA;
  const members = node.properties.map((property): readonly [string | undefined, unknown] =>
    ts.isPropertyAssignment(property)
      ? [nameOf(property.name), literalValue(property.initializer)]
      : [undefined, NOT_DATA],
  );
  const names = new Set(members.map(([name]) => name));
  if (names.has(undefined) || names.size < members.length) return NOT_DATA;
  return Object.fromEntries(members as [string, unknown][]);
}

/** Whether two values are the same data, members in the same order. */
export function isSameData(found: unknown, expected: unknown): boolean {
  if (typeof found !== "object" || typeof expected !== "object" || found === null || expected === null)
    return Object.is(found, expected);
  if (found instanceof NameOf !== expected instanceof NameOf) return false;
  if (Array.isArray(found) !== Array.isArray(expected)) return false;
  const own = Object.entries(found);
  const others = definedEntries(expected);
  return (
    own.length === others.length &&
    others.every(([name, value], index) => own[index]?.[0] === name && isSameData(own[index][1], value))
  );
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, child]) => child !== undefined);
}
