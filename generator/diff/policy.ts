import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { deprecationText } from "../core/deprecation/deprecation-text.js";
import { earliestRemoval } from "../core/deprecation/earliest-removal.js";

/**
 * What the deprecation policy of the platform says of a difference (Cloud Temple API portal, "Deprecations":
 * something is marked first, with the date of its removal, and removed three months later at the earliest).
 */
export type PolicyRule =
  | "newly-deprecated"
  | "date-missing"
  | "notice-too-short"
  | "date-earlier"
  | "date-later"
  | "date-announced"
  | "date-withdrawn"
  | "removed-before-date"
  | "removed-without-notice"
  | "removed-as-announced"
  | "un-deprecated"
  | "reworded"
  | "replacement-missing"
  | "replacement-deprecated";

/** `alarm`: sooner than promised. `broken`: not as the policy wants it. `notice`: as it should be, and worth knowing. */
export type Severity = "alarm" | "broken" | "notice";

export const SEVERITIES: Readonly<Record<PolicyRule, Severity>> = {
  "date-earlier": "alarm",
  "removed-before-date": "alarm",
  "removed-without-notice": "broken",
  "notice-too-short": "broken",
  "date-missing": "broken",
  "date-withdrawn": "broken",
  "replacement-missing": "broken",
  "replacement-deprecated": "broken",
  "newly-deprecated": "notice",
  "date-announced": "notice",
  "date-later": "notice",
  "removed-as-announced": "notice",
  "un-deprecated": "notice",
  reworded: "notice",
};

/** One rule met or broken by one deprecated thing. */
export interface PolicyFinding {
  readonly module: string;
  readonly rule: PolicyRule;
  readonly severity: Severity;
  /** As in {@link Deprecation.name}. */
  readonly name: string;
  /** More than one where a type travels both ways. */
  readonly scopes: readonly DeprecationScope[];
  readonly since: string | null;
  /** Calendar dates of removal, before and now. */
  readonly before: string | null;
  readonly removal: string | null;
  /** Function, field or text that its deprecation names instead. */
  readonly replacement: string | null;
  readonly pointer?: string;
}

/** What a finding is made of. */
export interface PolicyCase {
  /** What the earlier state said of it; `undefined` when it was not deprecated. */
  readonly before: Deprecation | undefined;
  readonly after: Deprecation | undefined;
  /** Why the replacement of each state serves nobody. */
  readonly problemBefore: ReplacementProblem | undefined;
  readonly problemAfter: ReplacementProblem | undefined;
  readonly isRemoved: boolean;
  /** Calendar date of the comparison; without it, no rule that depends on it is judged. */
  readonly today: string | undefined;
}

export type ReplacementProblem = "missing" | "deprecated";

/** The rules that one deprecated thing meets or breaks. */
export function policyRules(about: PolicyCase): PolicyRule[] {
  if (about.isRemoved) return removalRules(about);
  if (about.after === undefined) return about.before === undefined ? [] : ["un-deprecated"];
  return about.before === undefined
    ? noticeRules(about, about.after)
    : dateRules(about, about.before, about.after);
}

function removalRules({ before, today }: PolicyCase): PolicyRule[] {
  if (before?.removal == null) return ["removed-without-notice"];
  if (today === undefined) return ["removed-as-announced"];
  return [today < before.removal ? "removed-before-date" : "removed-as-announced"];
}

function noticeRules({ problemAfter, today }: PolicyCase, after: Deprecation): PolicyRule[] {
  return [
    "newly-deprecated",
    ...(after.removal === null ? (["date-missing"] as const) : tooShort(after, after.removal, today)),
    ...replacementRules(problemAfter, undefined),
  ];
}

function dateRules(
  { problemBefore, problemAfter, today }: PolicyCase,
  before: Deprecation,
  after: Deprecation,
): PolicyRule[] {
  const rules: PolicyRule[] = [];
  if (before.removal === null && after.removal !== null)
    rules.push("date-announced", ...tooShort(after, after.removal, today));
  else if (before.removal !== null && after.removal === null) rules.push("date-withdrawn");
  else if (before.removal !== null && after.removal !== null && after.removal < before.removal)
    rules.push("date-earlier", ...tooShort(after, after.removal, today));
  else if (before.removal !== after.removal) rules.push("date-later");
  rules.push(...replacementRules(problemAfter, problemBefore));
  return rules.length === 0 && deprecationText(before) !== deprecationText(after) ? ["reworded"] : rules;
}

/** A replacement that was no good before is no news. */
function replacementRules(
  now: ReplacementProblem | undefined,
  before: ReplacementProblem | undefined,
): PolicyRule[] {
  return now === undefined || now === before ? [] : [`replacement-${now}`];
}

/** A deprecation without a date of its own begins on the day it was first seen, which is the day of the comparison. */
function tooShort({ since }: Deprecation, removal: string, today: string | undefined): PolicyRule[] {
  const start = since ?? today;
  return start !== undefined && removal < earliestRemoval(start) ? ["notice-too-short"] : [];
}
