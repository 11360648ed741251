import { ts } from "ts-morph";
import { hostPath } from "../compiler/embedded-scripts.js";
import type { InstalledPackages } from "../installed/package.js";
import type { PackageNames } from "./package-names.js";

/** The modules that a file imports or exports from, also by `import()`, `require` and types: the nodes of their names. */
export function importsOf(file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  return (file as { readonly imports?: readonly ts.StringLiteralLike[] }).imports ?? [];
}

/**
 * Whether a text imports this package, or generated code by its path, without a program.
 *
 * @param isGenerated whether an import such as `../shop/index.js` leads to generated code
 */
export function mentionsPackage(
  text: string,
  file: string,
  names: PackageNames,
  isGenerated: (specifier: string) => boolean,
): boolean {
  if (!names.mayMention(text, file) && !/["']\.\.?\//.test(text)) return false;
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.some(
      ({ fileName }) => names.isOurs(fileName, file) || (fileName.startsWith(".") && isGenerated(fileName)),
    );
}

/** An import that does not lead to what it names. */
export interface UnresolvedImport {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly specifier: string;
  /** Of this package: the file that it leads to instead, which is none of the package. */
  readonly leadsTo?: string;
}

/** Imports that the program did not resolve. */
export interface UnresolvedImports {
  /** Of this package, by its name or a path of the options. */
  readonly ours: readonly UnresolvedImport[];
  /** Of this package, in declarations of others: what they export again has no types then. */
  readonly ofDeclarations: readonly UnresolvedImport[];
  readonly others: readonly UnresolvedImport[];
}

/** The imports of `sources`, and those of this package in declarations, that the program did not resolve. */
export function unresolvedImports(
  program: ts.Program,
  sources: ReadonlySet<ts.SourceFile>,
  packages: InstalledPackages,
  names: PackageNames,
): UnresolvedImports {
  const checker = program.getTypeChecker();
  const isPath = pathsToPackage(program.getCompilerOptions());
  const ours: UnresolvedImport[] = [];
  const ofDeclarations: UnresolvedImport[] = [];
  const others: UnresolvedImport[] = [];
  for (const file of program.getSourceFiles()) {
    const isSource = sources.has(file);
    if (!isSource && (!/cloudtemple/i.test(file.text) || packages.of(file.fileName) !== undefined)) continue;
    for (const node of importsOf(file)) {
      const specifier = node.text;
      const isOurs = names.isOurs(specifier, file.fileName);
      const module = checker.getSymbolAtLocation(node);
      if (isSideEffect(node) || isOfTool(node, file)) continue;
      if (module !== undefined && (!isOurs || leadsToPackage(module, checker, packages))) continue;
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const leadsTo = module?.declarations?.[0]?.getSourceFile().fileName;
      const found = {
        file: hostPath(file.fileName),
        line,
        specifier,
        ...(leadsTo === undefined ? {} : { leadsTo }),
      };
      if (isOurs || isPath(specifier)) (isSource ? ours : ofDeclarations).push(found);
      else if (isSource) others.push(found);
    }
  }
  return { ours, ofDeclarations, others };
}

/** Whether a module is one of this package, or exports something of it again. */
function leadsToPackage(module: ts.Symbol, checker: ts.TypeChecker, packages: InstalledPackages): boolean {
  const isIn = (symbol: ts.Symbol): boolean =>
    symbol.declarations?.some((each) => packages.of(each.getSourceFile().fileName) !== undefined) === true;
  if (isIn(module)) return true;
  return checker
    .getExportsOfModule(module)
    .some((each) => isIn((each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each)));
}

/** What is added to the scripts of an Astro file imports types of Astro. */
function isOfTool({ text }: ts.StringLiteralLike, { fileName }: ts.SourceFile): boolean {
  return text === "astro" && hostPath(fileName) !== fileName;
}

/** `import "./style.css"` names no module whose types could be missed. */
function isSideEffect(node: ts.StringLiteralLike): boolean {
  return ts.isImportDeclaration(node.parent) && node.parent.importClause === undefined;
}

/** Whether a specifier means this package by a path of the options that leads to it. */
function pathsToPackage({ paths = {} }: ts.CompilerOptions): (specifier: string) => boolean {
  const prefixes = Object.entries(paths)
    .filter(([, targets]) => targets.some((target) => /(?:^|\/)cloudtemple(?:\/|$)/.test(target)))
    .map(([pattern]) => pattern.split("*"));
  return (specifier) =>
    prefixes.some(([start = "", end]) =>
      end === undefined ? specifier === start : specifier.startsWith(start) && specifier.endsWith(end),
    );
}
