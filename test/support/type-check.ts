import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What a strict user's compiler says of files that are nowhere on disk, by name: `uses.ts:3 Type … is not …`. */
export function typeErrorsOf(files: Readonly<Record<string, string>>): string[] {
  const disk = ts.createCompilerHost(OPTIONS);
  const textOf = (name: string): string | undefined => files[name.replace(/^\//, "")];
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => textOf(name) !== undefined || disk.fileExists(name),
    readFile: (name) => textOf(name) ?? disk.readFile(name),
    getSourceFile(name, ...rest) {
      const text = textOf(name);
      return text === undefined
        ? disk.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    },
  };
  const program = ts.createProgram(
    Object.keys(files).map((name) => `/${name}`),
    OPTIONS,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName.slice(1) ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n").split("\n", 1)[0] ?? ""}`;
  });
}
