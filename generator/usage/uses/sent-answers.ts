import { ts } from "ts-morph";
import type { InstalledPackages } from "../installed/package.js";
import type { ExpectedTypes } from "./expected.js";
import type { Deprecated, Symbols } from "./symbols.js";
import type { Types } from "./types.js";
import { walk } from "./walk.js";

/** Deepest nesting of objects that is compared; no request of the API is nested deeper. */
const MAX_DEPTH = 5;

/**
 * Finds deprecated fields of requests that are sent with an object which was made elsewhere: an answer that is sent back,
 * `update(client, { body: { ...machine, name } })` and `{ body: machine }`, or an object of a type of the user. Nobody wrote
 * the field where it is sent, so the use is the expression that brings it.
 */
export class SentAnswers {
  private readonly types: Types;
  private readonly symbols: Symbols;
  private readonly expected: ExpectedTypes;
  private readonly operations: ReadonlySet<string>;
  private readonly members: ReadonlySet<string>;
  private readonly deprecatedIn = new Map<ts.Type, boolean>();
  private readonly bringing = new Map<ts.Type, boolean>();

  /** `operations` are the names of functions of this package, and those that files give to them. */
  constructor(
    types: Types,
    symbols: Symbols,
    expected: ExpectedTypes,
    operations: ReadonlySet<string>,
    packages: InstalledPackages,
  ) {
    this.types = types;
    this.symbols = symbols;
    this.expected = expected;
    this.operations = operations;
    this.members = new Set(
      packages
        .found()
        .flatMap(({ records }) => records)
        .flatMap(({ scope, member }) => (isOfRequest(scope) && member !== undefined ? [member] : [])),
    );
  }

  /** The fields that a node sends: the spread of an object, or what a call of an operation is given. */
  of(node: ts.Node): readonly [ts.Node, Deprecated][] {
    if (this.members.size === 0) return [];
    if (ts.isSpreadAssignment(node)) return this.spread(node);
    if (!ts.isCallExpression(node)) return [];
    const named = [node.expression, ...node.arguments].some((part) => this.operations.has(lastName(part)));
    return named ? node.arguments.flatMap((argument) => this.given(argument)) : [];
  }

