import { realPath } from "../compiler/program.js";
import type { InstalledPackage } from "../installed/package.js";
import { Projects } from "./projects.js";
import type { Use } from "./use.js";

/** The result of a search through projects. */
export interface FoundUses {
  readonly uses: readonly Use[];
  /** How many of the user's own files were read. */
  readonly files: number;
  /** The copies of this package that the code uses. */
  readonly packages: readonly InstalledPackage[];
}

/**
 * Finds every use of the deprecated items of this package in `projects` (configurations of TypeScript, or folders with
 * one) and in the projects that they refer to. A file that belongs to several projects is read once.
 *
 * @throws Problem when a configuration cannot be read, when no configuration has files, or when the code imports this
 * package and it is not installed: an empty result would look like a success.
 */
export function findUses(projects: readonly string[], cwd: string): FoundUses {
  const read = new Projects(projects, cwd);
  const seen = new Set<string>();
  const uses: Use[] = [];
  for (const { sources, search } of read.open()) {
    for (const file of sources) {
      const path = realPath(file.fileName);
      if (seen.has(path)) continue;
      seen.add(path);
      uses.push(...search.in(file));
    }
  }
  return { uses, files: seen.size, packages: read.packages.found() };
}
