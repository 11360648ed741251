import { ts } from "ts-morph";
import { type DeclaredDeprecations, declaredName } from "../installed/declared.js";
import type { InstalledPackage } from "../installed/installed-package.js";
import type { InstalledPackages } from "../installed/package.js";
import type { KnownDeprecation } from "../installed/records.js";
import { comparedWith } from "./compared-with.js";
import { EnumSets } from "./enum-sets.js";
import { declaredValue, literalOf } from "./literal-of.js";
import type { Types } from "./types.js";

/**
 * Finds deprecated values of enumerations written as literals: `{ state: "suspended" }`. The compiler does not keep
 * comments on members of a union, so the records state the values of each type, field or parameter.
 */
export class EnumValues {
  private readonly types: Types;
  private readonly declared: DeclaredDeprecations;
  private readonly packages: InstalledPackages;
  private readonly program: ts.Program;
  private readonly sets: EnumSets;
  private values: Map<string, OwnedRecord[]> | undefined;
  private names: ReadonlySet<string> | undefined;

  constructor(
    types: Types,
    declared: DeclaredDeprecations,
    packages: InstalledPackages,
    program: ts.Program,
  ) {
    this.types = types;
    this.declared = declared;
    this.packages = packages;
    this.program = program;
    this.sets = new EnumSets(types, packages, program);
  }

  of(node: EnumLiteral): readonly KnownDeprecation[] {
    return this.find(node, node.text);
  }

  /** The value of a constant of the user: `const state = "suspended"` … `{ state }`. */
  ofName(node: ts.Identifier): readonly KnownDeprecation[] {
    this.names ??= this.namesOfValues();
    if (!this.names.has(node.text) || !isRead(node)) return [];
    const { parent, text } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return this.ofConstant(parent);
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? this.types.checker.getShorthandAssignmentValueSymbol(parent)
      : this.types.checker.getSymbolAtLocation(node);
    const value = this.constantValue(symbol, node);
    return value === undefined ? [] : this.find(node, value).filter(({ member }) => member !== text);
  }

  /** The value of a member of a constant of the user: `States.off`. Members of our own constants are declared. */
  private ofConstant(access: ts.PropertyAccessExpression): readonly KnownDeprecation[] {
    const { checker } = this.types;
    const symbol = checker.getSymbolAtLocation(access.name);
    if (symbol?.declarations?.some((each) => this.declared.isOurs(each)) === true) return [];
    const value = this.constantValue(symbol, access);
    return value === undefined ? [] : this.find(access, value);
  }

