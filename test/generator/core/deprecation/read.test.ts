import { describe, expect, it } from "vitest";
import { lowestConfidence, readDeprecation } from "../../../../generator/core/deprecation/read.js";

describe("what makes something deprecated", () => {
  it.each([
    [{ deprecated: true }],
    [{ "x-deprecation": {} }],
    [{ "x-deprecated": "Use y." }],
    [{ "x-deprecated": true }],
    [{ "x-sunset": "2026-04-23" }],
    [{ "x-github": { removalDate: "2026-04-23" } }],
  ])("%j does", (node) => {
    expect(readDeprecation(node)).toBeDefined();
  });

  it.each([
    [{ description: "Deprecated since 2026-01-01, removed on 2026-04-01. Use `y` instead." }],
    [{ description: "Endpoint déprécié." }],
    [{ "x-sunset": "9999-12-31" }],
    [{ "x-deprecated": false }],
    [{ "x-github": { category: "teams" } }],
    [{ deprecated: "yes" }],
  ])("%j does not", (node) => {
    expect(readDeprecation(node)).toBeUndefined();
  });
});

it.each([
  ["none", "low", "none"],
  ["none", "medium", "none"],
  ["none", "high", "none"],
  ["low", "medium", "low"],
  ["low", "high", "low"],
  ["medium", "high", "medium"],
  ["low", "low", "low"],
  ["medium", undefined, "medium"],
  [undefined, undefined, "high"],
] as const)("the lowest of %s and %s is %s", (a, b, want) => {
  expect(lowestConfidence(a, b)).toBe(want);
  expect(lowestConfidence(b, a)).toBe(want);
});

describe("two dates for one removal", () => {
  const conflictOf = (sunset: string, description: string): string | undefined =>
    readDeprecation({ deprecated: true, "x-sunset": sunset, description })?.conflict;

  it.each([
    ["2026-04-30", "Removed in April 2026, deprecated.", undefined],
    ["2026-04-01", "Removed in April 2026, deprecated.", undefined],
    ["2026-03-31", "Removed in April 2026, deprecated.", "2026-04-30 in description"],
    ["2026-05-01", "Removed in April 2026, deprecated.", "2026-04-30 in description"],
    // With low confidence, a date contradicts nothing.
    ["2026-05-01", "Deprecated, removed on 03/04/2026.", undefined],
  ])("%s, and %s", (sunset, description, want) => {
    if (want === undefined) expect(conflictOf(sunset, description)).toBeUndefined();
    else expect(conflictOf(sunset, description)).toContain(want);
  });
});

describe("which source counts", () => {
  it("prefers extensions, completes them from the text, and names each source", () => {
    expect(
      readDeprecation({
        deprecated: true,
        "x-sunset": "2026-04-23",
        description: "Deprecated since 23 January 2026. Use `other` instead.",
      }),
    ).toEqual({
      since: { value: "2026-01-23", source: "description", confidence: "high" },
      removal: { value: "2026-04-23", source: "x-sunset" },
      replacement: { value: "other", source: "description", confidence: "medium" },
    });
  });

  it("reports a contradiction", () => {
    const facts = readDeprecation({
      deprecated: true,
      "x-sunset": "2026-04-23",
      description: "Will be removed on 2026-06-01.",
    });
    expect(facts?.removal?.value).toBe("2026-04-23");
    expect(facts?.conflict).toBe("removal is 2026-04-23 in x-sunset, 2026-06-01 in description");
  });

  it("sees no contradiction between a day and its month", () => {
    const node = { deprecated: true, "x-sunset": "2026-04-23", description: "Removed in April 2026." };
    expect(readDeprecation(node)?.conflict).toBeUndefined();
  });

  it("reads the message of an extension, with its confidence at most", () => {
    const node = { "x-deprecation": { note: "Removed on 2026-04-23.", confidence: "low", source: "client" } };
    expect(readDeprecation(node)).toMatchObject({
      removal: { value: "2026-04-23", source: "client" },
      confidence: "low",
    });
  });

  it("does not read the removal of a parameter as that of the operation", () => {
    const node = {
      deprecated: true,
      description:
        "Paramètre query déprécié: old. Fin du support : 23 avr. 2026\nFin du support : 1er mai 2026",
    };
    expect(readDeprecation(node)?.removal?.value).toBe("2026-05-01");
  });
});
