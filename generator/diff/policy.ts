import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { deprecationText } from "../core/deprecation/deprecation-text.js";
import { earliestRemoval } from "../core/deprecation/earliest-removal.js";

/**
 * What a difference means under the deprecation policy of the platform (Cloud Temple API portal, "Deprecations":
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

/** `alarm`: sooner than promised. `broken`: against the policy. `notice`: by the policy, and worth knowing. */
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
  /** Calendar dates of removal in the earlier and the later state. */
  readonly before: string | null;
  readonly removal: string | null;
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
  /** Calendar date of the comparison; without it, rules that depend on the date are not checked. */
  readonly today: string | undefined;
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

/** A problem of the replacement that the earlier state had too is not reported again. */
function replacementRules(
  problemAfter: ReplacementProblem | undefined,
  problemBefore: ReplacementProblem | undefined,
): PolicyRule[] {
  return problemAfter === undefined || problemAfter === problemBefore ? [] : [`replacement-${problemAfter}`];
}

/** A deprecation without a start date starts on the day it is first seen, which is the day of the comparison. */
function tooShort({ since }: Deprecation, removal: string, today: string | undefined): PolicyRule[] {
  const start = since ?? today;
  return start !== undefined && removal < earliestRemoval(start) ? ["notice-too-short"] : [];
}
