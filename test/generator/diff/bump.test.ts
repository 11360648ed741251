import { describe, expect, it } from "vitest";
import { type Bump, bumpOf } from "../../../generator/diff/bump.js";
import type { Change, Level } from "../../../generator/diff/change.js";
import type { PolicyFinding, PolicyRule } from "../../../generator/diff/policy.js";

const change = (...levels: Level[]): Change => ({ levels }) as unknown as Change;
const finding = (rule: PolicyRule): PolicyFinding => ({ rule }) as PolicyFinding;

describe("the part of the version that changes", () => {
  it.each<[Bump, Level[]]>([
    ["major", ["breaking-callers"]],
    ["major", ["breaking-readers"]],
    ["major", ["breaking-callers", "breaking-readers"]],
    ["minor", ["compatible"]],
    ["patch", ["documentation"]],
  ])("is %s for a change that is %j", (bump, levels) => {
    expect(bumpOf([change(...levels)], [])).toBe(bump);
    // A lesser change beside it does not lower it.
    expect(bumpOf([change("documentation"), change(...levels)], [finding("reworded")])).toBe(bump);
  });

  const RULES: Readonly<Record<PolicyRule, Bump>> = {
    "newly-deprecated": "minor",
    "un-deprecated": "minor",
    "date-announced": "minor",
    "date-earlier": "minor",
    "date-later": "patch",
    "since-later": "patch",
    "announced-late": "patch",
    "date-unreadable": "patch",
    "removed-with-notice": "patch",
    "date-missing": "patch",
    "date-withdrawn": "patch",
    "notice-too-short": "patch",
    "removed-before-date": "patch",
    "removed-without-notice": "patch",
    "removed-as-announced": "patch",
    reworded: "patch",
    "replacement-missing": "patch",
    "replacement-deprecated": "patch",
  };

  it.each(Object.entries(RULES))("for the finding %s alone is %s", (rule, bump) => {
    expect(bumpOf([], [finding(rule as PolicyRule)])).toBe(bump);
    expect(bumpOf([change("documentation")], [finding(rule as PolicyRule)])).toBe(bump);
    expect(bumpOf([change("breaking-readers")], [finding(rule as PolicyRule)])).toBe("major");
  });

  it("is none without any difference", () => {
    expect(bumpOf([], [])).toBe("none");
  });
});
