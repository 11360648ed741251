import type { Confidence } from "../../core/deprecation/deprecation.js";
import { Problem } from "../../problem.js";
import { qualifiedName } from "../finding.js";
import type { InstalledPackage } from "../installed/installed-package.js";
import type { KnownDeprecation } from "../installed/records.js";

/** Confidences that a replacement can be asked to have at least, from the one that asks most. */
export const LEAST_CONFIDENCES = ["high", "medium", "low"] as const;
export type LeastConfidence = (typeof LEAST_CONFIDENCES)[number];

/** What the user decides of which uses are rewritten. Names are those of findings: `backup.listJobs`. */
export interface Choice {
  /** Uses of these alone are looked at; empty for all. */
  readonly only: ReadonlySet<string>;
  /** What is rewritten although it is not judged a safe rename. */
  readonly accepted: ReadonlySet<string>;
  /** The least confidence of a replacement that is applied. */
  readonly minConfidence: LeastConfidence;
}

/** All uses, and of the replacements those that are a safe rename. */
export const SAFE: Choice = { only: new Set(), accepted: new Set(), minConfidence: "medium" };

export function isLookedAt({ only }: Choice, record: KnownDeprecation): boolean {
  return only.size === 0 || only.has(qualifiedName(record));
}

export function isAccepted({ accepted }: Choice, record: KnownDeprecation): boolean {
  return accepted.has(qualifiedName(record));
}

/** Whether a confidence is at least the one that is asked for. */
export function suffices(confidence: Confidence, { minConfidence }: Choice): boolean {
  const rank: readonly Confidence[] = LEAST_CONFIDENCES;
  return rank.includes(confidence) && rank.indexOf(confidence) <= rank.indexOf(minConfidence);
}

/**
 * @throws Problem for a name that no package has: a misspelt one would look like one of which nothing is left
 */
export function requireKnown({ only, accepted }: Choice, packages: readonly InstalledPackage[]): void {
  const known = new Set(packages.flatMap(({ records }) => records).map(qualifiedName));
  if (known.size === 0) return;
  for (const [option, names] of [
    ["--only", only],
    ["--accept", accepted],
  ] as const) {
    const unknown = [...names].find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new Problem(`${option} ${unknown}: nothing that is deprecated has this name.`, {
        fix: "Names are those that check prints, with their module: backup.listJobs.",
      });
  }
}
