import { relative } from "node:path";
import { readBaseline, splitByBaseline } from "./baseline.js";
import type { FoundUses } from "./find-uses.js";
import { compareFindings, type Finding, findingOf, isDue } from "./finding.js";

export interface CheckOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Calendar date that days are counted from. */
  readonly today: string;
  /** Removals at most this many days away fail. */
  readonly failWithin: number;
  /** File with the findings of an earlier run, which are tolerated. */
  readonly baseline: string | undefined;
}

/** One finding and whether it is one of those that fail the run. */
export interface CheckedFinding extends Finding {
  readonly isFailure: boolean;
  /** Length of the marked text, for formats that underline it. */
  readonly length: number;
}

/** Everything a format has to show. */
export interface CheckReport {
  /** Soonest removal first. What a baseline tolerates is not among them. */
  readonly findings: readonly CheckedFinding[];
  readonly summary: CheckSummary;
}

export interface CheckSummary {
  readonly today: string;
  readonly failWithin: number;
  /** Files read. */
  readonly files: number;
  readonly findings: number;
  /** Findings that make the run exit with 1. */
  readonly failing: number;
  /** Removal date has passed. */
  readonly overdue: number;
  readonly undated: number;
  /** Uses that the baseline has. */
  readonly tolerated: number;
  /** Versions of this package that the code uses. */
  readonly versions: readonly string[];
}

/**
 * Judges uses: which fail and which do not. Without a baseline a use fails when its removal is near or past; with
 * one, what it has is tolerated and every other use fails, whatever its date: nothing new is built on old ground.
 *
 * @throws Problem when the baseline cannot be read.
 */
export function check(found: FoundUses, options: CheckOptions): CheckReport {
  const lengths = new Map<Finding, number>();
  const all = found.uses.map((use) => {
    const file = relative(options.cwd, use.file).replaceAll("\\", "/");
    const finding = findingOf(use, file, options.today);
    lengths.set(finding, use.length);
    return finding;
  });
  all.sort(compareFindings);
  const { known, fresh } =
    options.baseline === undefined
      ? { known: [], fresh: all }
      : splitByBaseline(all, readBaseline(options.baseline));
  const findings = fresh.map(
    (finding): CheckedFinding => ({
      ...finding,
      isFailure: options.baseline !== undefined || isDue(finding, options.failWithin),
      length: lengths.get(finding) ?? 1,
    }),
  );
  const count = (test: (finding: CheckedFinding) => boolean): number => findings.filter(test).length;
  return {
    findings,
    summary: {
      today: options.today,
      failWithin: options.failWithin,
      files: found.files,
      findings: findings.length,
      failing: count(({ isFailure }) => isFailure),
      overdue: count(({ daysLeft }) => daysLeft !== null && daysLeft < 0),
      undated: count(({ daysLeft }) => daysLeft === null),
      tolerated: known.length,
      versions: [...new Set(found.packages.map(({ version }) => version))].sort(),
    },
  };
}
