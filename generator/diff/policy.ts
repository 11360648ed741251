import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { deprecationText } from "../core/deprecation/deprecation-text.js";
import { earliestRemoval } from "../core/deprecation/earliest-removal.js";

/**
 * What a difference means under the deprecation policy of the platform (Cloud Temple API portal, "Deprecations":
 * something is marked first, with the date of its removal, and removed three months later at the earliest).
 */
export type PolicyRule =
  | "newly-deprecated"
  | "announced-late"
  | "since-later"
  | "date-missing"
  | "date-unreadable"
  | "notice-too-short"
  | "date-earlier"
  | "date-later"
  | "date-announced"
  | "date-withdrawn"
  | "removed-before-date"
  | "removed-without-notice"
  | "removed-with-notice"
  | "removed-as-announced"
  | "un-deprecated"
  | "reworded"
  | "replacement-missing"
  | "replacement-deprecated";

/** `alarm`: sooner than promised. `broken`: against the policy. `notice`: by the policy, and worth knowing. */
export type Severity = "alarm" | "broken" | "notice";

export const SEVERITIES: Readonly<Record<PolicyRule, Severity>> = {
  "date-earlier": "alarm",
  "removed-before-date": "alarm",
  "removed-without-notice": "broken",
  "notice-too-short": "broken",
  "announced-late": "broken",
  "date-missing": "broken",
  "date-unreadable": "broken",
  "date-withdrawn": "broken",
  "replacement-missing": "broken",
  "replacement-deprecated": "broken",
  "newly-deprecated": "notice",
  "date-announced": "notice",
  "date-later": "notice",
  "since-later": "notice",
  "removed-with-notice": "notice",
  "removed-as-announced": "notice",
  "un-deprecated": "notice",
  reworded: "notice",
};

/** One rule that applies to one deprecated thing. */
export interface PolicyFinding {
  readonly module: string;
  readonly rule: PolicyRule;
  readonly severity: Severity;
  /** As in {@link Deprecation.name}. */
  readonly name: string;
  /** More than one where a type is used in requests and in responses. */
  readonly scopes: readonly DeprecationScope[];
  readonly since: string | null;
  /** The start of the deprecation in the earlier state, if it was deprecated there. */
  readonly sinceBefore?: string | null;
  /** Calendar dates of removal in the earlier and the later state. */
  readonly before: string | null;
  readonly removal: string | null;
  /** The night on which the deprecation was first seen, where that is known. */
  readonly firstSeen?: string;
  /** What is announced as the date of removal and cannot be read as one. */
  readonly unreadable?: string;
  /** Of an operation whose function goes on under another route: the route that was removed, and the new one. */
  readonly moved?: { readonly before: string; readonly after: string };
  /** Function, field or text that its deprecation names as the replacement. */
  readonly replacement: string | null;
  readonly pointer?: string;
}

/** The two states of one deprecated thing. */
export interface PolicyCase {
  /** Its deprecation in the earlier state; `undefined` when it was not deprecated. */
  readonly before: Deprecation | undefined;
  readonly after: Deprecation | undefined;
  /** What is wrong with the replacement that each state names. */
  readonly problemBefore: ReplacementProblem | undefined;
  readonly problemAfter: ReplacementProblem | undefined;
  readonly isRemoved: boolean;
  /**
   * Calendar date of the comparison, which is the night on which the later state was first seen; without it, rules
   * that depend on the date are not checked.
   */
  readonly today: string | undefined;
  /**
   * The night on which the deprecation was first seen, where it is recorded. Default: `today` for one that the earlier
   * state does not have.
   */
  readonly firstSeen?: string | undefined;
  /** The night on which the removal was first seen, where it is recorded. Default: `today`. */
  readonly removedOn?: string | undefined;
}

export type ReplacementProblem = "missing" | "deprecated";

/** The rules that apply to one deprecated thing. */
export function policyRules(about: PolicyCase): PolicyRule[] {
  if (about.isRemoved) return removalRules(about);
  if (about.after === undefined) return about.before === undefined ? [] : ["un-deprecated"];
  return about.before === undefined
    ? noticeRules(about, about.after)
    : dateRules(about, about.before, about.after);
}

function removalRules({ before, today, removedOn = today }: PolicyCase): PolicyRule[] {
  if (before?.removal == null) return ["removed-without-notice"];
  if (removedOn === undefined) return ["removed-with-notice"];
  return [removedOn < before.removal ? "removed-before-date" : "removed-as-announced"];
}

