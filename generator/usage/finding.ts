import type { Confidence } from "../core/deprecation/deprecation.js";
import { compareText } from "../json.js";
import { plainText } from "../text/terminal.js";
import { daysBetween } from "./days.js";
import type { KnownDeprecation } from "./records.js";

/** One use of something deprecated, as it stands in the user's code. */
export interface Use {
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Length of the marked text on its line. */
  readonly length: number;
  readonly deprecation: KnownDeprecation;
}

/** One use with what a reader needs to plan: the shape of `--format json`. */
export interface Finding {
  /** Relative to the folder the command runs in, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly module: string;
  readonly scope: KnownDeprecation["scope"];
  readonly name: string;
  /** The operation that a parameter or a field of its own body belongs to. */
  readonly operation?: string;
  readonly since: string | null;
  /** The announced day; of what has gone, the day that was found out. */
  readonly removal: string | null;
  /** Whether the API has it no more: the code may compile where it is not checked, but it does not work. */
  readonly isGone?: true;
  /** From today to the removal; negative once it has passed; `null` when no removal is announced. */
  readonly daysLeft: number | null;
  /** First day the promised notice allows, where no removal is announced. A floor, no date. */
  readonly earliestRemoval?: string;
  readonly replacement: string | null;
  /** What to do where nothing replaces it, in the words of those who know. */
  readonly note?: string;
  readonly confidence: Confidence;
}

export function findingOf({ deprecation, line, column }: Use, file: string, today: string): Finding {
  const { module, scope, name, since, gone, earliestRemoval, replacement, note, confidence } = deprecation;
  const removal = gone ?? deprecation.removal;
  const operation =
    scope === "operation" ? undefined : /^(\w+) (?:path|query|header|cookie|body|response)\b/.exec(name)?.[1];
  return {
    file,
    line,
    column,
    module,
    scope,
    name,
    ...(operation === undefined ? {} : { operation }),
    since,
    removal,
    ...(gone === undefined ? {} : { isGone: true }),
    daysLeft: removal === null ? null : daysBetween(today, removal),
    ...(earliestRemoval === undefined ? {} : { earliestRemoval }),
    replacement: replacement?.name ?? null,
    ...(replacement !== null || typeof note !== "string" ? {} : { note: plainText(note) }),
    confidence,
  };
}

/** Soonest removal first, what has no date last, the lowest floor of those first; then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) ||
    compareText(a.earliestRemoval ?? "~", b.earliestRemoval ?? "~") ||
    comparePlaces(a, b)
  );
}

function comparePlaces(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.name, b.name);
}

/**
 * Whether a finding is beyond what is tolerated: it has gone, or its removal is at most `failWithin` days away. Dates of
 * low confidence never fail anyone's build, nor does what has no date.
 */
export function isDue({ isGone, daysLeft, confidence }: Finding, failWithin: number): boolean {
  if (isGone === true) return true;
  return daysLeft !== null && daysLeft <= failWithin && confidence !== "low";
}
