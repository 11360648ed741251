import { describe, expect, it } from "vitest";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { announcedBy } from "../../../../generator/usage/migrate/announced.js";
import { type Choice, SAFE } from "../../../../generator/usage/migrate/choice.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

function record(changes: Partial<KnownDeprecation>): KnownDeprecation {
  return knownDeprecation({
    scope: "responseField",
    name: "Thing.old",
    replacement: { kind: "field", name: "next" },
    ...changes,
  });
}

describe("a replacement may be acted on", () => {
  it.each<[Partial<KnownDeprecation>]>([
    [{}],
    [{ confidence: "medium" }],
    [{ confidence: "low", confidences: { replacement: "medium" } }],
    [{ scope: "parameter", replacement: { kind: "parameter", name: "next" } }],
    [{ scope: "operation", replacement: { kind: "operation", name: "listItems" } }],
    [{ scope: "type", replacement: { kind: "type", name: "Item" } }],
    [{ scope: "requestField" }],
    [{ scope: "requestField", replacement: { kind: "parameter", name: "next" } }],
    [{ scope: "parameter" }],
    [{ replacement: { kind: "parameter", name: "next" } }],
    [{ scope: "enumValue", replacement: { kind: "value", name: "paused" } }],
    [{ confidence: "none", confidences: { replacement: "high" } }],
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
    [{ scope: "type" }, /another kind/],
    [{ scope: "operation", replacement: { kind: "type", name: "Item" } }, /another kind/],
    [{ scope: "type", replacement: { kind: "operation", name: "listItems" } }, /another kind/],
    [{ replacement: { kind: "type", name: "Item" } }, /another kind/],
    [{ replacement: { kind: "value", name: "paused" } }, /another kind/],
    [{ scope: "enumValue", replacement: { kind: "text", name: "paused" } }, /not the name of anything/],
    [{ replacement: { kind: "field", name: "" } }, /no replacement is known/],
    [{ confidence: "high", confidences: { replacement: "none" } }, /no confidence/],
  ])("with %j", (changes, reason) => {
    expect(announcedBy(record(changes))).toEqual({ reason: expect.stringMatching(reason) as string });
  });
});

describe("how sure a replacement must be is the user's choice", () => {
  it.each<[Choice["minConfidence"], KnownDeprecation["confidence"], boolean]>([
    ["high", "high", true],
    ["high", "medium", false],
    ["medium", "medium", true],
    ["medium", "low", false],
    ["low", "low", true],
    ["low", "none", false],
  ])("at least %s, which %s is: %s", (minConfidence, confidence, isEnough) => {
    const announced = announcedBy(record({ confidence }), { ...SAFE, minConfidence });
    expect("reason" in announced).toBe(!isEnough);
  });

  it("and may be accepted whatever it is, if it is a name", () => {
    const accepted = new Set([`${record({}).module}.Thing.old`]);
    const choice = { ...SAFE, accepted };
    expect(announcedBy(record({ confidence: "none" }), choice)).toEqual({ kind: "field", name: "next" });
    expect(announcedBy(record({ replacement: null }), choice)).toHaveProperty("reason");
  });
});
