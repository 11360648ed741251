import { describe, expect, test } from "vitest";
import {
  completeDeprecation,
  completeDeprecations,
} from "../../../../generator/core/deprecation/complete.js";
import type {
  DeprecationFacts,
  NodeDeprecation,
} from "../../../../generator/core/deprecation/deprecation.js";
import { resolveDeprecations } from "../../../../generator/core/deprecation/resolve-deprecations.js";
import type { JsonObject } from "../../../../generator/json.js";

const NAMES = new Map([
  ["GET /v1/spp/jobs", "listSppJobs"],
  ["GET /v2/jobs", "listJobs"],
]);

const complete = (facts: DeprecationFacts, firstSeen?: string): NodeDeprecation =>
  completeDeprecation(facts, NAMES, firstSeen);

test("nothing is known of a bare flag", () => {
  expect(complete({})).toStrictEqual({
    since: null,
    sinceVersion: null,
    removal: null,
    replacement: null,
    note: null,
    source: { since: null, removal: null, replacement: null },
    confidence: "none",
  });
});

test("the day that history gives stands in for a missing notice, with low confidence", () => {
  expect(complete({}, "2025-02-18")).toMatchObject({
    since: "2025-02-18",
    earliestRemoval: "2025-05-18",
    source: { since: "history" },
    confidence: "low",
  });
});

test("the notice of the document comes before that of history", () => {
  expect(complete({ since: { value: "2026-01-23", source: "portal" } }, "2025-02-18")).toMatchObject({
    since: "2026-01-23",
    source: { since: "portal" },
    confidence: "high",
  });
});

test("a version stands beside the day of history, and names the source", () => {
  expect(complete({ sinceVersion: { value: "2.1", source: "x-version" } }, "2025-02-18")).toMatchObject({
    since: "2025-02-18",
    sinceVersion: "2.1",
    source: { since: "x-version" },
  });
});

test("the earliest removal is for what has a notice and no removal date", () => {
  const since = { value: "2026-01-23", source: "x" };
  const removal = { value: "2026-04-23", source: "x" };
  expect(complete({ since }).earliestRemoval).toBe("2026-04-23");
  expect(complete({ since, removal })).not.toHaveProperty("earliestRemoval");
  expect(complete({ removal })).not.toHaveProperty("earliestRemoval");
  // No one but the platform made its promise.
  expect(completeDeprecation({ since }, new Map(), undefined, false)).not.toHaveProperty("earliestRemoval");
});

describe("confidence", () => {
  const since = { value: "2026-01-23", source: "x", confidence: "medium" } as const;
  const removal = { value: "2026-04-23", source: "x" };
  const replacement = { value: "a", source: "x", kind: "text", confidence: "low" } as const;
  test.each<[string, DeprecationFacts, Partial<NodeDeprecation>]>([
    ["no date, nothing stated", {}, { confidence: "none" }],
    ["no date, but a stated confidence", { confidence: "medium" }, { confidence: "medium" }],
    ["a removal date", { removal }, { confidence: "high" }],
    ["a date with a stated confidence", { removal, confidence: "low" }, { confidence: "low" }],
    ["a date that is less sure", { since, confidence: "high" }, { confidence: "medium" }],
    [
      "the removal counts, the others are listed where they differ",
      { since, removal, replacement },
      { confidence: "high", confidences: { since: "medium", replacement: "low" } },
    ],
    [
      "without a removal the notice counts",
      { since, replacement },
      { confidence: "medium", confidences: { replacement: "low" } },
    ],
    [
      "a stated confidence lowers each",
      { removal, replacement: { ...replacement, confidence: "high" }, confidence: "medium" },
      { confidence: "medium" },
    ],
  ])("%s", (_, facts, want) => {
    expect(complete(facts)).toMatchObject(want);
    if (want.confidences === undefined) expect(complete(facts)).not.toHaveProperty("confidences");
    else expect(complete(facts).confidences).toStrictEqual(want.confidences);
  });
});

describe("a removal before the notice", () => {
  const facts = (removal: string): DeprecationFacts => ({
    since: { value: "2026-01-23", source: "x" },
    removal: { value: removal, source: "y" },
  });

  test("is kept, with low confidence, and reported", () => {
    expect(complete({ ...facts("2026-01-22"), conflict: "a is b" })).toMatchObject({
      removal: "2026-01-22",
      confidence: "low",
      conflict: "a is b; removal 2026-01-22 is before the notice of 2026-01-23",
    });
  });

  test("is none on the same day", () => {
    expect(complete(facts("2026-01-23"))).toMatchObject({ confidence: "high" });
    expect(complete(facts("2026-01-23"))).not.toHaveProperty("conflict");
  });
});

test.each<[DeprecationFacts["replacement"], NodeDeprecation["replacement"]]>([
  [
    { value: "GET /v1/spp/jobs", source: "x" },
    { kind: "operation", name: "listSppJobs" },
  ],
  [
    { value: "GET /v1/spp/jobs", source: "x", kind: "text" },
    { kind: "operation", name: "listSppJobs" },
  ],
  [
    { value: "GET /v1/nowhere", source: "x" },
    { kind: "text", name: "GET /v1/nowhere" },
  ],
  [
    { value: "os.name", source: "x", kind: "field" },
    { kind: "field", name: "os.name" },
  ],
  [
    { value: "vpc.list", source: "x", kind: "operation" },
    { kind: "operation", name: "vpc.list" },
  ],
  [
    { value: "GET /v2/jobs", source: "x", kind: "operation", via: ["GET /v1/spp/jobs", "GET /v1/gone"] },
    { kind: "operation", name: "listJobs", via: ["listSppJobs", "GET /v1/gone"] },
  ],
  [
    { value: "c", source: "x", kind: "value", via: ["b"] },
    { kind: "value", name: "c", via: ["b"] },
  ],
])("the replacement %j is named as users write it", (replacement, want) => {
  expect(complete(replacement === undefined ? {} : { replacement }).replacement).toStrictEqual(want);
});

describe("the deprecations of a document", () => {
  const field = { type: "string", deprecated: true, "x-sunset": "2027-01-01" };
  const state = { type: "string", enum: ["on", "off"], "x-enum-deprecated": ["off"] };
  const operation = { deprecated: true, responses: {} };
  const root: JsonObject = {
    paths: { "/v1/jobs": { get: operation } },
    components: { schemas: { Thing: { properties: { field, state, live: {} } } } },
  };
  const deprecations = completeDeprecations(
    resolveDeprecations(root, { basePath: undefined, warn: () => undefined }),
    NAMES,
  );

  test("are completed once a node", () => {
    const first = deprecations.of(field);
    expect(first).toMatchObject({ removal: "2027-01-01" });
    expect(deprecations.of(field)).toBe(first);
  });

  test("are none for what is not flagged, and for what is not an object", () => {
    expect(deprecations.of(state)).toBeUndefined();
    expect(deprecations.of(undefined)).toBeUndefined();
    expect(deprecations.of("field")).toBeUndefined();
    expect(deprecations.ofOperation({}, "2026-01-23")).toBeUndefined();
  });

  test("of operations know when they were first seen", () => {
    expect(deprecations.ofOperation(operation, undefined)).toMatchObject({ since: null });
    expect(deprecations.ofOperation(operation, "2026-01-23")).toMatchObject({ since: "2026-01-23" });
  });

  test("of values stand beside the values that are not deprecated", () => {
    expect(deprecations.valuesOf(state).map(({ value, deprecation }) => [value, deprecation?.note])).toEqual([
      ["on", undefined],
      ["off", null],
    ]);
    expect(deprecations.valuesOf(field)).toEqual([]);
  });
});
