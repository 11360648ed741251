import { ts } from "ts-morph";
import type { KnownDeprecation } from "../installed/records.js";
import type { EnumValues } from "./enum-values.js";
import type { ExpectedTypes } from "./expected.js";
import { declaredValue, literalOf } from "./literal-of.js";
import type { Names } from "./names.js";
import type { Deprecated, Symbols } from "./symbols.js";
import type { Types } from "./types.js";
import { valueOf } from "./value-of.js";

/** Deepest nesting of objects that is compared; no request of the API is nested deeper. */
const MAX_DEPTH = 5;

export interface PassedObjectsContext {
  readonly types: Types;
  readonly symbols: Symbols;
  readonly expected: ExpectedTypes;
  readonly values: EnumValues;
  readonly names: Names;
  /** Names that may hold an object with one of `names` in it. */
  readonly holders: ReadonlySet<string>;
}

/** A key or a value in an object literal, and what is deprecated about it. */
export type Passed = readonly [
  node: ts.Node,
  found: { readonly deprecation: KnownDeprecation; readonly declaration?: ts.Declaration },
];

/**
 * Finds deprecated fields in objects that are built in one place and passed in another:
 * `const body = { name, oldField }; await create(client, { body })`. The type that such a literal
 * is passed as is not known where it is built.
 */
export class PassedObjects {
  private readonly types: Types;
  private readonly symbols: Symbols;
  private readonly expectedTypes: ExpectedTypes;
  private readonly values: EnumValues;
  private readonly names: Names;
  private readonly holders: ReadonlySet<string>;
  private readonly hasNames = new Map<ts.Type, boolean>();

  constructor({ types, symbols, expected, values, names, holders }: PassedObjectsContext) {
    this.types = types;
    this.symbols = symbols;
    this.expectedTypes = expected;
    this.values = values;
    this.names = names;
    this.holders = holders;
  }

  /** The keys, in the object literal, of the deprecated fields that `node` passes on. */
  of(node: ts.Expression): Passed[] {
    const name = nameOf(node);
    if (name === undefined || !this.holders.has(name)) return [];
    if (ts.isSpreadElement(node.parent)) return this.ofList(node, node.parent);
    const place = passingPlace(node);
    if (place === undefined) return [];
    const type = this.types.checker.getTypeAtLocation(node);
    if (!this.mayHold(type, 0)) return [];
    const found: Passed[] = [];
    for (const expected of this.expected(node, place)) this.compare(type, expected, 0, found);
    return found;
  }

  /** `list(...args)`: each item of a tuple is what a parameter is given. */
  private ofList(node: ts.Expression, { parent: call }: ts.SpreadElement): Passed[] {
    if (!ts.isCallExpression(call)) return [];
    const { checker } = this.types;
    const type = checker.getTypeAtLocation(node);
    if (!checker.isTupleType(type)) return [];
    const items = checker.getTypeArguments(type as ts.TypeReference);
    if (!items.some((item) => this.mayHold(item, 0))) return [];
    const first = call.arguments.findIndex((argument) => argument === node.parent);
    const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
    const found: Passed[] = [];
    for (const [index, item] of items.entries()) {
      const parameter = parameters[first + index];
      if (parameter === undefined) continue;
      this.compare(item, checker.getTypeOfSymbolAtLocation(parameter, node), 0, found);
    }
    return found;
  }

  /** The deprecated member `name` of what the variable `node` is passed as, where an object is built in steps. */
  memberOf(node: ts.Expression, name: string): Deprecated | undefined {
    const place = passingPlace(node);
    if (place === undefined) return undefined;
    return this.expected(node, place)
      .flatMap((type) => this.types.properties(type, name))
      .map((target) => this.symbols.deprecationOf(target, "write"))
      .find((known) => known !== undefined);
  }

  private expected(node: ts.Expression, place: Place): ts.Type[] {
    if (place === "value") return this.expectedOfValue(node);
    const holder = node.parent.parent;
    if (!ts.isObjectLiteralExpression(holder)) return [];
    if (place === "spread") return this.expectedTypes.of(holder);
    return this.expectedTypes
      .properties(holder, node.getText())
      .map((property) => this.types.checker.getTypeOfSymbolAtLocation(property, node));
  }

