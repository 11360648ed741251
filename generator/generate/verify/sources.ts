import ts from "typescript";

/**
 * Reads a file as TypeScript. Comments are left unread, which halves the time that this takes: the few that hold a tag
 * are read by `tags.ts`.
 */
export function readSource(name: string, text: string): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(name, text, options, false, ts.ScriptKind.TS);
}

/** Where a text is not TypeScript, and why. */
export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
}

/** The first error of the parser. `undefined` when there is none. */
export function syntaxFaultOf(source: ts.SourceFile): SyntaxFault | undefined {
  // They are not part of a file's public interface, only of a program's: to make one of each file takes longer than to
  // read it.
  const { parseDiagnostics } = source as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
  if (parseDiagnostics === undefined)
    throw new Error(`TypeScript ${ts.version} does not tell the syntax errors of a file. Expected 5 or 6.`);
  const [error] = parseDiagnostics;
  if (error === undefined) return undefined;
  const { line } = source.getLineAndCharacterOfPosition(error.start);
  return { line: line + 1, message: ts.flattenDiagnosticMessageText(error.messageText, "\n") };
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
