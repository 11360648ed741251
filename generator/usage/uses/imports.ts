import { ts } from "ts-morph";

const OURS = /^cloudtemple(?:\/|$)/;

/** The modules that a file imports or exports from, also by `import()`, `require` and types: the nodes of their names. */
export function importsOf(file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  return (file as { readonly imports?: readonly ts.StringLiteralLike[] }).imports ?? [];
}

/**
 * Whether a text imports this package, or generated code by its path, without a program.
 *
 * @param isGenerated whether an import such as `../shop/index.js` leads to generated code
 */
export function mentionsPackage(text: string, isGenerated: (specifier: string) => boolean): boolean {
  if (!text.includes("cloudtemple") && !/["']\.\.?\//.test(text)) return false;
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.some(
      ({ fileName }) => OURS.test(fileName) || (fileName.startsWith(".") && isGenerated(fileName)),
    );
}

/** An import that the program could not resolve. */
export interface UnresolvedImport {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly specifier: string;
}

/** The imports in `sources` that the program did not resolve: of this package, and of others. */
export function unresolvedImports(
  program: ts.Program,
  sources: readonly ts.SourceFile[],
): { readonly ours: readonly UnresolvedImport[]; readonly others: readonly UnresolvedImport[] } {
  const checker = program.getTypeChecker();
  const isOurs = ourSpecifiers(program.getCompilerOptions());
  const ours: UnresolvedImport[] = [];
  const others: UnresolvedImport[] = [];
  for (const file of sources) {
    for (const node of importsOf(file)) {
      if (isSideEffect(node) || checker.getSymbolAtLocation(node) !== undefined) continue;
      const specifier = node.text;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const found = { file: file.fileName, line: line + 1, specifier };
      (isOurs(specifier) ? ours : others).push(found);
    }
  }
  return { ours, others };
}

/** `import "./style.css"` names no module whose types could be missed. */
function isSideEffect(node: ts.StringLiteralLike): boolean {
  return ts.isImportDeclaration(node.parent) && node.parent.importClause === undefined;
}

/** Whether a specifier means this package: by its name, or by a path of the options that leads to it. */
function ourSpecifiers({ paths = {} }: ts.CompilerOptions): (specifier: string) => boolean {
  const prefixes = Object.entries(paths)
    .filter(([, targets]) => targets.some((target) => /(?:^|\/)cloudtemple(?:\/|$)/.test(target)))
    .map(([pattern]) => pattern.split("*"));
  return (specifier) =>
    OURS.test(specifier) ||
    prefixes.some(([start = "", end]) =>
      end === undefined ? specifier === start : specifier.startsWith(start) && specifier.endsWith(end),
    );
}
