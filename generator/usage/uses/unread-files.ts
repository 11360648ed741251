import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Configuration, isBelowOutput } from "../compiler/configuration.js";
import { hasEmbeddedScript, scriptsOf } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";
import { sourceFilesBelow } from "../compiler/project-files.js";
import { mentionsPackage } from "./imports.js";

const DECLARATIONS = /\.d\.[cm]?ts$/;

/**
 * The files in the folders of the projects that import this package and belong to none of the projects: uses in them
 * were not looked for. `read` has the real paths of the files that were read.
 */
export function unreadFiles(
  configurations: readonly Configuration[],
  read: ReadonlySet<string>,
): readonly string[] {
  const outputs = configurations.map(({ options }) => isBelowOutput(options));
  const candidates = new Set(configurations.flatMap(({ path }) => sourceFilesBelow(dirname(path))));
  return [...candidates]
    .filter((file) => !DECLARATIONS.test(file) && !outputs.some((isBuilt) => isBuilt(file)))
    .filter((file) => !read.has(realPath(file)) && mentionsPackage(scriptIn(file)));
}

function scriptIn(file: string): string {
  const text = readFileSync(file, "utf8");
  return hasEmbeddedScript(file) ? scriptsOf(file, text) : text;
}