function noticeRules(about: PolicyCase, after: Deprecation): PolicyRule[] {
  return [
    "newly-deprecated",
    ...lateRules(about, undefined, after),
    ...(after.removal === null ? [undated(after)] : tooShort(about, after, after.removal)),
    ...replacementRules(about.problemAfter, undefined),
  ];
}

function dateRules(about: PolicyCase, before: Deprecation, after: Deprecation): PolicyRule[] {
  const rules: PolicyRule[] = [...lateRules(about, before, after)];
  const isSinceLater = isLater(announcedSince(before), announcedSince(after));
  if (isSinceLater) rules.push("since-later");
  const [dateBefore, dateAfter] = [before.removal, after.removal];
  if (dateAfter === null) {
    if (dateBefore !== null)
      rules.push(after.unreadableRemoval === undefined ? "date-withdrawn" : "date-unreadable");
    else if (before.unreadableRemoval === undefined && after.unreadableRemoval !== undefined)
      rules.push("date-unreadable");
  } else if (dateBefore === null) rules.push("date-announced", ...tooShort(about, after, dateAfter));
  else if (dateAfter < dateBefore) rules.push("date-earlier", ...tooShort(about, after, dateAfter));
  else {
    if (dateAfter > dateBefore) rules.push("date-later");
    // The notice became shorter without a change of the date.
    if (isSinceLater) rules.push(...tooShort(about, after, dateAfter));
  }
  rules.push(...replacementRules(about.problemAfter, about.problemBefore));
  return rules.length === 0 && deprecationText(before) !== deprecationText(after) ? ["reworded"] : rules;
}

/** A problem of the replacement that the earlier state had too is not reported again. */
function replacementRules(
  problemAfter: ReplacementProblem | undefined,
  problemBefore: ReplacementProblem | undefined,
): PolicyRule[] {
  return problemAfter === undefined || problemAfter === problemBefore ? [] : [`replacement-${problemAfter}`];
}

function undated({ unreadableRemoval }: Deprecation): PolicyRule {
  return unreadableRemoval === undefined ? "date-missing" : "date-unreadable";
}

/**
 * An announcement with a date before the day on which it could be seen. It is reported when the date appears, and when
 * it moves to an earlier day.
 */
function lateRules(
  about: PolicyCase,
  before: Deprecation | undefined,
  after: Deprecation,
): readonly PolicyRule[] {
  const [sinceBefore, sinceAfter] = [
    before === undefined ? null : announcedSince(before),
    announcedSince(after),
  ];
  if (sinceAfter === null || sinceAfter === sinceBefore) return [];
  if (sinceBefore !== null && sinceAfter < sinceBefore) return ["announced-late"];
  const seen = firstSeenOf(about);
  return seen !== undefined && isExact(after) && sinceAfter < dayBefore(seen) ? ["announced-late"] : [];
}

/** The start that the platform announces; where there is none, a record has the night of its first sight. */
function announcedSince({ since, source }: Deprecation): string | null {
  return source.since === "history" ? null : since;
}

/** A month or a quarter is read as its first day: such a start is not known to be before the first sight. */
function isExact({ confidence, confidences }: Deprecation): boolean {
  return (confidences?.since ?? confidence) === "high";
}

function isLater(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && after > before;
}

function firstSeenOf({ before, firstSeen, today }: PolicyCase): string | undefined {
  return firstSeen ?? (before === undefined ? today : undefined);
}

/** Documents are read once a night: what was announced on the day before is seen as early as it can be. */
function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Notice counts from the latest of what is announced, what was announced before, and the night of its first sight. */
function tooShort(about: PolicyCase, after: Deprecation, removal: string): readonly PolicyRule[] {
  const start = noticeStart(about, after) ?? about.today;
  return start !== undefined && removal < earliestRemoval(start) ? ["notice-too-short"] : [];
}

function noticeStart(about: PolicyCase, after: Deprecation): string | undefined {
  const seen = firstSeenOf(about);
  const announced = announcedSince(after);
  // Believed where it is at most a day before its first sight.
  const isPunctual =
    seen !== undefined && announced !== null && announced >= dayBefore(seen) && announced <= seen;
  return [
    announced,
    about.before === undefined ? null : announcedSince(about.before),
    isPunctual ? null : seen,
  ]
    .filter((day) => day != null)
    .sort()
    .at(-1);
}
