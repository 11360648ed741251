import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * Emits the declarations of the given modules and of the modules that these import, directly or indirectly.
 *
 * @param entries absolute paths of modules; the imported ones must be in the same folder or below it.
 * @returns file contents by path below the folder of the first entry.
 */
export function emitDeclarations(entries: readonly string[]): Map<string, string> {
  const folder = dirname(entries[0] ?? "");
  const program = ts.createProgram({
    rootNames: [...entries],
    options: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
      types: ["node"],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
    },
  });
  const emitted = new Map<string, string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const source = program.getSourceFile(file);
    if (source === undefined)
      throw new Error(`${file}: this module does not exist, so no declarations can be emitted.`);
    const name = relative(folder, file).replace(/\.ts$/, ".d.ts");
    if (emitted.has(name)) continue;
    let text = "";
    program.emit(
      source,
      (_, content) => {
        text = content;
      },
      undefined,
      true,
    );
    emitted.set(name, text);
    for (const [, imported] of text.matchAll(/from "(\.[^"]+)\.js"/g)) {
      if (imported !== undefined) pending.push(join(dirname(file), `${imported}.ts`));
    }
  }
  return emitted;
}
