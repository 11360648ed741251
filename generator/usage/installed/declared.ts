import { relative } from "node:path";
import { ts } from "ts-morph";
import type { InstalledPackage } from "./installed-package.js";
import type { InstalledPackages } from "./package.js";
import { type KnownDeprecation, recordOfTag } from "./records.js";

/** Whether a use reads or writes a value: a field may be deprecated in one direction only. */
export type Direction = "read" | "write";

/** Finds the deprecated declarations of this package, and the record in `deprecations.json` of each. */
export class DeclaredDeprecations {
  private readonly packages: InstalledPackages;
  private readonly known = new Map<ts.Node, readonly KnownDeprecation[]>();

  constructor(packages: InstalledPackages) {
    this.packages = packages;
  }

  /** The copy of the package, or the generated code, that a declaration belongs to. */
  ownerOf(declaration: ts.Node): InstalledPackage | undefined {
    return this.packages.of(declaration.getSourceFile().fileName);
  }

  isOurs(declaration: ts.Node | undefined): boolean {
    return declaration !== undefined && this.packages.of(declaration.getSourceFile().fileName) !== undefined;
  }

  /** The deprecation in the comment of a declaration; `undefined` when it has none or is not of this package. */
  of(declaration: ts.Node, direction: Direction): KnownDeprecation | undefined {
    let records = this.known.get(declaration);
    if (records === undefined) {
      records = this.read(declaration);
      this.known.set(declaration, records);
    }
    const scope = direction === "write" ? "requestField" : "responseField";
    return records.find((record) => record.scope === scope) ?? records[0];
  }

  private read(declaration: ts.Node): readonly KnownDeprecation[] {
    const tag = ts.getJSDocDeprecatedTag(declaration);
    const owner = tag === undefined ? undefined : this.packages.of(declaration.getSourceFile().fileName);
    if (tag === undefined || owner === undefined) return [];
    const text = oneLine(ts.getTextOfJSDocComment(tag.comment) ?? "");
    const module = moduleOf(declaration, owner);
    const name = declaredName(declaration);
    const container = containerOf(declaration);
    const sameName = owner.records.filter((record) => record.module === module && isNamed(record, name));
    // Fields of several types may have the same name and text; then the type decides.
    const candidates = [
      sameName.filter((record) => record.types?.includes(container ?? "")),
      sameName.filter((record) => oneLine(record.text) === text),
    ];
    const both = candidates[0]?.filter((record) => candidates[1]?.includes(record)) ?? [];
    const found = [both, candidates[1] ?? [], candidates[0] ?? []].find((list) => list.length > 0);
    if (found !== undefined) return found;
    const isMember = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
    const full = container === undefined || container === name ? name : `${container}.${name}`;
    return [recordOfTag(text, { module, scope: scopeOf(declaration, isMember), name: full })];
  }
}

function isNamed(record: KnownDeprecation, name: string): boolean {
  if (record.scope === "type") return record.types?.includes(name) === true;
  return (record.scope === "operation" ? record.name : record.member) === name;
}

function scopeOf(declaration: ts.Node, isMember: boolean): KnownDeprecation["scope"] {
  if (isMember) return "responseField";
  if (ts.isEnumMember(declaration)) return "enumValue";
  const isType =
    ts.isInterfaceDeclaration(declaration) ||
    ts.isTypeAliasDeclaration(declaration) ||
    ts.isClassDeclaration(declaration) ||
    ts.isEnumDeclaration(declaration);
  return isType ? "type" : "operation";
}

/** `dist/generated/compute/schema.d.ts` -> `compute`; the name of the package where there is no module. */
function moduleOf(declaration: ts.Node, owner: InstalledPackage): string {
  const path = relative(owner.root, declaration.getSourceFile().fileName).replaceAll("\\", "/");
  return owner.moduleOf?.(path) ?? "cloudtemple";
}

export function declaredName(declaration: ts.Node): string {
  const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
  if (name === undefined) {
    const holder = ts.findAncestor(
      declaration.parent,
      (node) => ts.getNameOfDeclaration(node as ts.Declaration) !== undefined,
    );
    return holder === undefined ? "default" : declaredName(holder);
  }
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();
}

/** The name of the type, class or variable that a member is declared in. */
function containerOf(declaration: ts.Node): string | undefined {
  const container = ts.findAncestor(
    declaration.parent,
    (node) =>
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isVariableDeclaration(node),
  );
  return container === undefined ? undefined : declaredName(container);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("*\\/", "*/").trim();
}
