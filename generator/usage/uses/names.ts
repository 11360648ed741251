import { ts } from "ts-morph";
import { declaredName } from "../installed/declared.js";
import type { InstalledPackages } from "../installed/package.js";
import { nameTemplates } from "./template-names.js";

/**
 * Names that may refer to something deprecated. Only these are resolved: resolving every name of a program would take
 * longer than compiling it, comparing texts takes almost no time.
 */
export interface Names {
  readonly has: (name: string) => boolean;
  /** Whether a deprecated signature has no name of its own, so that the signature of every call must be resolved. */
  readonly hasNamelessSignatures: boolean;
  /** Names of functions of the package, deprecated or not, and the aliases of them. */
  readonly operations: ReadonlySet<string>;
  /** Deprecated values of enumerations. */
  readonly values: ReadonlySet<string>;
}

/**
 * The names of all deprecated declarations of the package in `program`, and the aliases that other files give them:
 * those of the user, and the declarations of packages that export ours again.
 */
export function collectNames(program: ts.Program, packages: InstalledPackages): Names {
  const others: ts.SourceFile[] = [];
  const names = new Set<string>();
  const operations = new Set<string>();
  let hasNamelessSignatures = false;
  for (const file of program.getSourceFiles()) {
    if (packages.of(file.fileName) === undefined) {
      others.push(file);
      continue;
    }
    for (const statement of file.statements)
      if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
        operations.add(statement.name.text);
    if (!file.text.includes("@deprecated")) continue;
    const visit = (node: ts.Node): void => {
      if (ts.getJSDocDeprecatedTag(node) !== undefined) {
        if (ts.isCallSignatureDeclaration(node)) hasNamelessSignatures = true;
        else if (ts.getNameOfDeclaration(node as ts.Declaration) !== undefined) names.add(declaredName(node));
        if (isDefaultExport(node)) names.add("default");
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(file, visit);
  }
  const values = new Set<string>();
  for (const found of packages.found()) {
    for (const { member, value } of found.records) {
      if (member !== undefined) names.add(member);
      if (value !== undefined) values.add(String(value));
    }
  }
  const aliases = aliasesIn(others);
  addAliases(names, aliases);
  const own = others.filter(
    (file) => !program.isSourceFileFromExternalLibrary(file) && !program.isSourceFileDefaultLibrary(file),
  );
  for (const template of own.flatMap(nameTemplates)) for (const name of [...names]) names.add(template(name));
  addAliases(operations, aliases);
  return { has: (name) => names.has(name), hasNamelessSignatures, operations, values };
}

function isDefaultExport(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true
  );
}

interface Alias {
  readonly from: string;
  readonly to: string;
}

/** `import { getJobs as jobs }`, `export { getJobs as jobs }`, `import jobs from`. */
function aliasesIn(files: readonly ts.SourceFile[]): readonly Alias[] {
  const aliases: Alias[] = [];
  for (const file of files) {
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement)) {
        const clause = statement.importClause;
        if (clause?.name !== undefined) aliases.push({ from: "default", to: clause.name.text });
        if (clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings)) {
          for (const { propertyName, name } of clause.namedBindings.elements) {
            if (propertyName !== undefined) aliases.push({ from: propertyName.text, to: name.text });
          }
        }
      } else if (
        ts.isExportDeclaration(statement) &&
        statement.exportClause !== undefined &&
        ts.isNamedExports(statement.exportClause)
      ) {
        for (const { propertyName, name } of statement.exportClause.elements) {
          if (propertyName !== undefined) aliases.push({ from: propertyName.text, to: name.text });
        }
      } else if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) {
        aliases.push({ from: statement.expression.text, to: "default" });
      } else if (ts.isImportEqualsDeclaration(statement) && ts.isQualifiedName(statement.moduleReference)) {
        aliases.push({ from: statement.moduleReference.right.text, to: statement.name.text });
      }
    }
  }
  return aliases;
}

/** Until no name is added. */
function addAliases(names: Set<string>, aliases: readonly Alias[]): void {
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const { from, to } of aliases) if (names.has(from)) names.add(to);
  }
}
