import { expect, test } from "vitest";
import type { Difference, DifferenceKind } from "../../../generator/probe/finding.js";
import { countClasses, countOutcomes, OUTCOMES } from "../../../generator/probe/report.js";

const difference = (kind: DifferenceKind): Difference => ({
  ...{ kind, pointer: "", place: "", expected: "", found: "", operations: [], actions: [] },
});

test.each<[DifferenceKind, string]>([
  ["unknownField", "unknown fields"],
  ["missingField", "missing fields"],
  ["wrongType", "wrong types"],
  ["unexpectedNull", "wrong types"],
  ["wrapped", "wrong types"],
  ["unwrapped", "wrong types"],
  ["unknownEnumValue", "wrong values"],
  ["wrongFormat", "wrong values"],
  ["outOfBounds", "wrong values"],
  ["wrongStatus", "wrong status"],
  ["wrongContentType", "wrong bodies"],
  ["emptyBody", "wrong bodies"],
  ["unexpectedBody", "wrong bodies"],
  ["undescribedBody", "undescribed bodies"],
])("%s is counted among %s, and nowhere else", (kind, words) => {
  const counted = countClasses([difference(kind), difference(kind)]).filter(([, count]) => count > 0);
  expect(counted).toEqual([[words, 2]]);
});

test.each(OUTCOMES)("%s is counted as %s", (outcome, words) => {
  const counted = countOutcomes({ operations: [{ operation: "GET /v1/a", outcome }] });
  expect(counted.filter(([, count]) => count > 0)).toEqual([[words, 1]]);
});

test("the order of outcomes is that of reports", () => {
  expect(OUTCOMES).toEqual([
    ["right", "right"],
    ["different", "different"],
    ["missingPermission", "missing permission"],
    ["notReachable", "not reachable"],
    ["failed", "failed"],
    ["skipped", "skipped"],
  ]);
});
