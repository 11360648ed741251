import { compareText } from "../../json.js";
import { hostPath } from "../compiler/embedded-scripts.js";
import { realPath } from "../compiler/program.js";
import type { InstalledPackage } from "../installed/installed-package.js";
import { type Allowance, allowancesIn, type RefusedAllowance } from "./allowances.js";
import { distinctGaps, type Gap } from "./gaps.js";
import type { UnresolvedImport } from "./imports.js";
import { type PolicyEntry, policyEntries } from "./policy-list.js";
import { Projects } from "./projects.js";
import { unreadFiles } from "./unread-files.js";
import type { Use } from "./use.js";

/** Something in the file at an absolute path. */
export type InFile<T> = T & { readonly file: string };

/** The result of a search through projects. */
export interface FoundUses {
  readonly uses: readonly Use[];
  /** How many of the user's own files were read. */
  readonly files: number;
  /** Their real paths. */
  readonly sources: ReadonlySet<string>;
  /** The copies of this package that the code uses, and the code that was generated with it. */
  readonly packages: readonly InstalledPackage[];
  /** Comments that allow a use until a day. */
  readonly allowances: readonly InFile<Allowance>[];
  readonly refusedAllowances: readonly InFile<RefusedAllowance>[];
  /** What the policies of strict mode allow, each entry once for each project that has it. */
  readonly policyEntries: readonly PolicyEntry[];
  /** Files in the folders of the projects that import this package and that no project has. Absolute paths. */
  readonly unread: readonly string[];
  /** Imports of other packages and files that could not be resolved: uses through them are not found. */
  readonly unresolved: readonly UnresolvedImport[];
  /** What could not be looked into, though code of this package may be there. */
  readonly gaps: readonly Gap[];
}

/** The compiler ran out of stack. */
const TOO_DEEP = {
  problem: "nests expressions too deeply for the compiler",
  cure: "Take the generated data out of the code, or run with node --stack-size.",
} as const;

/**
 * Finds every use of the deprecated items of this package in `projects` (configurations of TypeScript, or folders with
 * one) and in the projects that they refer to. A file that belongs to several projects is read once.
 *
 * @throws Problem when a configuration cannot be read, when no configuration has files, or when an import of this
 * package cannot be resolved: an empty result would look like a success.
 */
export function findUses(projects: readonly string[], cwd: string): FoundUses {
  const read = new Projects(projects, cwd);
  const seen = new Set<string>();
  const uses: Use[] = [];
  const allowances: InFile<Allowance>[] = [];
  const refusedAllowances: InFile<RefusedAllowance>[] = [];
  const entries: PolicyEntry[] = [];
  const unresolved = new Map<string, UnresolvedImport>();
  const gaps: Gap[] = [];
  for (const project of read.open()) {
    const { sources, declarations, search, unresolved: missing } = project;
    gaps.push(...project.gaps);
    for (const found of missing) unresolved.set(`${found.file}:${found.line} ${found.specifier}`, found);
    for (const file of [...sources, ...declarations]) {
      const path = realPath(file.fileName);
      if (seen.has(path)) continue;
      seen.add(path);
      try {
        uses.push(...search.in(file));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        gaps.push({ file: hostPath(file.fileName), line: 1, ...TOO_DEEP });
      }
      const { valid, refused } = allowancesIn(file.text);
      allowances.push(...valid.map((allowance) => ({ ...allowance, file: hostPath(file.fileName) })));
      refusedAllowances.push(
        ...refused.map((allowance) => ({ ...allowance, file: hostPath(file.fileName) })),
      );
    }
    entries.push(...policyEntries(project, read.packages, uses));
  }
  return {
    uses,
    files: seen.size,
    sources: seen,
    packages: read.packages.found(),
    allowances,
    refusedAllowances,
    policyEntries: entries,
    unread: unreadFiles(read.configurations, seen, read),
    gaps: distinctGaps(gaps),
    unresolved: [...unresolved.values()].toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line),
  };
}
