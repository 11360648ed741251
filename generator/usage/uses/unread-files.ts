import { dirname, join, resolve } from "node:path";
import { ts } from "ts-morph";
import { type Configuration, isBelowOutput } from "../compiler/configuration.js";
import { hasEmbeddedScript, scriptsOf } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";
import type { FileLists } from "../compiler/project-files.js";
import type { InstalledPackages } from "../installed/package.js";
import { mentionsPackage } from "./imports.js";
import type { PackageNames } from "./package-names.js";

const DECLARATIONS = /\.d\.[cm]?ts$/;

interface UnreadContext {
  readonly packages: InstalledPackages;
  readonly names: PackageNames;
  readonly lists: FileLists;
}

/**
 * The files in the folders of the projects that import this package or generated code and belong to none of the projects: uses in them
 * were not looked for. `read` has the real paths of the files that were read.
 */
export function unreadFiles(
  configurations: readonly Configuration[],
  read: ReadonlySet<string>,
  { packages, names, lists }: UnreadContext,
): readonly string[] {
  const outputs = configurations.map(({ options }) => isBelowOutput(options));
  const candidates = new Set(
    configurations.flatMap(({ folders }) => folders.flatMap((folder) => lists.below(folder))),
  );
  return [...candidates]
    .filter((file) => !DECLARATIONS.test(file) && !outputs.some((isBuilt) => isBuilt(file)))
    .filter(
      (file) =>
        !read.has(realPath(file)) &&
        packages.of(file) === undefined &&
        mentionsPackage(scriptIn(file), file, names, (specifier) => {
          const path = resolve(dirname(file), specifier);
          return (packages.of(path) ?? packages.of(join(path, "index.ts"))) !== undefined;
        }),
    );
}

/** The scripts of a file; empty where it was deleted. */
function scriptIn(file: string): string {
  const text = ts.sys.readFile(file) ?? "";
  return hasEmbeddedScript(file) || file.endsWith(".html") ? scriptsOf(file, text) : text;
}
