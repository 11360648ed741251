import { describe, expect, test } from "vitest";
import { readDeprecation } from "../../../../generator/core/deprecation/read.js";
import type { Json } from "../../../../generator/json.js";

const fact = (value: string, source: string): { value: string; source: string } => ({ value, source });

describe("one way to state it", () => {
  test.each<[string, Json, object | undefined]>([
    ["nothing", { description: "Fine." }, undefined],
    ["deprecated: false", { deprecated: false }, undefined],
    ["deprecated as a text", { deprecated: "true" }, undefined],
    ["deprecated: true alone", { deprecated: true }, {}],
    [
      "x-deprecation of this project",
      {
        "x-deprecation": {
          since: "2026-01-23",
          removal: "2026-04-23",
          replacement: "GET /v1/jobs",
          note: "Gone soon.",
          source: "portal",
          confidence: "medium",
        },
      },
      {
        since: fact("2026-01-23", "portal"),
        removal: fact("2026-04-23", "portal"),
        replacement: fact("GET /v1/jobs", "portal"),
        note: "Gone soon.",
        confidence: "medium",
      },
    ],
    [
      "x-deprecation of other documents",
      { "x-deprecation": { date: "2026-01-23", removalDate: "2026-04-23T00:00:00Z", message: "Gone." } },
      {
        since: fact("2026-01-23", "x-deprecation"),
        removal: fact("2026-04-23", "x-deprecation"),
        note: "Gone.",
      },
    ],
    [
      "x-deprecation with a version",
      { "x-deprecation": { sinceVersion: "1.134.0" } },
      { sinceVersion: fact("1.134.0", "x-deprecation") },
    ],
    ["x-sunset", { "x-sunset": "2027-03-31" }, { removal: fact("2027-03-31", "x-sunset") }],
    [
      "x-sunset and x-deprecated-at",
      { deprecated: true, "x-sunset": "2027-03-31", "x-deprecated-at": "2026-06-01T10:00:00+02:00" },
      { removal: fact("2027-03-31", "x-sunset"), since: fact("2026-06-01", "x-deprecated-at") },
    ],
    [
      "x-removal-date",
      { deprecated: true, "x-removal-date": "2027-03-31" },
      { removal: fact("2027-03-31", "x-removal-date") },
    ],
    [
      "x-deprecated-sunset",
      { deprecated: true, "x-deprecated-sunset": "2027-03-31" },
      { removal: fact("2027-03-31", "x-deprecated-sunset") },
    ],
    [
      "GitHub",
      {
        deprecated: true,
        "x-github": { deprecationDate: "2026-05-22", removalDate: "2026-08-28", category: "x" },
      },
      { since: fact("2026-05-22", "x-github"), removal: fact("2026-08-28", "x-github") },
    ],
    [
      "Microsoft",
      {
        deprecated: true,
        "x-ms-deprecation": { date: "2026-05-22", removalDate: "2026-08-28", description: "Use v2" },
      },
      {
        since: fact("2026-05-22", "x-ms-deprecation"),
        removal: fact("2026-08-28", "x-ms-deprecation"),
        note: "Use v2",
      },
    ],
    [
      "Adyen",
      { deprecated: true, "x-deprecatedInVersion": "50", "x-deprecatedMessage": "Use `installmentOptions`." },
      {
        sinceVersion: fact("50", "x-deprecatedInVersion"),
        replacement: { ...fact("installmentOptions", "x-deprecatedMessage"), confidence: "medium" },
        note: "Use `installmentOptions`.",
      },
    ],
    [
      "Adyen with a number",
      { deprecated: true, "x-deprecatedInVersion": 50 },
      { sinceVersion: fact("50", "x-deprecatedInVersion") },
    ],
    [
      "Speakeasy",
      {
        deprecated: true,
        "x-speakeasy-deprecation-replacement": "v2",
        "x-speakeasy-deprecation-message": "Old",
      },
      { replacement: fact("v2", "x-speakeasy-deprecation-replacement"), note: "Old" },
    ],
    [
      "APIMatic",
      { deprecated: true, "x-deprecation-details": { deprecatedInVersion: "2.1", message: "Old" } },
      { sinceVersion: fact("2.1", "x-deprecation-details"), note: "Old" },
    ],
    [
      "x-replaced-by",
      { deprecated: true, "x-replaced-by": "GET /v2/jobs" },
      { replacement: fact("GET /v2/jobs", "x-replaced-by") },
    ],
    ["Adyen's marks on what is not deprecated", { "x-deprecatedInVersion": "50" }, undefined],
  ])("%s", (_, node, want) => {
    expect(readDeprecation(node)).toEqual(want);
  });
});