  /** What an argument, or a value in it, brings. Literals are looked into: their own keys are found elsewhere. */
  private given(node: ts.Expression): readonly [ts.Node, Deprecated][] {
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.flatMap((property) => {
        if (ts.isPropertyAssignment(property)) return this.given(property.initializer);
        return ts.isShorthandPropertyAssignment(property) ? this.shorthand(property) : [];
      });
    }
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.given(element));
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node))
      return this.given(node.expression);
    if (ts.isConditionalExpression(node))
      return [...this.given(node.whenTrue), ...this.given(node.whenFalse)];
    if (isOfNoFields(node) || ts.isFunctionLike(node) || ts.isSpreadElement(node)) return [];
    const found = this.brought(node, this.types.checker.getTypeAtLocation(node), () =>
      this.expected.of(node),
    );
    if (found.length === 0) return found;
    // A spread within, as in `items.map((item) => ({ ...item }))`, is a use of its own.
    const within = new Set<ts.Declaration>();
    walk(node, (child) => {
      if (ts.isSpreadAssignment(child))
        for (const [, { declaration }] of this.spread(child)) within.add(declaration);
      return true;
    });
    return found.filter(([, { declaration }]) => !within.has(declaration));
  }

  private shorthand(property: ts.ShorthandPropertyAssignment): readonly [ts.Node, Deprecated][] {
    const { name, parent } = property;
    const value = this.types.checker.getShorthandAssignmentValueSymbol(property);
    if (value === undefined || !ts.isObjectLiteralExpression(parent)) return [];
    const given = this.types.checker.getTypeOfSymbolAtLocation(value, name);
    return this.brought(name, given, () =>
      this.expected
        .properties(parent, name.text)
        .map((target) => this.types.checker.getTypeOfSymbolAtLocation(target, name)),
    );
  }

  /** What an object brings into a literal, but for what the literal says itself behind it. */
  private spread(node: ts.SpreadAssignment): readonly [ts.Node, Deprecated][] {
    const literal = node.parent;
    const behind = literal.properties.slice(literal.properties.indexOf(node) + 1);
    const saidBehind = new Set(
      behind.flatMap(({ name }) =>
        name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [],
      ),
    );
    const given = this.types.checker.getTypeAtLocation(node.expression);
    return this.brought(node.expression, given, () => this.expected.of(literal)).filter(
      ([, { declaration }]) => !saidBehind.has(memberOf(declaration)),
    );
  }

  private brought(
    node: ts.Node,
    given: ts.Type,
    expected: () => readonly ts.Type[],
  ): readonly [ts.Node, Deprecated][] {
    if (!this.mayBring(given, 0)) return [];
    const found = new Set<Deprecated>();
    for (const type of expected()) this.compare(given, type, 0, found);
    return [...found].map((deprecated) => [node, deprecated]);
  }

  private compare(given: ts.Type, expected: ts.Type, depth: number, found: Set<Deprecated>): void {
    if (depth > MAX_DEPTH || given === expected || !this.isDeprecatedIn(expected, depth)) return;
    const [givenItem, expectedItem] = [this.types.itemOf(given), this.types.itemOf(expected)];
    if (givenItem !== undefined && expectedItem !== undefined) {
      this.compare(givenItem, expectedItem, depth + 1, found);
      return;
    }
    for (const target of this.membersOf(expected)) {
      for (const source of this.types.properties(given, target.name)) {
        if (isSame(source, target)) continue;
        const deprecated = isWritten(source) ? undefined : this.symbols.deprecationOf(target, "write");
        if (deprecated !== undefined) {
          if (isOfRequest(deprecated.deprecation.scope)) found.add(deprecated);
          continue;
        }
        const [from, to] = [source, target].map((symbol) => this.types.checker.getTypeOfSymbol(symbol));
        if (from !== undefined && to !== undefined) this.compare(from, to, depth + 1, found);
      }
    }
  }

  /** Whether a type has a member, at any depth, that is called like a deprecated one of a request. */
  private mayBring(type: ts.Type, depth: number): boolean {
    if (depth > MAX_DEPTH || (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) === 0)
      return false;
    const known = this.bringing.get(type);
    if (known !== undefined) return known;
    this.bringing.set(type, false);
    const item = this.types.itemOf(type);
    const brings =
      item !== undefined
        ? this.mayBring(item, depth + 1)
        : this.membersOf(type).some(
            (member) =>
              this.members.has(member.name) ||
              (isOfFields(member) && this.mayBring(this.types.checker.getTypeOfSymbol(member), depth + 1)),
          );
    this.bringing.set(type, brings);
    return brings;
  }

  private isDeprecatedIn(type: ts.Type, depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    const known = this.deprecatedIn.get(type);
    if (known !== undefined) return known;
    this.deprecatedIn.set(type, false);
    const item = this.types.itemOf(type);
    const found =
      item !== undefined
        ? this.isDeprecatedIn(item, depth + 1)
        : this.membersOf(type).some(
            (member) =>
              (this.members.has(member.name) && this.symbols.deprecationOf(member, "write") !== undefined) ||
              (isOfFields(member) &&
                this.isDeprecatedIn(this.types.checker.getTypeOfSymbol(member), depth + 1)),
          );
    this.deprecatedIn.set(type, found);
    return found;
  }

  private membersOf(type: ts.Type): readonly ts.Symbol[] {
    const present = this.types.checker.getNonNullableType(type);
    const parts = present.isUnion() ? present.types : [present];
    return parts
      .filter(({ flags }) => (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0)
      .flatMap((part) => this.types.checker.getPropertiesOfType(part));
  }
}

function isOfRequest(scope: string): boolean {
  return scope === "requestField" || scope === "parameter";
}

/** `update` of `update`, `api.update` and `update.bind`. */
function lastName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (!ts.isPropertyAccessExpression(node)) return "";
  return /^(?:call|apply|bind)$/.test(node.name.text) ? lastName(node.expression) : node.name.text;
}

/** Values that cannot be objects with fields: their types need not be asked for. */
function isOfNoFields(node: ts.Expression): boolean {
  return ts.isLiteralExpression(node) || ts.isTemplateExpression(node) || ts.isPrefixUnaryExpression(node);
}

/** Whether a member is a field that may hold others, and no method. */
function isOfFields({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Property) !== 0;
}

/** Whether a member is written in a literal: then its key is the use. */
function isWritten({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((each) => ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each));
}

/** Whether both are one member, as they are where an object already has the type of the request. */
function isSame(a: ts.Symbol, b: ts.Symbol): boolean {
  return a.declarations?.some((each) => b.declarations?.includes(each)) === true;
}

function memberOf(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : "";
}
