import { ts } from "ts-morph";
import type { Names } from "./names.js";
import type { Deprecated, Symbols } from "./symbols.js";
import type { Types } from "./types.js";

/** Deepest nesting of objects that is compared; no request of the API is nested deeper. */
const MAX_DEPTH = 5;

/**
 * Finds deprecated fields in objects that are built in one place and passed in another:
 * `const body = { name, oldField }; await create(client, { body })`. The type that such a literal
 * is passed as is not known where it is built.
 */
export class PassedObjects {
  private readonly types: Types;
  private readonly symbols: Symbols;
  private readonly names: Names;
  private readonly holders: ReadonlySet<string>;
  private readonly hasNames = new Map<ts.Type, boolean>();

  constructor(types: Types, symbols: Symbols, names: Names, holders: ReadonlySet<string>) {
    this.types = types;
    this.symbols = symbols;
    this.names = names;
    this.holders = holders;
  }

  /** The keys, in the object literal, of the deprecated fields that `node` passes on. */
  of(node: ts.Expression): [ts.Node, Deprecated][] {
    const name = nameOf(node);
    if (name === undefined || !this.holders.has(name)) return [];
    const place = passingPlace(node);
    if (place === undefined) return [];
    const type = this.types.checker.getTypeAtLocation(node);
    if (!this.mayHold(type, 0)) return [];
    const found: [ts.Node, Deprecated][] = [];
    for (const expected of this.expected(node, place)) this.compare(type, expected, 0, found);
    return found;
  }

  private expected(node: ts.Expression, place: Place): ts.Type[] {
    if (place === "value") return this.types.contextualTypes(node);
    const holder = node.parent.parent;
    if (!ts.isObjectLiteralExpression(holder)) return [];
    if (place === "spread") return this.types.contextualTypes(holder);
    return this.types
      .contextualProperties(holder, node.getText())
      .map((property) => this.types.checker.getTypeOfSymbolAtLocation(property, node));
  }

  private compare(given: ts.Type, expected: ts.Type, depth: number, found: [ts.Node, Deprecated][]): void {
    if (!this.mayHold(given, depth)) return;
    const [givenItem, expectedItem] = [this.itemOf(given), this.itemOf(expected)];
    if (givenItem !== undefined) {
      if (expectedItem !== undefined) this.compare(givenItem, expectedItem, depth + 1, found);
      return;
    }
    for (const property of given.getProperties()) {
      const targets = this.types.properties(expected, property.name);
      const key = keyOf(property);
      const deprecation = targets
        .map((target) => this.symbols.deprecationOf(target, "write"))
        .find((known) => known !== undefined);
      if (key !== undefined && deprecation !== undefined) found.push([key, deprecation]);
      const [target] = targets;
      if (key === undefined || target === undefined) continue;
      this.compare(
        this.types.checker.getTypeOfSymbolAtLocation(property, key),
        this.types.checker.getTypeOfSymbolAtLocation(target, key),
        depth + 1,
        found,
      );
    }
  }

  /** The type of the items of a list; `undefined` for any other type. */
  private itemOf(type: ts.Type): ts.Type | undefined {
    const present = this.types.checker.getNonNullableType(type);
    return this.types.checker.isArrayType(present)
      ? this.types.checker.getTypeArguments(present as ts.TypeReference)[0]
      : undefined;
  }

  /** Whether a type is that of an object literal that has one of the names, at any depth. */
  private mayHold(type: ts.Type, depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    const item = this.itemOf(type);
    if (item !== undefined) return this.mayHold(item, depth + 1);
    if (!isLiteralType(type)) return false;
    const known = this.hasNames.get(type);
    if (known !== undefined) return known;
    const holds = type.getProperties().some((property) => {
      if (this.names.has(property.name)) return true;
      const key = keyOf(property);
      return (
        key !== undefined &&
        this.mayHold(this.types.checker.getTypeOfSymbolAtLocation(property, key), depth + 1)
      );
    });
    this.hasNames.set(type, holds);
    return holds;
  }
}

type Place = "value" | "shorthand" | "spread";

/** The name that an expression ends in: `body`, `request.body`, `bodyOf(x)`, `await readBody()`. */
function nameOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isCallExpression(node) || ts.isAwaitExpression(node) ? nameOf(node.expression) : undefined;
}

/** How an expression passes an object on, if it does. */
function passingPlace(node: ts.Expression): Place | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return "shorthand";
  if (ts.isSpreadAssignment(parent)) return "spread";
  const isValue =
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node && parent.type !== undefined) ||
    ts.isReturnStatement(parent) ||
    ts.isSatisfiesExpression(parent) ||
    (ts.isArrayLiteralExpression(parent) && parent.elements.includes(node)) ||
    (ts.isArrowFunction(parent) && parent.body === node) ||
    (ts.isJsxExpression(parent) && parent.expression === node);
  return isValue ? "value" : undefined;
}

function isLiteralType(type: ts.Type): boolean {
  const symbol = type.getSymbol();
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.ObjectLiteral) !== 0;
}

function keyOf(property: ts.Symbol): ts.Node | undefined {
  const declaration = property.valueDeclaration;
  return declaration !== undefined &&
    (ts.isPropertyAssignment(declaration) || ts.isShorthandPropertyAssignment(declaration))
    ? declaration.name
    : undefined;
}