test("of several extensions the first counts, fact by fact", () => {
  const node = {
    deprecated: true,
    "x-replaced-by": "GET /v3/jobs",
    "x-github": { deprecationDate: "2024-01-01", removalDate: "2024-02-01" },
    "x-removal-date": "2025-01-01",
    "x-sunset": "2026-01-01",
    "x-deprecation": { since: "2023-01-01", note: "Ours." },
    "x-deprecatedMessage": "Theirs.",
  };
  expect(readDeprecation(node)).toEqual({
    since: fact("2023-01-01", "x-deprecation"),
    removal: fact("2026-01-01", "x-sunset"),
    replacement: fact("GET /v3/jobs", "x-replaced-by"),
    note: "Ours.",
    conflict:
      "since is 2023-01-01 in x-deprecation, 2024-01-01 in x-github; " +
      "removal is 2026-01-01 in x-sunset, 2025-01-01 in x-removal-date",
  });
});

describe("not a date", () => {
  test.each<[string, Json]>([
    ["a sentinel for never", "9999-12-31"],
    ["a sentinel for unknown", "1970-01-01"],
    ["a zero date", "0000-00-00"],
    ["nothing", ""],
  ])("%s", (_, value) => {
    expect(readDeprecation({ deprecated: true, "x-sunset": value })).toEqual({});
    expect(readDeprecation({ "x-deprecation": { since: value, removal: value } })).toEqual({});
  });

  test.each<[string, string | number]>([
    ["30 February", "2026-02-30"],
    ["29 February of a common year", "2026-02-29"],
    ["words", "soon"],
    ["a number", 20260123],
    ["several", "2026-01-23, 2026-02-23"],
  ])("but meant as one: %s", (_, value) => {
    const source = "x-sunset";
    const written = `${value}`;
    expect(readDeprecation({ deprecated: true, [source]: value })).toEqual({
      unreadable: [{ key: "removal", value: written, source }],
    });
  });

  test.each<[string, string, string, string]>([
    ["day first", "23/01/2026", "2026-01-23", "2026-01-23"],
    ["a month", "2026-01", "2026-01-01", "2026-01-31"],
    ["a quarter", "2026-Q1", "2026-01-01", "2026-03-31"],
  ])("in another form: %s is read", (_, value, since, removal) => {
    const facts = readDeprecation({ "x-deprecation": { since: value, removal: value } });
    expect([facts?.since?.value, facts?.removal?.value]).toEqual([since, removal]);
  });

  test("so the next extension is read", () => {
    const node = { deprecated: true, "x-sunset": "9999-12-31", "x-removal-date": "2027-03-31" };
    expect(readDeprecation(node)).toEqual({ removal: fact("2027-03-31", "x-removal-date") });
  });

  test.each(["2028-02-29", "2000-01-01", "2100-12-31"])("%s is a date", (day) => {
    expect(readDeprecation({ "x-sunset": day })).toEqual({ removal: fact(day, "x-sunset") });
  });
});

test("blank texts and unknown confidences are ignored", () => {
  const node = { deprecated: true, "x-deprecation": { replacement: " ", note: "", confidence: "absolute" } };
  expect(readDeprecation(node)).toEqual({});
});

test.each([null, true, 1, "deprecated", ["deprecated"], undefined])("%j is not deprecated", (node) => {
  expect(readDeprecation(node)).toBeUndefined();
});
