import { relative } from "node:path";
import { readBaseline, splitByBaseline } from "./baseline.js";
import { compareFindings, type Finding, findingOf, isDue } from "./finding.js";
import type { FoundUses } from "./uses/find-uses.js";

export interface CheckOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Calendar date that days are counted from. */
  readonly today: string;
  /** A use fails when its removal is at most this many days away. */
  readonly failWithin: number;
  /** File with the findings of an earlier run, which do not fail. */
  readonly baseline: string | undefined;
}

/** One finding, and whether it fails the run. */
export interface CheckedFinding extends Finding {
  readonly isFailure: boolean;
  /** Length of the marked text, for formats that underline it. */
  readonly length: number;
}

/** The content of every format. */
export interface CheckReport {
  /** Soonest removal first, without those that the baseline tolerates. */
  readonly findings: readonly CheckedFinding[];
  readonly summary: CheckSummary;
}

export interface CheckSummary {
  readonly today: string;
  readonly failWithin: number;
  /** Number of files read. */
  readonly files: number;
  readonly findings: number;
  /** Findings that make the run exit with 1. */
  readonly failing: number;
  /** Findings whose removal date has passed. */
  readonly overdue: number;
  /** Findings without a removal date. */
  readonly undated: number;
  /** Uses that the baseline tolerates. */
  readonly tolerated: number;
  /** Versions of this package that the code uses. */
  readonly versions: readonly string[];
}

/**
 * Decides which uses fail. Without a baseline a use fails when its removal is near or past. With a baseline its uses do
 * not fail, and every other use fails, whatever its date: no use of something deprecated may be added.
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
  const { tolerated, added } =
    options.baseline === undefined
      ? { tolerated: [], added: all }
      : splitByBaseline(all, readBaseline(options.baseline));
  const findings = added.map(
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
      tolerated: tolerated.length,
      versions: [...new Set(found.packages.map(({ version }) => version))].sort(),
    },
  };
}
