import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { RUNTIME } from "../../../../generator/diff/generated/render-state.js";

/** As strict as a careful user's project is. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
};

const RUNTIME_FILE = join(import.meta.dirname, "../../../../runtime/index.ts");
/** The declarations of JavaScript and the runtime, which every program of a run reads. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Compiles files that are in memory; `cloudtemple` is the runtime of this checkout. */
export function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    if (!parsed.has(name)) parsed.set(name, read(name, version, ...rest));
    return parsed.get(name);
  };
  host.fileExists = (name) => texts.has(name) || existsSync(name);
  host.directoryExists = () => true;
  host.resolveModuleNameLiterals = (literals, containing, _redirected, options) =>
    literals.map(({ text }) =>
      text === RUNTIME || text.startsWith(`${RUNTIME}/`)
        ? { resolvedModule: { resolvedFileName: RUNTIME_FILE, extension: ts.Extension.Ts } }
        : ts.resolveModuleName(text, containing, options, host, undefined, undefined, ts.ModuleKind.ESNext),
    );
  return ts.createProgram([...texts.keys()], OPTIONS, host);
}

/** What the compiler says of a file: `TS2339 line 4: Property 'a' does not exist …`. */
export function errorsIn(program: ts.Program, name: string): string[] {
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error(`${name} was not compiled.`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, start = 0, messageText }) => {
      const line = source.getLineAndCharacterOfPosition(start).line;
      const shown = source.text.split("\n")[line]?.trim() ?? "";
      return `TS${code} in \`${shown}\`: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    },
  );
}
