import { describe, expect, it } from "vitest";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { announcedBy } from "../../../../generator/usage/migrate/announced.js";
import { unitsOf } from "../../../../generator/usage/migrate/units.js";

function record(changes: Partial<KnownDeprecation>): KnownDeprecation {
  return {
    module: "shop",
    scope: "responseField",
    name: "Thing.old",
    since: null,
    sinceVersion: null,
    removal: "2026-04-23",
    replacement: { kind: "field", name: "next" },
    confidence: "high",
    note: null,
    text: "",
    ...changes,
  };
}

describe("a replacement may be acted on", () => {
  it.each<[Partial<KnownDeprecation>]>([
    [{}],
    [{ confidence: "medium" }],
    [{ confidence: "low", confidences: { replacement: "medium" } }],
    [{ scope: "parameter", replacement: { kind: "parameter", name: "next" } }],
    [{ scope: "operation", replacement: { kind: "operation", name: "listItems" } }],
    [{ scope: "type", replacement: { kind: "type", name: "Item" } }],
  ])("with %j", (changes) => {
    expect(announcedBy(record(changes))).toEqual(record(changes).replacement);
  });
});

describe("a replacement may not be acted on", () => {
  it.each<[Partial<KnownDeprecation>, RegExp]>([
    [{ replacement: null }, /no replacement is known/],
    [{ confidence: "low" }, /low confidence/],
    [{ confidence: "none" }, /no confidence/],
    [{ confidences: { replacement: "low" } }, /low confidence/],
    [{ replacement: { kind: "text", name: "the new console" } }, /not the name of anything in the API/],
    [{ replacement: { kind: "operation", name: "listItems" } }, /another kind/],
    [{ scope: "operation" }, /another kind/],
  ])("with %j", (changes, reason) => {
    expect(announcedBy(record(changes))).toEqual({ reason: expect.stringMatching(reason) as string });
  });
});

describe("units of a number", () => {
  it.each([
    ["memoryMb", "", "MB"],
    ["memory_size_gib", "", "GiB"],
    ["sizeInBytes", "", "byte"],
    ["memory", "In bytes.", "byte"],
    ["uptime", "Measured in seconds.", "s"],
    ["virtualMachinesNumber", "", ""],
    ["minCpu", "How many are in use.", ""],
    ["timeoutMs", "In milliseconds.", "ms"],
  ])("%s, %j: %s", (name, comment, unit) => {
    expect(unitsOf(name, comment)).toBe(unit);
  });
});