  /** The value of a constant, unless its use is the value it is declared with: then there is one use, not two. */
  private constantValue(symbol: ts.Symbol | undefined, node: ts.Node): string | undefined {
    const type = this.typeOf(symbol, node);
    if (type?.isStringLiteral() !== true && type?.isNumberLiteral() !== true) return undefined;
    const value = String(type.value);
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || declaredValue(declaration) === undefined) return value;
    const literal = literalOf(declaration);
    return literal !== undefined && this.find(literal, value).length === 0 ? value : undefined;
  }

  /** A value as the key of a record: `{ suspended: 1 }` where a `Record<State, number>` is expected. */
  ofKey(element: ts.ObjectLiteralElementLike): readonly KnownDeprecation[] {
    const { name, parent } = element;
    if (name === undefined || !ts.isObjectLiteralExpression(parent)) return [];
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name) && !ts.isNumericLiteral(name)) return [];
    this.values ??= this.readValues();
    const records = this.values.get(name.text);
    if (records === undefined) return [];
    const places = new Places();
    for (const type of this.types.contextualTypes(parent)) this.addKeyTypes(places, type, 0);
    return recordsAt(records, places);
  }

  /** The types of the keys of a mapped type: `State` of `Record<State, number>` and `Partial<Record<State, number>>`. */
  private addKeyTypes(places: Places, type: ts.Type, depth: number): void {
    const { constraintType } = type as { readonly constraintType?: ts.Type };
    if (constraintType !== undefined) this.addAliases(places, constraintType);
    if (depth > 2) return;
    const [first] = type.aliasTypeArguments ?? [];
    if (first === undefined) return;
    if (type.aliasSymbol?.name === "Record") this.addAliases(places, first);
    else this.addKeyTypes(places, first, depth + 1);
  }

  /** The value that a member of an object has, where the object is passed as one with the member `target`. */
  ofPassed(literal: EnumLiteral, target: ts.Symbol): readonly KnownDeprecation[] {
    this.values ??= this.readValues();
    const records = this.values.get(literal.text);
    if (records === undefined) return [];
    const places = new Places();
    this.add(places, target);
    this.addAliases(places, this.types.checker.getTypeOfSymbol(target));
    return recordsAt(records, places);
  }

  private typeOf(symbol: ts.Symbol | undefined, node: ts.Node): ts.Type | undefined {
    return symbol === undefined ? undefined : this.types.checker.getTypeOfSymbolAtLocation(symbol, node);
  }

  private find(node: ts.Expression, value: string): readonly KnownDeprecation[] {
    this.values ??= this.readValues();
    const records = this.values.get(value);
    if (records === undefined) return [];
    return recordsAt(records, this.placesOf(node));
  }

  private readValues(): Map<string, OwnedRecord[]> {
    const values = new Map<string, OwnedRecord[]>();
    for (const owner of this.packages.found()) {
      for (const record of owner.records) {
        if (record.scope !== "enumValue" || record.value === undefined) continue;
        const text = String(record.value);
        values.set(text, [...(values.get(text) ?? []), { owner, record }]);
      }
    }
    return values;
  }

  /** Names that the user gives to one of the values. Resolving the type of every name would take too long. */
  private namesOfValues(): ReadonlySet<string> {
    this.values ??= this.readValues();
    const names = new Set<string>();
    if (this.values.size === 0) return names;
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile || this.program.isSourceFileFromExternalLibrary(file)) continue;
      for (const [, name, text, number] of file.text.matchAll(NAMED_VALUE)) {
        if (name !== undefined && this.values.has(text ?? number ?? "")) names.add(name);
      }
    }
    return names;
  }

  /** Names of our types, members and functions that the literal is given to or compared with, each with its owner. */
  private placesOf(node: ts.Expression): Places {
    const places = new Places();
    const compared = comparedWith(node);
    const types =
      compared === undefined ? this.types.contextualTypes(node) : this.types.declaredTypes(compared);
    for (const type of types) this.addAliases(places, type);
    if (compared !== undefined) this.add(places, this.types.checker.getSymbolAtLocation(nameIn(compared)));
    const whole = outermost(node);
    const { parent } = whole;
    if (ts.isShorthandPropertyAssignment(parent)) {
      for (const property of this.types.contextualProperties(parent.parent, parent.name.text))
        this.add(places, property);
    } else if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) {
      for (const property of this.types.contextualProperties(parent.parent, declaredName(parent)))
        this.add(places, property);
    } else if (ts.isBinaryExpression(parent) && parent.right === whole) {
      this.add(places, this.types.checker.getSymbolAtLocation(nameIn(parent.left)));
    } else if (ts.isCallExpression(parent)) {
      const signature = this.types.checker.getResolvedSignature(parent);
      const parameter = signature?.getParameters()[parent.arguments.indexOf(whole)];
      this.add(places, parameter);
    } else if (ts.isLiteralTypeNode(node.parent) && ts.isTypeReferenceNode(node.parent.parent)) {
      const { typeName, typeArguments = [] } = node.parent.parent;
      this.add(places, this.types.checker.getSymbolAtLocation(typeName));
      const [from] = typeArguments;
      if (typeName.getText() === "Extract" && from !== undefined && from !== node.parent)
        this.addAliases(places, this.types.checker.getTypeFromTypeNode(from));
    }
    return places;
  }

  /** The alias of a type, such as `PowerState`, and those of the parts of a union such as `PowerState | undefined`. */
  private addAliases(places: Places, type: ts.Type & { readonly origin?: ts.Type }): void {
    this.add(places, type.aliasSymbol);
    for (const { owner, name } of this.sets.matching(type)) places.alike.add(ownedName(owner, name));
    const { origin } = type;
    if (origin?.isUnionOrIntersection() === true)
      for (const part of origin.types) this.addAliases(places, part);
  }

  private add(places: Places, symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      const owner = this.declared.ownerOf(declaration);
      if (owner === undefined) continue;
      const holder = ts.findAncestor(
        declaration.parent,
        (above) =>
          ts.isInterfaceDeclaration(above) ||
          ts.isTypeAliasDeclaration(above) ||
          ts.isFunctionDeclaration(above),
      );
      const name = declaredName(declaration);
      places.names.add(ownedName(owner, holder === undefined ? name : `${declaredName(holder)}.${name}`));
      // The type of a member is often a named enumeration; then the literal is a value of that enumeration.
      const type =
        ts.isPropertySignature(declaration) || ts.isParameter(declaration) ? declaration.type : undefined;
      if (type !== undefined) addReferences(places.names, owner, type);
    }
  }
}

