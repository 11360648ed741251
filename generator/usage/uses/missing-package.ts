import { dirname, relative } from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../../problem.js";

/** @throws Problem when one of `sources` imports this package and the import does not resolve. */
export function requireInstalledPackage(
  sources: readonly ts.SourceFile[],
  options: ts.CompilerOptions,
  cwd: string,
): void {
  const resolved = new Set<string>();
  for (const file of sources) {
    const folder = dirname(file.fileName);
    if (resolved.has(folder) || !file.text.includes("cloudtemple")) continue;
    const specifier = ts
      .preProcessFile(file.text, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .find((name) => /^cloudtemple(\/|$)/.test(name));
    if (specifier === undefined) continue;
    const mode = file.impliedNodeFormat ?? ts.ModuleKind.ESNext;
    const { resolvedModule } = ts.resolveModuleName(
      specifier,
      file.fileName,
      options,
      ts.sys,
      undefined,
      undefined,
      mode,
    );
    if (resolvedModule === undefined) {
      throw new Problem(`imports ${specifier}, which cannot be resolved.`, {
        file: relative(cwd, file.fileName),
        fix: "Install the dependencies of the project first.",
      });
    }
    resolved.add(folder);
  }
}
