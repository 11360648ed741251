import { describe, expect, test } from "vitest";
import { isEmptyObject, tupleOf } from "../../../../generator/generate/types/tuples.js";
import type { JsonObject } from "../../../../generator/json.js";
import { bothWays, generateFrom } from "../../../support/from-text.js";

const text = { type: "string" };
const number = { type: "number" };

/** The type of a member with that schema. */
async function typeOf(schema: JsonObject): Promise<string> {
  const { files } = await generateFrom(
    bothWays({ type: "object", required: ["a"], properties: { a: schema } }),
  );
  const found = /^ +a: (.+);$/m.exec([...files.values()].join("\n"));
  return found?.[1] ?? "nothing";
}

describe("a list", () => {
  test.each<[string, JsonObject]>([
    ["[string, number, ...unknown[]]", { prefixItems: [text, number] }],
    ["[string, number]", { prefixItems: [text, number], items: false }],
    ["[string, ...number[]]", { prefixItems: [text], items: number }],
    ["[string?, ...number[]]", { prefixItems: [text], items: number, minItems: 0 }],
    ["[string, number?]", { prefixItems: [text, number], items: false, minItems: 1 }],
    ["[string, number, number, ...number[]]", { prefixItems: [text], items: number, minItems: 3 }],
    ["[string, number, number?]", { prefixItems: [text], items: number, minItems: 2, maxItems: 3 }],
    ["[string]", { prefixItems: [text, number], maxItems: 1 }],
    ["[string, number]", { prefixItems: [text, number], minItems: 2, maxItems: 2 }],
    ["[string, unknown?]", { prefixItems: [text], maxItems: 2 }],
    ["[string, ...number[]]", { prefixItems: [text], items: number, maxItems: 100 }],
    ["[string, number]", { prefixItems: [text, number], items: false, minItems: 9 }],
    ["[string, string]", { items: text, minItems: 2, maxItems: 2 }],
    ["[]", { items: text, minItems: 0, maxItems: 0 }],
    ["string[]", { items: text, minItems: 1 }],
    ["string[]", { items: text, maxItems: 1 }],
    ["string[]", { items: text, minItems: 100, maxItems: 100 }],
    [
      "[[number, number], ...string[][]]",
      {
        prefixItems: [{ type: "array", items: number, minItems: 2, maxItems: 2 }],
        items: { type: "array", items: text },
      },
    ],
  ])("%s", async (want, schema) => {
    expect(await typeOf({ type: "array", ...schema })).toBe(want);
  });

  test("of one length is a tuple as a whole answer too, and may be null in a list of types", async () => {
    expect(await typeOf({ type: ["array", "null"], items: text, minItems: 2, maxItems: 2 })).toBe(
      "[string, string] | null",
    );
    const { files } = await generateFrom(bothWays({ type: "array", items: text, minItems: 2, maxItems: 2 }));
    expect([...files.values()].join("\n")).toContain("export type ListThingsOutput = [string, string];");
  });

  test.each<JsonObject>([
    { type: "object", prefixItems: [text] },
    { type: "array", prefixItems: [text], enum: [["a"]] },
    { type: "array", prefixItems: [text], allOf: [{}] },
    { type: "array", items: text, minItems: 1.5, maxItems: 1.5 },
    { type: "array", items: text, minItems: -1, maxItems: -1 },
  ])("is no tuple: %j", (schema) => {
    expect(tupleOf(schema)).toBeUndefined();
  });
});

describe("an object", () => {
  test.each<[string, JsonObject]>([
    ["Record<string, never>", { additionalProperties: false }],
    ["Record<string, never>", { additionalProperties: false, properties: {} }],
    ["Record<string, never>", { unevaluatedProperties: false }],
    ["Record<string, never>", { maxProperties: 0 }],
    ["Record<string, unknown>", {}],
  ])("%s", async (want, schema) => {
    expect(await typeOf({ type: "object", ...schema })).toBe(want);
  });

  test.each<JsonObject>([
    { type: "object", additionalProperties: false, properties: { a: text } },
    { type: "object", additionalProperties: false, patternProperties: { "^x": text } },
    { type: "object", additionalProperties: false, oneOf: [{ properties: { a: text } }] },
    { type: "array", maxProperties: 0 },
  ])("is not empty: %j", (schema) => {
    expect(isEmptyObject(schema)).toBe(false);
  });
});
