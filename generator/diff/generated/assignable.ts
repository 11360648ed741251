import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { RUNTIME_FOLDER } from "../../command-line/runtime-folder.js";
import { RUNTIME } from "./render-state.js";

/** Whether values of a type of the earlier state fit the type of the same name in the later one, and the reverse. */
export interface Fit {
  readonly beforeToAfter: boolean;
  readonly afterToBefore: boolean;
}

const BEFORE = "/generated/before";
const AFTER = "/generated/after";
const PROBE = "/generated/probe.ts";
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

/**
 * Asks the compiler about each name, which both states export: a type by its values, a function or constant by its type.
 */
export function fitsOf(
  names: readonly { readonly name: string; readonly isValue: boolean }[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, Fit> {
  if (names.length === 0) return new Map();
  const lines = [
    `import * as before from "./before/index.js";`,
    `import * as after from "./after/index.js";`,
  ];
  names.forEach(({ name, isValue }, index) => {
    const [from, to] = ["before", "after"].map((state) =>
      isValue ? `typeof ${state}.${name}` : `${state}.${name}`,
    );
    lines.push(`export const forth${index} = (value: ${from ?? ""}): ${to ?? ""} => value;`);
    lines.push(`export const back${index} = (value: ${to ?? ""}): ${from ?? ""} => value;`);
  });
  const failing = linesWithErrors(`${lines.join("\n")}\n`, before, after);
  return new Map(
    names.map(({ name }, index) => [
      name,
      { beforeToAfter: !failing.has(2 + 2 * index), afterToBefore: !failing.has(3 + 2 * index) },
    ]),
  );
}

function linesWithErrors(
  probe: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const texts = new Map<string, string>([[PROBE, probe]]);
  for (const [folder, files] of [
    [BEFORE, before],
    [AFTER, after],
  ] as const)
    for (const [name, text] of files)
      if (name.endsWith(".ts")) texts.set(`${folder}/${name}`, readable(folder, text));
  const host = ts.createCompilerHost(OPTIONS);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? cached(name, () => getSourceFile(name, version, ...rest))
      : ts.createSourceFile(name, text, version);
  };
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.directoryExists = () => true;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.resolveModuleNameLiterals = (literals, containing, _redirected, options) =>
    literals.map(({ text }) =>
      text === RUNTIME || text.startsWith(`${RUNTIME}/`)
        ? { resolvedModule: { resolvedFileName: runtimeFile(), extension: ts.Extension.Ts } }
        : ts.resolveModuleName(text, containing, options, host, undefined, undefined, ts.ModuleKind.ESNext),
    );
  const program = ts.createProgram([PROBE], OPTIONS, host);
  const source = program.getSourceFile(PROBE);
  if (source === undefined) throw new Error("The comparison of the generated types was not compiled.");
  const lines = new Set(
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line,
    ),
  );
  // With an import that is not resolved everything would fit.
  if (lines.has(0) || lines.has(1)) throw new Error("The generated types to compare could not be read.");
  return lines;
}

/** Whoever called a function that returned nothing reads no result: whatever it returns now fits. */
function readable(folder: string, text: string): string {
  return folder === BEFORE ? text.replaceAll("Promise<void>", "Promise<unknown>") : text;
}

/** The declarations of JavaScript and the runtime, which every comparison of a run reads. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function cached(name: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!parsed.has(name)) parsed.set(name, read());
  return parsed.get(name);
}

/** The entry of the runtime: its source in a checkout, its declarations where it is installed. */
function runtimeFile(): string {
  const source = join(RUNTIME_FOLDER, "index.ts");
  return existsSync(source) ? source : join(RUNTIME_FOLDER, "index.d.ts");
}
