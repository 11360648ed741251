import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Configuration, isBelowOutput } from "../compiler/configuration.js";
import { hasEmbeddedScript, scriptsOf } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";
import { sourceFilesBelow } from "../compiler/project-files.js";
import type { InstalledPackages } from "../installed/package.js";
import { mentionsPackage } from "./imports.js";

const DECLARATIONS = /\.d\.[cm]?ts$/;

/**
 * The files in the folders of the projects that import this package or generated code and belong to none of the projects: uses in them
 * were not looked for. `read` has the real paths of the files that were read.
 */
export function unreadFiles(
  configurations: readonly Configuration[],
  read: ReadonlySet<string>,
  packages: InstalledPackages,
): readonly string[] {
  const outputs = configurations.map(({ options }) => isBelowOutput(options));
  const candidates = new Set(configurations.flatMap(({ path }) => sourceFilesBelow(dirname(path))));
  return [...candidates]
    .filter((file) => !DECLARATIONS.test(file) && !outputs.some((isBuilt) => isBuilt(file)))
    .filter(
      (file) =>
        !read.has(realPath(file)) &&
        packages.of(file) === undefined &&
        mentionsPackage(scriptIn(file), (specifier) => {
          const path = resolve(dirname(file), specifier);
          return (packages.of(path) ?? packages.of(join(path, "index.ts"))) !== undefined;
        }),
    );
}

function scriptIn(file: string): string {
  const text = readFileSync(file, "utf8");
  return hasEmbeddedScript(file) ? scriptsOf(file, text) : text;
}
