import { expect, test } from "vitest";
import type { Confidence, Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import { deprecationMembers } from "../../../../generator/generate/render/deprecation-types.js";
import type { HiddenClass } from "../../../../generator/generate/render/hidden-classes.js";

const record = (changes: Partial<Deprecation>): Deprecation => ({
  module: "shop",
  scope: "responseField",
  name: "Job.state",
  since: null,
  sinceVersion: null,
  removal: "2027-01-15",
  replacement: null,
  note: null,
  source: { since: null, removal: "portal", replacement: null },
  confidence: "high",
  ...changes,
});

const NONE: ReadonlyMap<string, HiddenClass> = new Map();

test.each<[Confidence, Confidence | undefined, string]>([
  ["high", undefined, '"2027-01"'],
  ["medium", undefined, '"2027-01"'],
  ["low", undefined, "null"],
  ["none", undefined, "null"],
  ["high", "low", "null"],
  ["low", "medium", '"2027-01"'],
])("confidence %s, of the removal %s: month %s", (confidence, removal, want) => {
  const confidences = removal === undefined ? {} : { confidences: { removal } };
  expect(deprecationMembers([record({ confidence, ...confidences })], NONE)[0]?.month).toBe(want);
});

test("without a removal there is no month", () => {
  expect(deprecationMembers([record({ removal: null })], NONE)[0]?.month).toBe("null");
});

test("members are sorted by name, once each, without whole types", () => {
  const records = [
    record({ name: "b" }),
    record({ name: "a", scope: "requestField" }),
    record({ name: "a" }),
    record({ name: "Job", scope: "type" }),
  ];
  expect(deprecationMembers(records, NONE).map(({ key, id }) => [key, id])).toEqual([
    ["a", '"shop.a"'],
    ["b", '"shop.b"'],
  ]);
});
