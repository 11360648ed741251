import { ts } from "ts-morph";
import { hostPath } from "../compiler/embedded-scripts.js";
import type { DeclaredDeprecations, Direction } from "../installed/declared.js";
import type { InstalledPackages } from "../installed/package.js";
import type { KnownDeprecation } from "../installed/records.js";
import { BuiltObjects } from "./built-objects.js";
import { EnumValues } from "./enum-values.js";
import { ExpectedTypes } from "./expected.js";
import { KeySets } from "./key-sets.js";
import { Keys } from "./keys.js";
import { MappedMembers } from "./mapped-members.js";
import { ModuleMocks } from "./module-mocks.js";
import type { Names } from "./names.js";
import { PassedObjects } from "./passed-objects.js";
import { Routes } from "./routes.js";
import { selectedFrom } from "./selected-from.js";
import { SentAnswers } from "./sent-answers.js";
import { type Deprecated, Symbols } from "./symbols.js";
import { isAssignmentPattern, Types } from "./types.js";
import type { Use } from "./use.js";
import { walk } from "./walk.js";
import { WrittenKeys } from "./written-keys.js";

/** The input of a search through one program. */
export interface SearchContext {
  readonly program: ts.Program;
  readonly packages: InstalledPackages;
  readonly declared: DeclaredDeprecations;
  readonly names: Names;
  /** Names that may hold an object with one of `names` in it. */
  readonly holders: ReadonlySet<string>;
}

/** A use as a node of the syntax tree. */
export interface FoundNode {
  /** The name, key or text that is marked. */
  readonly node: ts.Node;
  readonly deprecation: KnownDeprecation;
  /** The deprecated declaration; absent where only a record describes the deprecation. */
  readonly declaration?: ts.Declaration;
  readonly direction: Direction;
  /**
   * `passed`: the key of an object that is built before it is passed to a function of this package. `sent`: an expression
   * that brings a field into a request. `mocked`: the key of a mock of a module. `implemented`: the member of a class or
   * interface that has the field from a type of this package. `keyed`: a value as the key of a record.
   */
  readonly how:
    | "named"
    | "called"
    | "passed"
    | "sent"
    | "mocked"
    | "implemented"
    | "keyed"
    | "route"
    | "value";
}

/** Finds uses of deprecated items in the files of one program. */
export class Search {
  private readonly types: Types;
  private readonly symbols: Symbols;
  private readonly names: Names;
  private readonly expected: ExpectedTypes;
  private readonly keys: Keys;
  private readonly written: WrittenKeys;
  private readonly mocks: ModuleMocks;
  private readonly passed: PassedObjects;
  private readonly built: BuiltObjects;
  private readonly sent: SentAnswers;
  private readonly routes: Routes;
  private readonly values: EnumValues;
  private readonly found: FoundNode[] = [];
  private readonly seen = new Set<string>();

  constructor({ program, packages, declared, names, holders }: SearchContext) {
    this.types = new Types(program.getTypeChecker());
    this.keys = new Keys(this.types, new KeySets(this.types, packages, program));
    this.symbols = new Symbols(this.types.checker, declared, new MappedMembers(this.keys));
    this.names = names;
    this.expected = new ExpectedTypes(this.types, declared);
    this.written = new WrittenKeys(program, this.keys, this.expected);
    this.mocks = new ModuleMocks(program, packages);
    this.values = new EnumValues(this.types, declared, packages, program);
    this.passed = new PassedObjects({
      types: this.types,
      symbols: this.symbols,
      expected: this.expected,
      values: this.values,
      names,
      holders,
    });
    this.built = new BuiltObjects(this.types, names, this.passed);
    this.sent = new SentAnswers(this.types, this.symbols, this.expected, names.operations, packages);
    this.routes = new Routes(this.types, declared, packages);
  }

  /** Every use in `file`, by position. */
  in(file: ts.SourceFile): Use[] {
    return this.nodesIn(file).map(useOf);
  }

