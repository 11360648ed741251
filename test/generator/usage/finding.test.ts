import { describe, expect, it } from "vitest";
import { compareFindings, type Finding, findingOf, isDue } from "../../../generator/usage/finding.js";
import type { KnownDeprecation } from "../../../generator/usage/installed/records.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

function finding(changes: Partial<KnownDeprecation> = {}, today = "2026-04-01"): Finding {
  const use = { file: "/p/a.ts", line: 3, column: 5, length: 8, deprecation: knownDeprecation(changes) };
  return findingOf(use, "a.ts", today);
}

describe("the finding of a use", () => {
  it("has the position, the deprecation and the days left, and no member without a value", () => {
    expect(finding({ since: "2026-01-23" })).toStrictEqual({
      file: "a.ts",
      line: 3,
      column: 5,
      module: "shop",
      scope: "operation",
      name: "listThings",
      since: "2026-01-23",
      removal: "2026-04-23",
      daysLeft: 22,
      replacement: null,
      confidence: "high",
    });
  });

  it.each<[string, KnownDeprecation["scope"], string | undefined]>([
    ["listThings path id", "parameter", "listThings"],
    ["listThings query old", "parameter", "listThings"],
    ["listThings header X-Old", "parameter", "listThings"],
    ["listThings cookie old", "parameter", "listThings"],
    ["createThing body old.name", "requestField", "createThing"],
    ["listThings response old", "responseField", "listThings"],
    ["Thing.old", "responseField", undefined],
    ["listThings", "operation", undefined],
    ["listThings query old", "operation", undefined],
    ["listThings queryOld", "parameter", undefined],
  ])("of %j, %s, names the operation %s", (name, scope, operation) => {
    expect(finding({ name, scope }).operation).toBe(operation);
  });

  it("takes the day of a removal that happened before an announced one", () => {
    expect(finding({ gone: "2026-05-01", removal: "2026-06-01" }, "2026-05-11")).toMatchObject({
      isGone: true,
      removal: "2026-05-01",
      daysLeft: -10,
    });
  });

  it("has the lower bound where there is no date", () => {
    expect(finding({ removal: null, earliestRemoval: "2026-05-01" })).toMatchObject({
      removal: null,
      daysLeft: null,
      earliestRemoval: "2026-05-01",
    });
  });

  it.each<[Partial<KnownDeprecation>, string | null, string | undefined]>([
    [{ note: "Drop it." }, null, "Drop it."],
    [{ note: "Two\n::error::lines" }, null, "Two ::error::lines"],
    [{ note: "Drop it.", replacement: { kind: "operation", name: "listItems" } }, "listItems", "Drop it."],
    [{ note: null }, null, undefined],
  ])("of %j has the replacement %s and the note %s", (changes, replacement, note) => {
    const found = finding(changes);
    expect([found.replacement, found.note]).toEqual([replacement, note]);
  });
});

describe("a finding fails", () => {
  it.each<[string, Partial<KnownDeprecation>, number, boolean]>([
    ["one day after the limit", {}, 21, false],
    ["on the day of the limit", {}, 22, true],
    ["one day before the limit", {}, 23, true],
    ["on the day of the removal", { removal: "2026-04-01" }, 0, true],
    ["one day before the removal", { removal: "2026-04-02" }, 0, false],
    ["one day after the removal", { removal: "2026-03-31" }, 0, true],
    ["with medium confidence", { confidence: "medium" }, 22, true],
    ["without confidence", { confidence: "none" }, 22, true],
    ["with low confidence", { confidence: "low" }, 22, false],
    ["with low confidence, when it is removed", { confidence: "low", gone: "2026-03-01" }, 0, true],
    ["when it is noticed later that it is removed", { gone: "2026-05-01" }, 0, true],
    ["without a date", { removal: null, earliestRemoval: "2025-01-01" }, 99_999, false],
  ])("%s: %j within %i days: %s", (_, changes, failWithin, expected) => {
    expect(isDue(finding(changes), failWithin)).toBe(expected);
  });
});

describe("the order of findings", () => {
  const base = finding();
  it.each<[string, Partial<Finding>, Partial<Finding>]>([
    ["soonest removal", { daysLeft: -1, file: "z" }, { daysLeft: 0 }],
    ["a date before none", { daysLeft: 9999, file: "z" }, { daysLeft: null }],
    [
      "the lower bound",
      { daysLeft: null, earliestRemoval: "2026-01-01", file: "z" },
      { daysLeft: null, earliestRemoval: "2026-01-02" },
    ],
    [
      "a lower bound before none",
      { daysLeft: null, earliestRemoval: "2026-01-01", file: "z" },
      { daysLeft: null },
    ],
    ["the file", { file: "a.ts", line: 9 }, { file: "b.ts" }],
    ["the line, as a number", { line: 9, column: 9 }, { line: 10, column: 1 }],
    ["the column, as a number", { column: 9, name: "z" }, { column: 10 }],
    ["the name", { name: "a" }, { name: "b" }],
  ])("is by %s", (_, first, second) => {
    const [a, b] = [
      { ...base, ...first },
      { ...base, ...second },
    ];
    expect(Math.sign(compareFindings(a, b))).toBe(-1);
    expect(Math.sign(compareFindings(b, a))).toBe(1);
    expect(compareFindings(a, { ...a })).toBe(0);
  });
});
