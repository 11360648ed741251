import { describe, expect, test } from "vitest";
import { unwrap } from "../../../../generator/core/json-schema/unwrap.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

const thing: JsonObject = { type: "object", properties: { part: { type: "string" } } };
const root: JsonObject = {
  components: {
    schemas: { Thing: thing },
    x: {
      Alias: { $ref: "#/components/schemas/Thing" },
      Loop: { $ref: "#/components/x/Ping" },
      Ping: { $ref: "#/components/x/Loop" },
      Text: { type: "string" },
    },
  },
};
const ref = { $ref: "#/components/schemas/Thing" };
const text = { type: "string" };

describe("what a schema is without its wrapping", () => {
  test.each<[string, Json | undefined, Json]>([
    ["a plain schema", text, text],
    ["a reference", ref, thing],
    ["a reference to a reference", { $ref: "#/components/x/Alias" }, thing],
    ["a reference to a part", { $ref: "#/components/schemas/Thing/properties/part" }, text],
    ["an allOf of one", { allOf: [ref] }, thing],
    ["a oneOf of one", { oneOf: [text] }, text],
    ["an anyOf of one, with notes", { title: "T", anyOf: [text], "x-note": 1 }, text],
    ["an allOf of one, with a discriminator", { allOf: [ref], discriminator: { propertyName: "a" } }, thing],
    ["an allOf of two", { allOf: [text, text] }, { allOf: [text, text] }],
    ["an allOf with a keyword beside it", { allOf: [ref], type: "object" }, { allOf: [ref], type: "object" }],
    ["a list of one item", { items: text }, { items: text }],
    ["a circle of references", { $ref: "#/components/x/Loop" }, {}],
    ["a reference to nothing", { $ref: "#/components/schemas/Nowhere" }, {}],
    ["true", true, {}],
    ["false", false, { not: {} }],
    ["nothing", undefined, {}],
  ])("%s", (_, schema, want) => {
    expect(unwrap(root, schema)).toMatchObject({ isNullable: false });
    expect(unwrap(root, schema).schema).toEqual(want);
  });

  test.each<[string, JsonObject, Json]>([
    ["nullable", { type: "string", nullable: true }, text],
    ["a list of two types", { type: ["string", "null"] }, text],
    ["a list of three types", { type: ["string", "null", "number"] }, { type: ["string", "number"] }],
    ["types and values", { type: ["string", "null"], enum: ["a", null] }, { type: "string", enum: ["a"] }],
    ["values without a type", { enum: ["a", null] }, { enum: ["a"] }],
    ["an alternative by its type", { anyOf: [ref, { type: "null" }] }, thing],
    ["an alternative by its value", { oneOf: [{ const: null }, text] }, text],
    [
      "one of three alternatives",
      { oneOf: [{ type: "null" }, text, ref] },
      { oneOf: [text, { $ref: "#/components/schemas/Thing" }] },
    ],
    ["an allOf of what is nullable", { allOf: [{ type: ["string", "null"] }] }, text],
  ])("null is recognized in %s", (_, schema, want) => {
    expect(unwrap(root, schema).isNullable).toBe(true);
    expect(unwrap(root, schema).schema).toEqual(want);
  });

  test.each<[JsonObject]>([
    [{ type: "null" }],
    [{ type: ["null"] }],
    [{ enum: [null] }],
    [{ anyOf: [{ type: "null" }, { const: null }] }],
    [{ type: "string", nullable: false }],
    [{ type: "string", enum: ["a", null] }],
  ])("%j keeps its null", (schema) => {
    expect(unwrap(root, schema)).toMatchObject({ schema, isNullable: false });
  });
});

test.each<[string, Json, string | undefined, string | undefined]>([
  ["a component schema", ref, "Thing", undefined],
  [
    "a component schema behind a reference",
    { $ref: "#/components/x/Alias" },
    "Thing",
    "#/components/x/Alias",
  ],
  ["another place", { $ref: "#/components/x/Text" }, undefined, "#/components/x/Text"],
  [
    "a component schema that does not exist",
    { $ref: "#/components/schemas/No" },
    undefined,
    "#/components/schemas/No",
  ],
  ["no reference", text, undefined, undefined],
])("the name of %s", (_, schema, name, via) => {
  const unwrapped = unwrap(root, schema);
  expect([unwrapped.name, unwrapped.via]).toEqual([name, via]);
});

test("the outermost description and default count", () => {
  const inner = { type: "string", description: "inner", default: "b" };
  expect(unwrap(root, { description: "outer", default: "a", allOf: [inner] })).toMatchObject({
    description: "outer",
    default: "a",
  });
  expect(unwrap(root, { allOf: [inner] })).toMatchObject({ description: "inner", default: "b" });
});