  /** As {@link in}, with the nodes of the syntax tree. */
  nodesIn(file: ts.SourceFile): FoundNode[] {
    this.found.length = 0;
    walk(file, this.visit);
    for (const [key, found] of this.built.in(file))
      this.report({ ...found, node: key, direction: "write", how: "passed" });
    return this.found.toSorted((a, b) => a.node.getStart() - b.node.getStart());
  }

  private readonly visit = (node: ts.Node): boolean => {
    if (ts.isExpression(node)) this.passedObject(node);
    for (const [brought, found] of this.sent.of(node))
      this.report({ ...found, node: brought, direction: "write", how: "sent" });
    if (ts.isObjectLiteralElementLike(node)) {
      for (const deprecation of this.values.ofKey(node))
        this.report({ node: node.name ?? node, deprecation, direction: "write", how: "keyed" });
    }
    if (ts.isIdentifier(node)) {
      if (this.names.has(node.text)) this.name(node);
      for (const deprecation of this.values.ofName(node))
        this.report({ node, deprecation, direction: "write", how: "value" });
    } else if (ts.isStringLiteralLike(node)) {
      if (this.names.has(node.text)) this.key(node);
      this.value(node);
    } else if (ts.isNumericLiteral(node)) {
      this.value(node);
    } else if (ts.isComputedPropertyName(node) && !ts.isStringLiteralLike(node.expression)) {
      this.computedKey(node);
    } else if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) {
      this.computedAccess(node);
    } else if (ts.isCallExpression(node)) {
      if (this.names.hasNamelessSignatures) this.call(node);
      for (const deprecation of this.routes.of(node))
        this.report({ node: node.arguments[0] ?? node, deprecation, direction: "read", how: "route" });
    } else if (ts.isImportDeclaration(node)) {
      return false;
    }
    // The comments of JavaScript have types, those of TypeScript have not.
    if ((node.flags & ts.NodeFlags.JavaScriptFile) === 0) return true;
    for (const comment of commentsOf(node)) walk(comment, this.visit);
    return true;
  };

  private name(node: ts.Identifier): void {
    const { parent } = node;
    if (ts.isExportSpecifier(parent)) {
      if ((parent.propertyName ?? parent.name) !== node) return;
      this.symbol(node, this.types.checker.getExportSpecifierLocalTargetSymbol(parent), "read");
    } else if (ts.isShorthandPropertyAssignment(parent)) {
      if (isAssignmentPattern(parent.parent)) {
        this.reportFirst(node, [this.types.destructured(node)], "read");
      } else {
        this.objectKey(node, node.text, parent);
        this.symbol(node, this.types.checker.getShorthandAssignmentValueSymbol(parent), "read");
      }
    } else if (isNameInObject(node)) {
      this.objectKey(node, node.text, node.parent as ts.ObjectLiteralElementLike);
    } else if (isMemberName(node)) {
      this.implemented(node, node.text);
    } else if (ts.isJsxAttribute(parent) && parent.name === node) {
      this.reportFirst(node, this.types.contextualProperties(parent.parent, node.text), "write");
    } else if (ts.isBindingElement(parent) && parent.initializer !== node) {
      this.bound(node, node.text, parent);
    } else if (!isDeclarationName(node) && !isJsxClosing(node)) {
      const direction = isAssigned(node) ? "write" : "read";
      const symbol = this.types.checker.getSymbolAtLocation(node);
      if (!this.symbol(node, symbol, direction)) this.callOf(node);
    }
  }

  private key(node: ts.StringLiteralLike): void {
    const { parent, text } = node;
    const holder = ts.isComputedPropertyName(parent) ? parent.parent : parent;
    if (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) {
      const type = this.types.checker.getTypeAtLocation(parent.expression);
      this.reportFirst(node, this.types.properties(type, text), isAssigned(node) ? "write" : "read");
    } else if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword) {
      const type = this.types.checker.getTypeAtLocation(parent.right);
      if (parent.left === node) this.reportFirst(node, this.types.properties(type, text), "read");
    } else if (ts.isBindingElement(holder) && holder.initializer !== node) {
      this.bound(node, text, holder);
    } else if (ts.isPropertyAssignment(holder) && holder.initializer !== node) {
      this.objectKey(node, text, holder);
    } else if (isMemberName(node)) {
      this.implemented(node, text);
    } else if (ts.isLiteralTypeNode(parent)) {
      for (const type of selectedFrom(parent, this.types.checker)) {
        const from = this.types.checker.getTypeAtLocation(type);
        this.reportFirst(node, this.types.properties(from, text), "read");
      }
    } else {
      this.reportFirst(node, this.keys.membersOf(node), "read");
    }
  }

  private objectKey(node: ts.Node, text: string, element: ts.ObjectLiteralElementLike): void {
    const literal = element.parent;
    if (!ts.isObjectLiteralExpression(literal)) return;
    if (isAssignmentPattern(literal)) this.reportFirst(node, [this.types.destructured(node)], "read");
    else {
      const expected = this.expected.properties(literal, text);
      this.reportFirst(node, expected, "write");
      // A property of a mapped type has no declaration of its own.
      if (expected.every(({ declarations }) => declarations === undefined))
        this.reportFirst(node, this.keys.membersOfRecord(literal, text), "read");
      this.reportFirst(node, [this.mocks.exportOf(literal, text)], "read", "mocked");
    }
  }

  /** A member of a class or an interface that is one of the types it extends or implements. */
  private implemented(node: ts.Node, text: string): void {
    const member = node.parent;
    const holder = ts.isParameter(member) ? member.parent.parent : member.parent;
    if (!ts.isClassLike(holder) && !ts.isInterfaceDeclaration(holder)) return;
    const types = (holder.heritageClauses ?? []).flatMap((clause) => clause.types);
    const found = types.flatMap((type) =>
      this.types.properties(this.types.checker.getTypeAtLocation(type), text),
    );
    this.reportFirst(node, found, "write", "implemented");
  }

  /** `{ a }`, `{ a: b }` and `{ a: { b } }` in declarations and parameters. */
  private bound(node: ts.Node, text: string, element: ts.BindingElement): void {
    const key = element.propertyName ?? element.name;
    const isKey = key === node || (ts.isComputedPropertyName(key) && key.expression === node);
    if (!isKey || element.dotDotDotToken !== undefined || !ts.isObjectBindingPattern(element.parent)) return;
    const type = this.types.checker.getTypeAtLocation(element.parent);
    this.reportFirst(node, this.types.properties(type, text), "read");
  }

  private computedAccess(node: ts.ElementAccessExpression): void {
    const { argumentExpression: key } = node;
    const texts = this.types.literalTexts(key);
    const deprecated = texts.filter((text) => this.names.has(text));
    if (deprecated.length === 0) return;
    const type = this.types.checker.getTypeAtLocation(node.expression);
    if (texts.length > 1 && this.keys.areChosenFrom(key, texts, type)) return;
    const direction = isAssigned(key) ? "write" : "read";
    for (const text of deprecated) {
      const members = this.types.properties(type, text);
      const isWritten = texts.length > 1 && this.written.has(node.getSourceFile(), texts, text, members);
      if (!isWritten) this.reportFirst(key, members, direction);
    }
  }

  /** `{ [KEY]: value }` in an object literal and in a pattern. */
  private computedKey(name: ts.ComputedPropertyName): void {
    const { expression: node, parent } = name;
    const texts = this.types.literalTexts(node);
    const deprecated = texts.filter((text) => this.names.has(text));
    if (deprecated.length === 0 || (texts.length > 1 && this.isAnyKey(node, texts, parent))) return;
    for (const text of deprecated) {
      if (ts.isBindingElement(parent)) this.bound(node, text, parent);
      else if (ts.isObjectLiteralElementLike(parent)) this.objectKey(node, text, parent);
    }
  }

  /** Whether a key with `texts` may be any of those that an element of an object or a pattern may have. */
  private isAnyKey(key: ts.Expression, texts: readonly string[], { parent }: ts.Node): boolean {
    const { checker } = this.types;
    const types = ts.isObjectLiteralExpression(parent)
      ? this.expected.of(parent)
      : [checker.getTypeAtLocation(parent)];
    return types.some((type) => this.keys.areChosenFrom(key, texts, type));
  }

  private value(node: ts.StringLiteralLike | ts.NumericLiteral): void {
    for (const deprecation of this.values.of(node))
      this.report({ node, deprecation, direction: "write", how: "value" });
  }

  private call(node: ts.CallExpression): void {
    const found = this.symbols.deprecationOfCall(node);
    if (found !== undefined)
      this.report({ ...found, node: calledName(node.expression), direction: "read", how: "called" });
  }

  /** A function that is not deprecated may have a deprecated signature. */
  private callOf(node: ts.Identifier): void {
    const callee =
      ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
    const call = callee.parent;
    if (ts.isCallExpression(call) && call.expression === callee) this.call(call);
  }

  private passedObject(node: ts.Expression): void {
    for (const [key, found] of this.passed.of(node))
      this.report({ ...found, node: key, direction: "write", how: "passed" });
  }

  private symbol(
    node: ts.Node,
    symbol: ts.Symbol | undefined,
    direction: Direction,
    how: FoundNode["how"] = "named",
  ): boolean {
    const found: Deprecated | undefined = this.symbols.deprecationOf(symbol, direction);
    if (found !== undefined) this.report({ ...found, node, direction, how });
    return found !== undefined;
  }

  private reportFirst(
    node: ts.Node,
    symbols: readonly (ts.Symbol | undefined)[],
    direction: Direction,
    how?: FoundNode["how"],
  ): void {
    symbols.some((symbol) => this.symbol(node, symbol, direction, how));
  }

  private report(found: FoundNode): void {
    const { node, deprecation } = found;
    const file = node.getSourceFile();
    const key = `${file.fileName} ${node.getStart(file)} ${deprecation.module} ${deprecation.scope} ${deprecation.name}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.found.push(found);
  }
}

/** The position of a use in its file. */
export function useOf({ node, deprecation }: FoundNode): Use {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const length = file.text.slice(start, node.getEnd()).split("\n", 1)[0]?.length ?? 1;
  return { file: hostPath(file.fileName), line: line + 1, column: character + 1, length, deprecation };
}

function isNameInObject(node: ts.Identifier): boolean {
  const { parent } = node;
  const isElement =
    ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isAccessor(parent);
  return isElement && parent.name === node && ts.isObjectLiteralExpression(parent.parent);
}

/** Whether a name or text is that of a member of a class or an interface. */
function isMemberName(node: ts.Identifier | ts.StringLiteralLike): boolean {
  const { parent } = node;
  const isMember =
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent) ||
    ts.isParameterPropertyDeclaration(parent, parent.parent);
  return isMember && parent.name === node;
}

/** All comments of JSDoc before a node; the public functions of the compiler return the last one. */
function commentsOf(node: ts.Node): readonly ts.JSDoc[] {
  return (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
}

/** Whether a name is that of a declaration of the user, and so not a use. */
function isDeclarationName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isExportAssignment(parent) || ts.isImportEqualsDeclaration(parent)) return parent.name === node;
  return ts.getNameOfDeclaration(parent as ts.Declaration) === node || ts.isLabeledStatement(parent);
}

function isJsxClosing(node: ts.Identifier): boolean {
  return (
    ts.findAncestor(node, (above) => !ts.isIdentifier(above) && !ts.isPropertyAccessExpression(above))
      ?.kind === ts.SyntaxKind.JsxClosingElement
  );
}

/** Whether the member with this name or key is assigned: `machine.osName = …`. */
function isAssigned(node: ts.Node): boolean {
  const access = node.parent;
  const target =
    ts.isPropertyAccessExpression(access) || ts.isElementAccessExpression(access) ? access : node;
  const { parent } = target;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === target &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

function calledName(expression: ts.LeftHandSideExpression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
