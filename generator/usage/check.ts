import { relative, resolve } from "node:path";
import { type Allowed, type NoLongerAllowed, splitAllowed, type UnusedEntry } from "./allowed.js";
import { type BaselineEntry, matchBaseline } from "./baseline.js";
import { compareFindings, type Finding, findingOf, isDue, isNear, isPast } from "./finding.js";
import type { Allowance } from "./uses/allowances.js";
import type { FoundUses, InFile } from "./uses/find-uses.js";
import { distinctGaps, type Gap } from "./uses/gaps.js";
import type { Use } from "./uses/use.js";

/** Until when a baseline tolerates a use: until its removal is near, or for ever. */
export const TOLERANCES = ["until-near", "overdue"] as const;
export type Tolerance = (typeof TOLERANCES)[number];

export interface CheckOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Calendar date that days are counted from. */
  readonly today: string;
  /** A use fails when its removal is at most this many days away. */
  readonly failWithin: number;
  /** The uses of an earlier run, which are tolerated. */
  readonly baseline: readonly BaselineEntry[] | undefined;
  /** Default `until-near`: a use of the baseline fails as soon as its removal is at most `failWithin` days away. */
  readonly tolerance?: Tolerance;
}

/** One finding, and whether it fails the run. */
export interface CheckedFinding extends Finding, NoLongerAllowed {
  readonly isFailure: boolean;
  /** Length of the marked text, for formats that underline it. */
  readonly length: number;
  /** Set when the baseline has the use: its removal is too near to be tolerated. */
  readonly inBaseline?: true;
}

/** A use that a comment allows, or the policy of strict mode. */
export interface AllowedFinding extends Finding, Allowed {
  /** Length of the marked text. */
  readonly length: number;
}

/** Version of the content of `--format json`: changes when a member changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** The content of every format. */
export interface CheckReport {
  /** Soonest removal first, without those that the baseline, a comment or the policy tolerates. */
  readonly findings: readonly CheckedFinding[];
  readonly allowed: readonly AllowedFinding[];
  /** Uses that the baseline tolerates. */
  readonly tolerated: readonly CheckedFinding[];
  /** Entries of the baseline without a use, as they are in it but for the path, which is relative to `cwd`. */
  readonly fixed: readonly BaselineEntry[];
  /** Comments that allow a use which is not there. Paths are relative to `cwd`. */
  readonly unusedAllowances: readonly InFile<Allowance>[];
  /** Entries of the policy's list that allow nothing. */
  readonly unusedEntries: readonly UnusedEntry[];
  /** What was not looked into, though code of this package may be there. Paths are relative to `cwd`. */
  readonly unread: readonly Gap[];
  readonly summary: CheckSummary;
}

export interface CheckSummary {
  readonly today: string;
  readonly failWithin: number;
  /** Number of files read. */
  readonly files: number;
  readonly findings: number;
  /** Number of files with findings. */
  readonly filesWithFindings: number;
  /** Findings that make the run exit with 1. */
  readonly failing: number;
  /** Findings whose removal date has passed, or that are removed already. */
  readonly overdue: number;
  /** Findings whose removal is at most `failWithin` days away, and not past. */
  readonly soon: number;
  /** Findings without a removal date. */
  readonly undated: number;
  /** Uses that the baseline tolerates. */
  readonly tolerated: number;
  /** Uses that a comment allows, or the policy. */
  readonly allowed: number;
  /** Entries of the baseline without a use. */
  readonly fixed: number;
  /** Files and places that were not looked into. */
  readonly unread: number;
  /** Versions of this package that the code uses. */
  readonly versions: readonly string[];
}

/**
 * Decides which uses fail. Without a baseline a use fails when its removal is near or past. With a baseline every use
 * that it does not have fails, whatever its date: no use of something deprecated may be added. Those that it has fail as
 * soon as their removal is near. A use that a comment allows fails after the day of the comment, one that the policy of
 * strict mode lists as soon as its removal is near.
 */
export function check(found: FoundUses, options: CheckOptions): CheckReport {
  const { cwd, today, failWithin, baseline, tolerance = "until-near" } = options;
  const pathOf = (file: string): string => relative(cwd, file).replaceAll("\\", "/");
  const all = found.uses.map((use) => ({
    ...findingOf(withRelativePlace(use, pathOf), pathOf(use.file), today),
    length: use.length,
    isFailure: false,
  }));
  all.sort(compareFindings);

  const { counted, allowed, unusedAllowances, unusedEntries } = splitAllowed<CheckedFinding>(all, found, {
    cwd,
    today,
    failWithin,
    pathOf,
  });
  const { known, added, fixed } = matchBaseline(
    counted.map((finding) => ({ ...finding, file: resolve(cwd, finding.file) })),
    baseline ?? [],
  );
  const near = tolerance === "overdue" ? [] : known.filter((finding) => isFailing(finding, failWithin));
  const tolerated = known
    .filter((finding) => !near.includes(finding))
    .map((finding): CheckedFinding => ({ ...finding, file: pathOf(finding.file) }));
  const findings = [
    ...added.map((finding) => ({
      ...finding,
      isFailure: baseline !== undefined || isFailing(finding, failWithin),
    })),
    ...near.map((finding) => ({ ...finding, isFailure: true, inBaseline: true as const })),
  ]
    .map((finding): CheckedFinding => ({ ...finding, file: pathOf(finding.file) }))
    .toSorted(compareFindings);
  const unread = unreadOf(found).map((gap) => ({ ...gap, file: pathOf(gap.file) }));
  const count = (test: (finding: CheckedFinding) => boolean): number => findings.filter(test).length;
  return {
    findings,
    allowed,
    tolerated,
    fixed: fixed.map((entry) => ({ ...entry, file: pathOf(entry.file) })),
    unusedAllowances,
    unusedEntries,
    unread,
    summary: {
      today,
      failWithin,
      files: found.files,
      findings: findings.length,
      filesWithFindings: new Set(findings.map(({ file }) => file)).size,
      failing: count(({ isFailure }) => isFailure),
      overdue: count(isPast),
      soon: count((finding) => isNear(finding, failWithin)),
      undated: count(({ daysLeft }) => daysLeft === null),
      tolerated: tolerated.length,
      allowed: allowed.length,
      fixed: fixed.length,
      unread: unread.length,
      versions: [...new Set(found.packages.map(({ version }) => version))]
        .filter((version) => version !== "")
        .sort(),
    },
  };
}

/** Files that no project has, and what could not be looked into in the others. */
export function unreadOf({ unread, gaps }: Pick<FoundUses, "unread" | "gaps">): readonly Gap[] {
  const files = unread.map((file) => ({
    file,
    line: 1,
    problem: "imports cloudtemple and was not read: no project that was read has it",
    cure: "Add the tsconfig.json that has it with --project, or add it to one.",
  }));
  return distinctGaps([...files, ...gaps]);
}

/** The place of a call is a path like all others of a report. */
function withRelativePlace(use: Use, pathOf: (file: string) => string): Use {
  const { seen } = use;
  return seen?.place === undefined ? use : { ...use, seen: { ...seen, place: pathOf(seen.place) } };
}

function isFailing(finding: CheckedFinding, failWithin: number): boolean {
  return finding.isFailure || isDue(finding, failWithin);
}
