import ts from "typescript";

/** The files of a module as they were read back, by name. */
export type Sources = ReadonlyMap<string, ts.SourceFile>;

/** A text that is not TypeScript. */
export interface SyntaxFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Reads files as TypeScript. Comments are left unread, which halves the time that this takes: the few that hold a tag
 * are read by `tags.ts`.
 */
export function readSources(files: ReadonlyMap<string, string>): {
  readonly sources: Sources;
  readonly fault: SyntaxFault | undefined;
} {
  const sources = new Map(
    [...files].map(([name, text]) => [
      name,
      ts.createSourceFile(
        name,
        text,
        { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
        false,
        ts.ScriptKind.TS,
      ),
    ]),
  );
  // The errors of the parser are not part of a file's public interface, only of a program's.
  const program = ts.createProgram({
    rootNames: [...sources.keys()],
    options: { noEmit: true, noLib: true, noResolve: true, types: [] },
    host: hostOf(sources),
  });
  const [error] = program.getSyntacticDiagnostics();
  if (error === undefined) return { sources, fault: undefined };
  const { line } = error.file.getLineAndCharacterOfPosition(error.start);
  const message = ts.flattenDiagnosticMessageText(error.messageText, "\n");
  return { sources, fault: { file: error.file.fileName, line: line + 1, message } };
}

/** Gives the compiler the files and nothing else. */
function hostOf(sources: Sources): ts.CompilerHost {
  return {
    getSourceFile: (name) => sources.get(name),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => undefined,
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => sources.has(name),
    readFile: (name) => sources.get(name)?.text,
    // Where imports lead is none of its business: they are compared with the model as texts.
    resolveModuleNameLiterals: (literals) => literals.map(() => ({ resolvedModule: undefined })),
  };
}

/** The text of a node without the comments before it. */
export function textOf(node: ts.Node, source: ts.SourceFile): string {
  return source.text.slice(node.getStart(source), node.end);
}

/** Counted from 1. */
export function lineOf(node: ts.Node, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The modifiers of a statement, in order: `export`, `export async`. */
export function modifiersOf(node: ts.Node): string {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return (modifiers ?? []).map(({ kind }) => ts.tokenToString(kind)).join(" ");
}

/** Whether variables are declared with `const`, not with `let`, `var` or `using`. */
export function isConst({ flags }: ts.VariableDeclarationList): boolean {
  const kind: ts.NodeFlags = flags & ts.NodeFlags.BlockScoped;
  return kind === ts.NodeFlags.Const;
}

/** Of a member of a type or an object, however its name is written; `undefined` for one that is computed otherwise. */
export function nameOf(name: ts.PropertyName | undefined): string | undefined {
  if (name === undefined) return undefined;
  const written = ts.isComputedPropertyName(name) ? name.expression : name;
  const isText = ts.isStringLiteral(written) || ts.isNumericLiteral(written);
  return isText || written === name ? (written as ts.Identifier).text : undefined;
}
