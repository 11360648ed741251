import type { Confidence } from "../core/deprecation/deprecation.js";
import { compareText } from "../json.js";
import { plainText } from "../text/terminal.js";
import { daysBetween } from "./days.js";
import type { KnownDeprecation } from "./installed/records.js";
import type { Use } from "./uses/use.js";

/** One use with its deprecation and days left: an item of the output of `--format json`. */
export interface Finding {
  /** Path relative to the folder that the command runs in, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly module: string;
  readonly scope: KnownDeprecation["scope"];
  readonly name: string;
  /** The operation that a parameter or a field of its own body belongs to. */
  readonly operation?: string;
  readonly since: string | null;
  /** The announced date; of what is removed already, the day when that was noticed. */
  readonly removal: string | null;
  /** Set when the API no longer has it: calls fail, even where the code still compiles. */
  readonly isGone?: true;
  /** Days from today to the removal; negative once it has passed; `null` when no removal is announced. */
  readonly daysLeft: number | null;
  /** Where no removal is announced: the first day that the promised notice allows. A lower bound, not a date. */
  readonly earliestRemoval?: string;
  readonly replacement: string | null;
  /** What to do where there is no replacement, as a sentence. */
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

/** `compute.listNetworks query allOptions`: names are unique within a module only. */
export function qualifiedName({ module, name }: Pick<Finding, "module" | "name">): string {
  return `${module}.${name}`;
}

/** Soonest removal first; then those without a date, lowest bound first; then by position. */
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
 * Whether a finding fails: it is removed already, or its removal is at most `failWithin` days away. A date of low
 * confidence never fails, nor does a finding without a date.
 */
export function isDue({ isGone, daysLeft, confidence }: Finding, failWithin: number): boolean {
  if (isGone === true) return true;
  return daysLeft !== null && daysLeft <= failWithin && confidence !== "low";
}
