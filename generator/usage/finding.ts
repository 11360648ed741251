import type { Confidence } from "../core/deprecation/deprecation.js";
import { compareText } from "../json.js";
import { plainText } from "../text/terminal.js";
import { daysBetween } from "./days.js";
import type { KnownDeprecation } from "./installed/records.js";
import type { SeenAtRunTime, Use } from "./uses/use.js";

/** What is known of one deprecated thing on a day: the facts that every format prints. */
export interface Announcement {
  readonly module: string;
  readonly scope: KnownDeprecation["scope"];
  readonly name: string;
  /** The operation that a parameter or a field of its own body belongs to. */
  readonly operation?: string;
  /** Method and path of an operation, or of the one that a parameter or field belongs to. */
  readonly method?: string;
  readonly path?: string;
  readonly since: string | null;
  /** Set when `since` is the latest day it can have happened, rather than the day. */
  readonly isSinceOrEarlier?: true;
  /** Version of the module that deprecated it. */
  readonly sinceVersion?: string;
  /** The announced date; of what is removed already, the day when that was noticed. */
  readonly removal: string | null;
  /** Set when the API no longer has it: calls fail, even where the code still compiles. */
  readonly isGone?: true;
  /** Days from today to the removal; negative once it has passed; `null` when no removal is announced. */
  readonly daysLeft: number | null;
  /** Where no removal is announced: the first day that the promised notice allows. A lower bound, not a date. */
  readonly earliestRemoval?: string;
  /** Where no removal is known: what the document has in its place, which is not a date. */
  readonly unreadableRemoval?: string;
  readonly replacement: string | null;
  /** Replacements that are deprecated themselves, between this thing and {@link replacement}. */
  readonly replacementVia?: readonly string[];
  /** Advice of the provider, as a sentence. */
  readonly note?: string;
  /** What two sources state differently, as a sentence. */
  readonly conflict?: string;
  /** What states each fact. */
  readonly source?: Readonly<Partial<Record<Fact, string>>>;
  readonly confidence: Confidence;
  /** How far a fact can be trusted, where that differs from `confidence`. */
  readonly confidences?: Readonly<Partial<Record<Fact, Confidence>>>;
}

export const FACTS = ["since", "removal", "replacement"] as const;
export type Fact = (typeof FACTS)[number];

/** One use with its deprecation and days left: an item of the output of `--format json`. */
export interface Finding extends Announcement {
  /** Path relative to the folder that the command runs in, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Set when it was seen at run time. */
  readonly seen?: SeenAtRunTime;
}

export function findingOf({ deprecation, line, column, seen }: Use, file: string, today: string): Finding {
  return {
    file,
    line,
    column,
    ...announcementOf(deprecation, today),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** The facts of a record, texts on one line; members that are not known are left out. */
export function announcementOf(record: KnownDeprecation, today: string): Announcement {
  const { module, scope, name, since, gone, earliestRemoval, replacement, confidence } = record;
  const removal = gone ?? record.removal;
  const operation =
    scope === "operation" ? undefined : /^(\w+) (?:path|query|header|cookie|body|response)\b/.exec(name)?.[1];
  const source = Object.fromEntries(
    FACTS.flatMap((fact) => {
      const stated = record.source?.[fact];
      return typeof stated === "string" ? [[fact, plainText(stated)]] : [];
    }),
  );
  return {
    module,
    scope,
    name,
    ...(operation === undefined ? {} : { operation }),
    ...given("method", record.method),
    ...given("path", record.path),
    since,
    ...(since !== null && record.source?.since === "history" ? { isSinceOrEarlier: true } : {}),
    ...given("sinceVersion", record.sinceVersion),
    removal,
    ...(gone === undefined ? {} : { isGone: true }),
    daysLeft: removal === null ? null : daysBetween(today, removal),
    ...(earliestRemoval === undefined ? {} : { earliestRemoval }),
    ...(removal === null ? given("unreadableRemoval", record.unreadableRemoval) : {}),
    replacement: replacement?.name ?? null,
    ...(replacement?.via === undefined ? {} : { replacementVia: replacement.via }),
    ...given("note", record.note),
    ...given("conflict", record.conflict),
    ...(Object.keys(source).length === 0 ? {} : { source }),
    confidence,
    ...(record.confidences === undefined ? {} : { confidences: record.confidences }),
  };
}

function given<Key extends string>(key: Key, value: string | null | undefined): Partial<Record<Key, string>> {
  return typeof value === "string" && value !== ""
    ? ({ [key]: plainText(value) } as Record<Key, string>)
    : {};
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

/** Whether the removal date has passed, or it is removed already. */
export function isPast({ isGone, daysLeft }: Pick<Finding, "isGone" | "daysLeft">): boolean {
  return isGone === true || (daysLeft !== null && daysLeft < 0);
}

/** Whether the removal is at most `within` days away, and not past. */
export function isNear(finding: Pick<Finding, "isGone" | "daysLeft">, within: number): boolean {
  return !isPast(finding) && finding.daysLeft !== null && finding.daysLeft <= within;
}
