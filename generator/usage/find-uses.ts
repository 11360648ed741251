import { realPath } from "./compiler/program.js";
import type { Use } from "./finding.js";
import type { InstalledPackage } from "./package.js";
import { Projects } from "./projects.js";

/** What a search through a project found. */
export interface FoundUses {
  readonly uses: readonly Use[];
  /** How many of the project's own files were read. */
  readonly files: number;
  /** The copies of this package that the code uses; empty when it uses none. */
  readonly packages: readonly InstalledPackage[];
}

/**
 * Finds every use of anything deprecated of this package in the code of `projects`, configurations of TypeScript or
 * folders that hold one, and of the projects they refer to. A file that belongs to several is read once.
 *
 * @throws Problem when a configuration cannot be read or names no files, or the code imports this package and it is
 * not installed: then nothing would be found, which must not look clean.
 */
export function findUses(projects: readonly string[], cwd: string): FoundUses {
  const read = new Projects(projects, cwd);
  const done = new Set<string>();
  const uses: Use[] = [];
  for (const { sources, search } of read.open()) {
    for (const file of sources) {
      const path = realPath(file.fileName);
      if (done.has(path)) continue;
      done.add(path);
      uses.push(...search.in(file));
    }
  }
  return { uses, files: done.size, packages: read.packages.found() };
}
