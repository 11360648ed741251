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
  private values: Map<string, KnownDeprecation[]> | undefined;

  constructor(types: Types, declared: DeclaredDeprecations, packages: InstalledPackages) {
    this.types = types;
    this.declared = declared;
    this.packages = packages;
  }

  of(node: ts.StringLiteralLike): readonly KnownDeprecation[] {
    this.values ??= this.readValues();
    const records = this.values.get(node.text);
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
        values.set(record.value, [...(values.get(record.value) ?? []), record]);
      }
    }
    return values;
  }

  /** Names of our types, members and functions that the text is given to or compared with. */
  private placesOf(node: ts.StringLiteralLike): ReadonlySet<string> {
    const names = new Set<string>();
    const compared = comparedWith(node);
    const types =
      compared === undefined
        ? this.types.contextualTypes(node)
        : [this.types.checker.getTypeAtLocation(compared)];
    for (const type of types) this.add(names, type.aliasSymbol);
    if (compared !== undefined) this.add(names, this.types.checker.getSymbolAtLocation(nameIn(compared)));
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) {
      for (const property of this.types.contextualProperties(parent.parent, parent.name.getText()))
        this.add(names, property);
    } else if (ts.isCallExpression(parent)) {
      const signature = this.types.checker.getResolvedSignature(parent);
      const parameter = signature?.getParameters()[parent.arguments.indexOf(node)];
      this.add(names, parameter);
    } else if (ts.isLiteralTypeNode(parent) && ts.isTypeReferenceNode(parent.parent)) {
      this.add(names, this.types.checker.getSymbolAtLocation(parent.parent.typeName));
    }
    return names;
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
      if (type !== undefined && ts.isTypeReferenceNode(type)) names.add(type.typeName.getText());
    }
  }
}

/** The other side of `x === "value"`, and the subject of `case "value":`. */
function comparedWith(node: ts.StringLiteralLike): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) {
    return parent.left === node ? parent.right : parent.left;
  }
  return ts.isCaseClause(parent) ? parent.parent.parent.expression : undefined;
}

function nameIn(expression: ts.Expression): ts.Node {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}