  /** `object as unknown as T` is expected to be a `T`, and whatever is expected of that. */
  private expectedOfValue(node: ts.Expression): ts.Type[] {
    const whole = valueOf(node);
    const types = new Set(this.expectedTypes.of(node));
    for (let at = node; at !== whole; at = at.parent as ts.Expression) {
      const { parent } = at;
      if (
        ts.isAsExpression(parent) ||
        ts.isTypeAssertionExpression(parent) ||
        ts.isSatisfiesExpression(parent)
      )
        types.add(this.types.checker.getTypeFromTypeNode(parent.type));
    }
    if (whole !== node) for (const type of this.expectedTypes.of(whole)) types.add(type);
    return [...types];
  }

  private compare(given: ts.Type, expected: ts.Type, depth: number, found: Passed[]): void {
    if (!this.mayHold(given, depth)) return;
    if (given.isUnion()) {
      for (const part of given.types) this.compare(part, expected, depth, found);
      return;
    }
    const [givenItem, expectedItem] = [this.types.itemOf(given), this.types.itemOf(expected)];
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
      const literal = key === undefined ? undefined : this.literalAt(key);
      if (literal !== undefined && this.names.values.has(literal.text)) {
        for (const value of targets.flatMap((each) => this.values.ofPassed(literal, each)))
          found.push([literal, { deprecation: value }]);
      }
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

  /** The literal that a member of an object is written as, or that a constant is which it is given. */
  private literalAt(key: ts.Node): ReturnType<typeof literalOf> {
    const { parent } = key;
    const own = literalOf(parent);
    if (own !== undefined) return own;
    const { checker } = this.types;
    const value = ts.isPropertyAssignment(parent) ? declaredValue(parent) : undefined;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : value !== undefined && ts.isIdentifier(value)
        ? checker.getSymbolAtLocation(value)
        : undefined;
    const declaration = symbol?.valueDeclaration;
    return declaration !== undefined && ts.isVariableDeclaration(declaration)
      ? literalOf(declaration)
      : undefined;
  }

  /** Whether a type is that of an object literal that has one of the names, at any depth. */
  private mayHold(type: ts.Type, depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    if (type.isUnion()) return type.types.some((part) => this.mayHold(part, depth));
    const item = this.types.itemOf(type);
    if (item !== undefined) return this.mayHold(item, depth + 1);
    if (!isLiteralType(type)) return false;
    const known = this.hasNames.get(type);
    if (known !== undefined) return known;
    const holds = type.getProperties().some((property) => {
      if (this.names.has(property.name)) return true;
      const key = keyOf(property);
      if (key !== undefined && this.names.values.has(this.literalAt(key)?.text ?? "")) return true;
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

/** The name that an expression ends in: `body`, `request.body`, `bodies["a"]`, `bodyOf(x)`, `await readBody()`. */
function nameOf(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key, expression } = node;
    return ts.isStringLiteralLike(key) ? key.text : nameOf(expression);
  }
  return ts.isCallExpression(node) || ts.isAwaitExpression(node) ? nameOf(node.expression) : undefined;
}

/** How an expression passes an object on, if it does. */
function passingPlace(node: ts.Expression): Place | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent)) return "shorthand";
  if (ts.isSpreadAssignment(node.parent)) return "spread";
  const whole = valueOf(node);
  const { parent } = whole;
  if (whole !== node && isAsserted(whole)) return "value";
  const isValue =
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== whole) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === whole) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === whole && parent.type !== undefined) ||
    ts.isReturnStatement(parent) ||
    ts.isSatisfiesExpression(parent) ||
    (ts.isArrayLiteralExpression(parent) && parent.elements.includes(whole)) ||
    (ts.isArrowFunction(parent) && parent.body === whole) ||
    (ts.isJsxExpression(parent) && parent.expression === whole);
  return isValue ? "value" : undefined;
}

/** Whether an expression states its type: `object as T`. */
function isAsserted(node: ts.Expression): boolean {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}

/** Whether a type is that of an object literal, or made from one: `Readonly<…>`, and what a spread adds to it. */
function isLiteralType(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isLiteralType);
  const symbol = type.getSymbol();
  if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.ObjectLiteral) !== 0) return true;
  const { objectFlags = 0 } = type as Partial<ts.ObjectType>;
  return (objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

function keyOf(property: ts.Symbol): ts.Node | undefined {
  const declaration = property.valueDeclaration ?? property.declarations?.[0];
  return declaration !== undefined &&
    (ts.isPropertyAssignment(declaration) || ts.isShorthandPropertyAssignment(declaration))
    ? declaration.name
    : undefined;
}
