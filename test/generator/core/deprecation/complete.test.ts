import { describe, expect, test } from "vitest";
import { type Completion, completeDeprecation } from "../../../../generator/core/deprecation/complete.js";
import type { DeprecationFacts } from "../../../../generator/core/deprecation/deprecation.js";

const COMPLETION: Completion = {
  module: "shop",
  operationNames: new Map([["GET /v1/spp/jobs", "listSppJobs"]]),
  history: { "shop GET /v1/jobs/{}": { firstDeprecated: "2025-02-18" }, "shop GET /v1/sites": {} },
};
const PLACE = { scope: "operation", name: "getJob", method: "GET", path: "/v1/jobs/{jobId}" } as const;

test("history gives the first day where the document gives none, and is not trusted much", () => {
  expect(completeDeprecation({}, COMPLETION, PLACE)).toEqual({
    module: "shop",
    scope: "operation",
    name: "getJob",
    method: "GET",
    path: "/v1/jobs/{jobId}",
    since: "2025-02-18",
    sinceVersion: null,
    removal: null,
    earliestRemoval: "2025-05-18",
    replacement: null,
    note: null,
    source: { since: "history", removal: null, replacement: null },
    confidence: "low",
  });
});

test("the document's word comes before history", () => {
  const facts: DeprecationFacts = { since: { value: "2026-01-23", source: "portal" } };
  expect(completeDeprecation(facts, COMPLETION, PLACE)).toMatchObject({
    since: "2026-01-23",
    source: { since: "portal" },
    confidence: "high",
  });
});

test("history speaks of operations only", () => {
  const parameter = completeDeprecation({}, COMPLETION, { ...PLACE, scope: "parameter" });
  expect(parameter).toMatchObject({ since: null, confidence: "none" });
});

test.each<[string, DeprecationFacts, string]>([
  ["no date, nothing said", {}, "none"],
  ["no date, but a word on it", { confidence: "medium" }, "medium"],
  ["a removal date", { removal: { value: "2026-04-23", source: "x" } }, "high"],
  ["a date with a word on it", { removal: { value: "2026-04-23", source: "x" }, confidence: "low" }, "low"],
])("confidence: %s", (_, facts, want) => {
  expect(completeDeprecation(facts, COMPLETION, { scope: "operation", name: "x" }).confidence).toBe(want);
});

describe("the replacement", () => {
  test.each([
    ["operation", "GET /v1/spp/jobs", { kind: "operation", name: "listSppJobs" }],
    ["operation", "GET /v1/nowhere", { kind: "text", name: "GET /v1/nowhere" }],
    ["operation", "version", { kind: "text", name: "version" }],
    ["responseField", "operatingSystem.name", { kind: "field", name: "operatingSystem.name" }],
    ["requestField", "disks[].size", { kind: "field", name: "disks[].size" }],
    ["parameter", "drop it", { kind: "text", name: "drop it" }],
    ["responseField", "GET /v1/spp/jobs", { kind: "operation", name: "listSppJobs" }],
  ] as const)("of %s by %s", (scope, value, want) => {
    const facts = { replacement: { value, source: "portal" } };
    expect(completeDeprecation(facts, COMPLETION, { scope, name: "x" }).replacement).toEqual(want);
  });
});
