import { ts } from "ts-morph";
import { type DeclaredDeprecations, declaredName } from "../declared.js";
import type { InstalledPackages } from "../package.js";
import type { KnownDeprecation } from "../records.js";
import type { Types } from "./types.js";

/**
 * Finds deprecated values of enumerations written as plain text: `{ state: "suspended" }`. A comment on a member of a
 * union reaches no compiler, so the records tell which values of which type, field or parameter they are.
 */
export class EnumValues {
  private readonly types: Types;
  private readonly declared: DeclaredDeprecations;
  private readonly packages: InstalledPackages;
  private readonly program: ts.Program;
  private values: Map<string, KnownDeprecation[]> | undefined;
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
  }

  of(node: EnumLiteral): readonly KnownDeprecation[] {
    return this.find(node, node.text);
  }

  /** The value that a constant of the user's stands for: `const state = "suspended"` … `{ state }`. */
  ofName(node: ts.Identifier): readonly KnownDeprecation[] {
    this.names ??= this.namesOfValues();
    if (!this.names.has(node.text) || !isRead(node)) return [];
    const { parent, text } = node;
    const type = ts.isShorthandPropertyAssignment(parent)
      ? this.typeOf(this.types.checker.getShorthandAssignmentValueSymbol(parent), node)
      : this.types.checker.getTypeAtLocation(node);
    const isValue = type?.isStringLiteral() === true || type?.isNumberLiteral() === true;
    return isValue ? this.find(node, String(type.value)).filter(({ member }) => member !== text) : [];
  }

  private typeOf(symbol: ts.Symbol | undefined, node: ts.Node): ts.Type | undefined {
    return symbol === undefined ? undefined : this.types.checker.getTypeOfSymbolAtLocation(symbol, node);
  }

  private find(node: ts.Expression, value: string): readonly KnownDeprecation[] {
    this.values ??= this.readValues();
    const records = this.values.get(value);
    if (records === undefined) return [];
    const names = this.placesOf(node);
    return records.filter(({ types = [], member }) =>
      types.some((type) => names.has(type) || (member !== undefined && names.has(`${type}.${member}`))),
    );
  }

  private readValues(): Map<string, KnownDeprecation[]> {
    const values = new Map<string, KnownDeprecation[]>();
    for (const { records } of this.packages.found()) {
      for (const record of records) {
        if (record.scope !== "enumValue" || record.value === undefined) continue;
        const text = String(record.value);
        values.set(text, [...(values.get(text) ?? []), record]);
      }
    }
    return values;
  }

  /** Names that the user gave to one of the values: asking for the type of every name would cost too much. */
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

  /** Names of our types, members and functions that the text is given to or compared with. */
  private placesOf(node: ts.Expression): ReadonlySet<string> {
    const names = new Set<string>();
    const compared = comparedWith(node);
    const types =
      compared === undefined
        ? this.types.contextualTypes(node)
        : [this.types.checker.getTypeAtLocation(compared)];
    for (const type of types) this.addAliases(names, type);
    if (compared !== undefined) this.add(names, this.types.checker.getSymbolAtLocation(nameIn(compared)));
    const given = wholeOf(node);
    const { parent } = given;
    if (ts.isShorthandPropertyAssignment(parent)) {
      for (const property of this.types.contextualProperties(parent.parent, parent.name.text))
        this.add(names, property);
    } else if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) {
      for (const property of this.types.contextualProperties(parent.parent, declaredName(parent)))
        this.add(names, property);
    } else if (ts.isBinaryExpression(parent) && parent.right === given) {
      this.add(names, this.types.checker.getSymbolAtLocation(nameIn(parent.left)));
    } else if (ts.isCallExpression(parent)) {
      const signature = this.types.checker.getResolvedSignature(parent);
      const parameter = signature?.getParameters()[parent.arguments.indexOf(given)];
      this.add(names, parameter);
    } else if (ts.isLiteralTypeNode(node.parent) && ts.isTypeReferenceNode(node.parent.parent)) {
      this.add(names, this.types.checker.getSymbolAtLocation(node.parent.parent.typeName));
    }
    return names;
  }

  /** `PowerState`, and what a union was written with: `PowerState | undefined` has no name of its own. */
  private addAliases(names: Set<string>, type: ts.Type & { readonly origin?: ts.Type }): void {
    this.add(names, type.aliasSymbol);
    const { origin } = type;
    if (origin?.isUnionOrIntersection() === true)
      for (const part of origin.types) this.addAliases(names, part);
  }

  private add(names: Set<string>, symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      if (!this.declared.isOurs(declaration)) continue;
      const holder = ts.findAncestor(
        declaration.parent,
        (above) =>
          ts.isInterfaceDeclaration(above) ||
          ts.isTypeAliasDeclaration(above) ||
          ts.isFunctionDeclaration(above),
      );
      const name = declaredName(declaration);
      names.add(holder === undefined ? name : `${declaredName(holder)}.${name}`);
      // The type of a member is often written by its name, and then it is that type's value.
      const type =
        ts.isPropertySignature(declaration) || ts.isParameter(declaration) ? declaration.type : undefined;
      if (type !== undefined) addReferences(names, type);
    }
  }
}

/** `state = "suspended"`, `level = 2`: whether the name is that of a constant is told by its type. */
const NAMED_VALUE = /([\p{L}_$][\p{L}\d_$]*)\s*=\s*(?:["'`]([^"'`\n]*)["'`]|(\d[\d.]*))/gu;

/** Whether a name stands for its value, and is not the name of something itself. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isExpression(parent) || ts.isPropertyAssignment(parent)
    ? ts.getNameOfDeclaration(parent) !== node
    : (ts.isVariableDeclaration(parent) && parent.initializer === node) ||
        ts.isReturnStatement(parent) ||
        ts.isCaseClause(parent);
}

/** What a value of an enumeration may be written as. */
type EnumLiteral = ts.StringLiteralLike | ts.NumericLiteral;

/** The names in `PowerState`, `PowerState | undefined`, `PowerState[]`. */
function addReferences(names: Set<string>, type: ts.TypeNode): void {
  if (ts.isTypeReferenceNode(type)) {
    names.add(type.typeName.getText());
    for (const argument of type.typeArguments ?? []) addReferences(names, argument);
  } else if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
    for (const part of type.types) addReferences(names, part);
  } else if (ts.isArrayTypeNode(type)) {
    addReferences(names, type.elementType);
  } else if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) {
    addReferences(names, type.type);
  }
}

/** What a literal is given as: an item as its list, a branch as the choice it belongs to. */
function wholeOf(node: ts.Expression): ts.Expression {
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

/** The other side of `x === "value"`, and the subject of `case "value":`. */
function comparedWith(node: ts.Expression): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) {
    return parent.left === node ? parent.right : parent.left;
  }
  return ts.isCaseClause(parent) ? parent.parent.parent.expression : undefined;
}

function nameIn(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
