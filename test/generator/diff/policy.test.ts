import { describe, expect, it } from "vitest";
import type { Deprecation } from "../../../generator/core/deprecation/deprecation.js";
import {
  type PolicyCase,
  type PolicyRule,
  policyRules,
  type ReplacementProblem,
  SEVERITIES,
  type Severity,
} from "../../../generator/diff/policy.js";

const record = (since: string | null, removal: string | null, note: string | null = null): Deprecation =>
  ({
    since,
    sinceVersion: null,
    removal,
    note,
    replacement: null,
    source: {},
    confidence: "high",
  }) as Partial<Deprecation> as Deprecation;

const rules = (about: Partial<PolicyCase>): PolicyRule[] =>
  policyRules({
    before: undefined,
    after: undefined,
    problemBefore: undefined,
    problemAfter: undefined,
    isRemoved: false,
    today: undefined,
    ...about,
  });

describe("severities", () => {
  const ROWS: Readonly<Record<PolicyRule, Severity>> = {
    "date-earlier": "alarm",
    "removed-before-date": "alarm",
    "removed-without-notice": "broken",
    "notice-too-short": "broken",
    "date-missing": "broken",
    "date-unreadable": "broken",
    "announced-late": "broken",
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

  it.each(Object.entries(ROWS))("%s: %s", (rule, severity) => {
    expect(SEVERITIES[rule as PolicyRule]).toBe(severity);
  });

  it("are those of all rules", () => {
    expect(Object.keys(SEVERITIES).sort()).toEqual(Object.keys(ROWS).sort());
  });
});

describe("a removed thing", () => {
  it.each<[string, Deprecation | undefined, string | undefined, PolicyRule]>([
    ["that was never deprecated", undefined, "2026-05-01", "removed-without-notice"],
    ["without a removal date", record("2026-01-10", null), "2026-05-01", "removed-without-notice"],
    ["a day before its date", record(null, "2026-05-01"), "2026-04-30", "removed-before-date"],
    ["on its date", record(null, "2026-05-01"), "2026-05-01", "removed-as-announced"],
    ["a day after its date", record(null, "2026-05-01"), "2026-05-02", "removed-as-announced"],
    ["on a day that is not known", record(null, "2026-05-01"), undefined, "removed-with-notice"],
  ])("%s", (_, before, today, rule) => {
    expect(rules({ before, today, isRemoved: true })).toEqual([rule]);
  });
});

describe("three months of notice", () => {
  it.each<[since: string, removal: string, isEnough: boolean]>([
    ["2026-01-10", "2026-04-10", true],
    ["2026-01-10", "2026-04-09", false],
    // The last day of a shorter month stands for a day that it does not have.
    ["2025-11-30", "2026-02-28", true],
    ["2025-11-30", "2026-02-27", false],
    ["2025-11-29", "2026-02-28", true],
    ["2025-11-28", "2026-02-27", false],
    ["2023-11-30", "2024-02-29", true],
    ["2023-11-30", "2024-02-28", false],
    ["2026-01-31", "2026-04-30", true],
    ["2026-01-31", "2026-04-29", false],
    ["2026-03-31", "2026-06-30", true],
    ["2026-08-31", "2026-11-30", true],
    // From the end of a shorter month to the same day of a longer one.
    ["2026-02-28", "2026-05-28", true],
    ["2026-02-28", "2026-05-27", false],
    ["2026-04-30", "2026-07-30", true],
    // Over the end of the year.
    ["2025-10-01", "2026-01-01", true],
    ["2025-10-01", "2025-12-31", false],
    ["2025-12-31", "2026-03-31", true],
  ])("from %s to %s: %s", (since, removal, isEnough) => {
    const short: PolicyRule[] = isEnough ? [] : ["notice-too-short"];
    expect(rules({ after: record(since, removal) })).toEqual(["newly-deprecated", ...short]);
    // The same where only the date is new, and where it moved.
    const undated = record(since, null);
    expect(rules({ before: undated, after: record(since, removal) })).toEqual(["date-announced", ...short]);
    const later = record(since, "2030-01-01");
    expect(rules({ before: later, after: record(since, removal) })).toEqual(["date-earlier", ...short]);
  });

  it("start on the day of the comparison where no start is stated", () => {
    const after = record(null, "2026-05-01");
    expect(rules({ after, today: "2026-02-01" })).toEqual(["newly-deprecated"]);
    expect(rules({ after, today: "2026-02-02" })).toEqual(["newly-deprecated", "notice-too-short"]);
    expect(rules({ after })).toEqual(["newly-deprecated"]);
    // A stated start counts up to the day before the night; after it, the night counts.
    expect(rules({ after: record("2026-02-01", "2026-05-01"), today: "2026-02-02" })).toEqual([
      "newly-deprecated",
    ]);
    expect(rules({ after: record("2026-01-31", "2026-05-01"), today: "2026-02-02" })).toEqual([
      "newly-deprecated",
      "announced-late",
      "notice-too-short",
    ]);
  });
});

describe("two states of a deprecation", () => {
  const dated = record("2026-01-10", "2026-05-01");
  const undated = record("2026-01-10", null);

  it.each<[string, Deprecation | undefined, Deprecation | undefined, PolicyRule[]]>([
    ["none in either", undefined, undefined, []],
    ["dropped", dated, undefined, ["un-deprecated"]],
    ["new without a date", undefined, undated, ["newly-deprecated", "date-missing"]],
    ["new with a date", undefined, dated, ["newly-deprecated"]],
    ["the same", dated, dated, []],
    ["the same without a date", undated, undated, []],
    ["dated", undated, dated, ["date-announced"]],
    ["no longer dated", dated, undated, ["date-withdrawn"]],
    ["a day earlier", dated, record("2026-01-10", "2026-04-30"), ["date-earlier"]],
    ["a day later", dated, record("2026-01-10", "2026-05-02"), ["date-later"]],
    ["with another note", dated, record("2026-01-10", "2026-05-01", "Why."), ["reworded"]],
    ["with another date and another note", dated, record("2026-01-10", "2026-05-02", "Why."), ["date-later"]],
  ])("%s", (_, before, after, expected) => {
    expect(rules({ before, after })).toEqual(expected);
  });

  it.each<[ReplacementProblem | undefined, ReplacementProblem | undefined, PolicyRule[]]>([
    [undefined, undefined, []],
    [undefined, "missing", ["replacement-missing"]],
    [undefined, "deprecated", ["replacement-deprecated"]],
    ["missing", "missing", []],
    ["deprecated", "deprecated", []],
    ["missing", "deprecated", ["replacement-deprecated"]],
    ["deprecated", "missing", ["replacement-missing"]],
    ["missing", undefined, []],
  ])("whose replacement had the problem %s and has %s", (problemBefore, problemAfter, expected) => {
    expect(rules({ before: dated, after: dated, problemBefore, problemAfter })).toEqual(expected);
  });

  it("of which the later one is new: the problem of its replacement is reported", () => {
    expect(rules({ after: dated, problemAfter: "missing" })).toEqual([
      "newly-deprecated",
      "replacement-missing",
    ]);
  });
});