/** A record of a copy of the package, or of generated code: another may have a type of the same name. */
interface OwnedRecord {
  readonly owner: InstalledPackage;
  readonly record: KnownDeprecation;
}

/** Where a value is given or compared. */
class Places {
  /** Names of our types, members and functions, each with its owner. */
  readonly names = new Set<string>();
  /** Names of enumerations that have the values of the type that is expected; another may have the same values. */
  readonly alike = new Set<string>();
}

/** The records of the values of what is named, or else of the first enumeration with these values. */
function recordsAt(records: readonly OwnedRecord[], { names, alike }: Places): readonly KnownDeprecation[] {
  const found = named(records, names);
  return found.length > 0 ? found : named(records, alike).slice(0, 1);
}

/** The records of the values of types, members and functions with one of the names. */
function named(records: readonly OwnedRecord[], names: ReadonlySet<string>): readonly KnownDeprecation[] {
  return records
    .filter(({ owner, record: { types = [], member } }) =>
      types.some(
        (type) =>
          names.has(ownedName(owner, type)) ||
          (member !== undefined && names.has(ownedName(owner, `${type}.${member}`))),
      ),
    )
    .map(({ record }) => record);
}

function ownedName({ root }: InstalledPackage, name: string): string {
  return `${root} ${name}`;
}

/** `state = "suspended"`, `state: "suspended"`, `level = 2`. The type of the name decides later whether it is a constant. */
const NAMED_VALUE = /([\p{L}_$][\p{L}\d_$]*)\s*[=:]\s*(?:["'`]([^"'`\n]*)["'`]|(\d[\d.]*))/gu;

/** Whether an identifier reads a value, and does not declare or select something. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node || parent.expression === node;
  return ts.isExpression(parent) || ts.isPropertyAssignment(parent)
    ? ts.getNameOfDeclaration(parent) !== node
    : (ts.isVariableDeclaration(parent) && parent.initializer === node) ||
        ts.isReturnStatement(parent) ||
        ts.isCaseClause(parent);
}

/** The literals that a value of an enumeration may be written as. */
type EnumLiteral = ts.StringLiteralLike | ts.NumericLiteral;

/** The names in `PowerState`, `PowerState | undefined`, `PowerState[]`. */
function addReferences(names: Set<string>, owner: InstalledPackage, type: ts.TypeNode): void {
  if (ts.isTypeReferenceNode(type)) {
    names.add(ownedName(owner, type.typeName.getText()));
    for (const argument of type.typeArguments ?? []) addReferences(names, owner, argument);
  } else if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
    for (const part of type.types) addReferences(names, owner, part);
  } else if (ts.isArrayTypeNode(type)) {
    addReferences(names, owner, type.elementType);
  } else if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) {
    addReferences(names, owner, type.type);
  }
}

/** The outermost expression whose value may be the literal: the list of an item, the conditional of a branch. */
function outermost(node: ts.Expression): ts.Expression {
  let whole: ts.Expression = node;
  for (;;) {
    const { parent } = whole;
    const isPart =
      ts.isArrayLiteralExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      (ts.isConditionalExpression(parent) && parent.condition !== whole) ||
      (ts.isBinaryExpression(parent) &&
        [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(parent.operatorToken.kind));
    if (!isPart) return whole;
    whole = parent;
  }
}

function nameIn(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
