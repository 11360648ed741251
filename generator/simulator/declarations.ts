import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * The declarations of some modules and of every module their types need, and no others.
 *
 * @param entries absolute paths of the modules; the others must be in the same folder or below it.
 * @returns path below the folder of the first entry to content.
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
    if (source === undefined) throw new Error(`There is no module ${file} to declare.`);
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
    for (const [, imported] of text.matchAll(/from "(\.[^"]+)\.js"/g))
      pending.push(join(dirname(file), `${imported!}.ts`));
  }
  return emitted;
}
