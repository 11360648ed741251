import { describe, expect, test } from "vitest";
import { plainSchema } from "../../../../../generator/core/json-schema/plain/plain-schema.js";
import type { Json, JsonObject } from "../../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };
const root: JsonObject = {
  components: {
    schemas: {
      Base: { type: "object", properties: { a: text } },
      Extended: { allOf: [ref("Base"), { properties: { b: text } }] },
      Text: text,
      Any: {},
      Union: { oneOf: [ref("Base"), { properties: { c: text } }] },
      Color: { type: "string", enum: ["red", "blue"] },
      Alias: ref("Text"),
      Loop: ref("Loop"),
      Nullable: { type: "object", properties: { a: text }, nullable: true },
    },
  },
};
const plain = (schema: JsonObject, isPart = false): JsonObject => plainSchema(root, schema, isPart);

describe("what stands beside a $ref", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["nothing", ref("Base"), ref("Base")],
    [
      "notes and bounds stay",
      { ...ref("Text"), description: "d", deprecated: true, readOnly: true, minLength: 3, "x-a": 1 },
      { ...ref("Text"), description: "d", deprecated: true, readOnly: true, minLength: 3, "x-a": 1 },
    ],
    ["the type it has anyway", { ...ref("Text"), type: "string" }, ref("Text")],
    ["the type it has behind another reference", { ...ref("Alias"), type: "string" }, ref("Alias")],
    ["the type that its parts imply", { ...ref("Extended"), type: "object" }, ref("Extended")],
    ["a type that says more", { ...ref("Any"), type: "string" }, { type: "string", allOf: [ref("Any")] }],
    ["a type beside a circle", { ...ref("Loop"), type: "string" }, { type: "string", allOf: [ref("Loop")] }],
    [
      "properties",
      { ...ref("Base"), type: "object", description: "d", properties: { b: text }, required: ["b"] },
      { description: "d", properties: { b: text }, required: ["b"], allOf: [ref("Base")] },
    ],
    ["a list of values", { ...ref("Text"), enum: ["a"] }, { enum: ["a"], allOf: [ref("Text")] }],
    [
      "a list of known values beside one of allowed values",
      { ...text, enum: ["a"], "x-extensible-enum": ["a", "b"] },
      { ...text, enum: ["a"] },
    ],
    [
      "a list of known values beside a constant",
      { ...text, const: "a", "x-extensible-enum": ["a", "b"] },
      { ...text, const: "a" },
    ],
    [
      "a list of known values alone",
      { ...text, "x-extensible-enum": ["a"] },
      { ...text, "x-extensible-enum": ["a"] },
    ],
    ["allOf", { ...ref("Base"), allOf: [ref("Union")] }, { allOf: [ref("Base"), ref("Union")] }],
    [
      "nullable, which OpenAPI 3.1 does not have and documents do",
      { ...ref("Base"), nullable: true, description: "d" },
      { description: "d", anyOf: [ref("Base"), { type: "null" }] },
    ],
    [
      "nullable and more",
      { ...ref("Base"), nullable: true, properties: { b: text } },
      { anyOf: [{ properties: { b: text }, allOf: [ref("Base")] }, { type: "null" }] },
    ],
    ["nullable: false", { ...ref("Base"), nullable: false }, ref("Base")],
  ])("%s", (_, schema, want) => {
    expect(plain(schema)).toEqual(want);
  });
});

describe("other keywords", () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      "a list in items, with additionalItems",
      { type: "array", items: [text], additionalItems: { type: "number" } },
      { type: "array", prefixItems: [text], items: { type: "number" } },
    ],
    [
      "additionalItems beside one schema say nothing",
      { items: text, additionalItems: {} },
      { items: text, additionalItems: {}, type: "array" },
    ],
    ["items without a type are those of a list", { items: text }, { items: text, type: "array" }],
    ["items with a type", { items: text, type: ["array", "null"] }, { items: text, type: ["array", "null"] }],
    [
      "dependencies",
      { dependencies: { a: ["b"], c: { properties: { d: text } } }, properties: { b: text } },
      {
        properties: { b: text, d: text, a: {}, c: {} },
        dependentRequired: { a: ["b"] },
        dependentSchemas: { c: { properties: { d: text } } },
      },
    ],
    ["unevaluatedProperties", { unevaluatedProperties: text }, { additionalProperties: text }],
    [
      "unevaluatedProperties beside additionalProperties",
      { unevaluatedProperties: false, additionalProperties: text },
      { additionalProperties: text },
    ],
    ["unevaluatedItems", { type: "array", unevaluatedItems: false }, { type: "array", items: false }],
    [
      "keys from a list",
      { type: "object", propertyNames: { enum: ["x", "y", 1] }, additionalProperties: text, required: ["x"] },
      { type: "object", properties: { x: text, y: text }, additionalProperties: false, required: ["x"] },
    ],
    [
      "keys from a list of another schema, of any value, beside a property",
      { propertyNames: ref("Color"), properties: { red: text, green: text } },
      { properties: { red: text, blue: {} }, additionalProperties: false },
    ],
    ["one key", { propertyNames: { const: "x" } }, { properties: { x: {} }, additionalProperties: false }],
    [
      "keys of no further property",
      { propertyNames: { enum: ["x"] }, additionalProperties: false },
      { additionalProperties: false },
    ],
    [
      "keys of a form",
      { propertyNames: { pattern: "^x" }, additionalProperties: text },
      { propertyNames: { pattern: "^x" }, patternProperties: { "^x": text }, additionalProperties: false },
    ],
    [
      "keys of a form and more",
      { propertyNames: { pattern: "^x", maxLength: 3 } },
      { propertyNames: { pattern: "^x", maxLength: 3 } },
    ],
    [
      "a part that forbids all members and declares none",
      { allOf: [ref("Base"), { type: "object", additionalProperties: false }] },
      { allOf: [ref("Base"), { type: "object" }] },
    ],
  ])("%s", (_, schema, want) => {
    expect(plain(schema)).toEqual(want);
  });
});

describe("a member that is required and not declared", () => {
  test.each<[string, JsonObject, Json | undefined]>([
    ["is of any type", { required: ["g"], properties: { a: text } }, { a: text, g: {} }],
    ["is what any further member is", { required: ["g"], additionalProperties: text }, { g: text }],
    [
      "is what its pattern says",
      { required: ["x-g", "g"], patternProperties: { "^x-": text } },
      { "x-g": text, g: {} },
    ],
    [
      "is not read from a pattern that may take for ever",
      { required: ["aa"], patternProperties: { "(a+)+$": text } },
      { aa: {} },
    ],
    [
      "is not read from a pattern that is none",
      { required: ["a"], patternProperties: { "(": text } },
      { a: {} },
    ],
    ["cannot be there in a closed object", { required: ["g"], additionalProperties: false }, undefined],
    ["is of a part of allOf", { allOf: [ref("Base"), { required: ["a", "g"] }] }, { g: {} }],
    ["may be declared by what is referred to", { allOf: [ref("Extended")], required: ["a", "b"] }, undefined],
    ["keeps the name of a prototype", { required: ["constructor"] }, { constructor: {} }],
  ])("%s", (_, schema, want) => {
    expect(plain(schema)["properties"]).toEqual(want);
  });

  test("is left to the schema around a part", () => {
    const part = { required: ["g"], properties: { a: text } };
    expect(plain(part, true)).toBe(part);
  });
});

describe("beside alternatives", () => {
  test("a required member is required in each of them that is an object, and of no other value", () => {
    const one = { type: "object", properties: { k: text, own: text } };
    expect(plain({ required: ["k"], oneOf: [one, ref("Base"), { type: "null" }] })).toEqual({
      oneOf: [
        { ...one, required: ["k"] },
        { allOf: [ref("Base")], required: ["k"], properties: { k: {} } },
        { type: "null" },
      ],
    });
  });

  test("a discriminator stays with its alternatives", () => {
    const discriminator = { propertyName: "a" };
    expect(plain({ required: ["a"], discriminator, anyOf: [ref("Base"), ref("Text")] })).toEqual({
      required: ["a"],
      discriminator,
      properties: { a: {} },
      anyOf: [ref("Base"), ref("Text")],
    });
  });

  test("an alternative declares what it requires", () => {
    const schema = {
      properties: { a: text },
      oneOf: [{ required: ["a"] }, { properties: { b: text }, required: ["c"] }],
    };
    expect(plain(schema)["oneOf"]).toEqual([
      { properties: { a: {} }, required: ["a"] },
      { properties: { b: text, c: {} }, required: ["c"] },
    ]);
  });

  test("an alternative in a part declares what it requires of a reference, and in which direction", () => {
    const own = { properties: { z: { ...text, readOnly: true }, y: { ...text, writeOnly: true } } };
    const oneOf = [{ required: ["a", "z", "y"], properties: { b: text } }, { required: ["b"] }];
    const added = { a: {}, z: { readOnly: true }, y: { writeOnly: true } };
    expect(plain({ allOf: [ref("Base"), own, { oneOf }] })["allOf"]).toEqual([
      ref("Base"),
      own,
      { oneOf: [{ required: ["a", "z", "y"], properties: { b: text, ...added } }, { required: ["b"] }] },
    ]);
  });

  test("alternatives that only demand stay", () => {
    const demands = { properties: { a: text, b: text }, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    expect(plain(demands)).toBe(demands);
    const typed = { ...demands, oneOf: [{ type: "object", required: ["a", "b"] }, { required: ["b"] }] };
    expect(plain(typed)).toBe(typed);
  });

  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["of any type", {}, { b: {} }, ["a", "b"]],
    ["of the type of a map", { additionalProperties: text }, { b: text }, ["a", "b"]],
    ["demanded in vain by a closed object", { additionalProperties: false }, {}, ["a"]],
  ])("what alternatives only demand, and nothing declares, is %s", (_, beside, want, demanded) => {
    const schema = { properties: { a: text }, ...beside, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    const { properties, anyOf } = plain(schema);
    expect(properties).toEqual({ a: text, ...want });
    expect(anyOf).toEqual(demanded.map((name) => ({ required: [name] })));
  });

  test("what is required beside alternatives is required of objects alone", () => {
    const row: JsonObject = { properties: { a: text } };
    const choice = { required: ["a"], anyOf: [{ enum: [1, "x"] }, ref("Color"), row] };
    expect(plain(choice, true)).toEqual(plain(choice));
    expect(plain(choice)).toEqual({
      anyOf: [{ enum: [1, "x"] }, ref("Color"), { ...row, required: ["a"] }],
    });
    expect(plain({ required: ["g"], anyOf: [{ type: "string" }, row] })["anyOf"]).toEqual([
      { type: "string" },
      { properties: { a: text, g: {} }, required: ["g"] },
    ]);
    expect(
      plain({ required: ["g"], oneOf: [{ type: "string" }, { const: 1 }] })["properties"],
    ).toBeUndefined();
  });

  test("alternatives of which a closed object has a place for none stay", () => {
    const schema = { additionalProperties: false, anyOf: [{ required: ["a"] }, { required: ["b"] }] };
    expect(plain(schema)["anyOf"]).toEqual(schema.anyOf);
  });
});

describe("a member that is there in some cases alone is optional", () => {
  test.each<[string, JsonObject, Json | undefined]>([
    ["then", { if: {}, then: { properties: { z: text } }, properties: { k: text } }, { k: text, z: text }],
    [
      "then and else, of two types",
      { if: {}, then: { properties: { z: text } }, else: { properties: { z: { type: "number" } } } },
      { z: { anyOf: [text, { type: "number" }] } },
    ],
    ["one that is only required there", { if: {}, then: { required: ["b"] } }, { b: {} }],
    [
      "one that is declared already",
      { properties: { z: {} }, if: {}, then: { properties: { z: text } } },
      { z: {} },
    ],
    ["else within else", { else: { if: {}, else: { allOf: [{ properties: { z: text } }] } } }, { z: text }],
    ["a reference", { then: ref("Extended") }, { a: text, b: text }],
    ["in parts of allOf", { allOf: [{ if: {}, then: { properties: { z: text } } }] }, { z: text }],
    ["dependentSchemas", { dependentSchemas: { a: { properties: { z: text } } } }, { a: {}, z: text }],
    [
      "in an open part of allOf",
      { allOf: [{ if: {}, then: { properties: { z: text } }, additionalProperties: true }] },
      { z: text },
    ],
    [
      "none in a closed part of allOf",
      { allOf: [{ if: {}, then: { properties: { z: text } }, additionalProperties: false }] },
      undefined,
    ],
    ["dependentRequired", { dependentRequired: { a: ["z"] } }, { a: {}, z: {} }],
    [
      "one that a condition asks for",
      { if: { properties: { k: { const: 1 } }, required: ["l"] }, then: { required: ["b"] } },
      { k: {}, l: {}, b: {} },
    ],
  ])("%s", (_, schema, want) => {
    const { properties, required } = plain(schema);
    expect(properties).toEqual(want);
    expect(required).toBeUndefined();
  });
});

test("an alternative closed by unevaluatedProperties declares what it says of some cases", () => {
  const schema = { properties: { k: text }, then: { properties: { z: text } } };
  expect(plain({ ...schema, unevaluatedProperties: false }, true)["properties"]).toEqual({
    k: text,
    z: text,
  });
  expect(plain({ ...schema, additionalProperties: false }, true)["properties"]).toEqual({ k: text });
});

describe("what `not` excludes", () => {
  const members: JsonObject = { type: "object", properties: { a: text, b: text } };

  test.each<[string, JsonObject, JsonObject]>([
    ["a type among several", { type: ["string", "number"], not: { type: "string" } }, { type: "number" }],
    [
      "types among several",
      { type: ["string", "integer", "boolean"], not: { type: ["string", "null"] } },
      { type: ["integer", "boolean"] },
    ],
    ["numbers, whole ones too", { type: ["string", "integer"], not: { type: "number" } }, { type: "string" }],
    ["values of a list", { enum: [1, 2, 3], not: { enum: [2, 4] } }, { enum: [1, 3] }],
    ["a value of a list", { ...text, enum: ["a", "b"], not: { const: "b" } }, { ...text, enum: ["a"] }],
    ["values behind a reference", { enum: ["red", "green"], not: ref("Color") }, { enum: ["green"] }],
    ["one of two booleans", { type: "boolean", not: { const: true } }, { type: "boolean", enum: [false] }],
    [
      "a member",
      { ...members, not: { required: ["b"] } },
      { type: "object", properties: { a: text, b: false } },
    ],
    [
      "each of several",
      { ...members, not: { anyOf: [{ required: ["b"] }, { type: "object", required: ["c"] }] } },
      { type: "object", properties: { a: text, b: false, c: false } },
    ],
    ["null among types", { type: ["string", "null"], not: { const: null } }, text],
    ["null among types and values", { type: ["string", "null"], not: { enum: [null] } }, text],
    [
      "an alternative of that type",
      { anyOf: [ref("Base"), { type: "null" }], not: { type: "null" } },
      { anyOf: [ref("Base")] },
    ],
    [
      "values of a part",
      { allOf: [ref("Color")], not: { const: "red" } },
      { allOf: [ref("Color")], enum: ["blue"] },
    ],
    [
      "values of alternatives, beside null",
      { anyOf: [ref("Color"), { type: "null" }], not: { const: "red" } },
      { anyOf: [ref("Color"), { type: "null" }], enum: ["blue", null] },
    ],
    [
      "values of a reference",
      { ...ref("Color"), not: { const: "red" } },
      { allOf: [ref("Color")], enum: ["blue"] },
    ],
    [
      "a member of a reference",
      { ...ref("Extended"), not: { required: ["a"] } },
      { allOf: [ref("Extended")], properties: { a: false } },
    ],
    [
      "a member where another one is required",
      { required: ["a"], not: { required: ["b"] } },
      { required: ["a"], properties: { b: false, a: {} } },
    ],
  ])("is left out: %s", (_, schema, want) => {
    expect(plain(schema)).toEqual({ ...want, not: schema["not"] });
  });

  test("a part that says nothing else excludes from the whole", () => {
    const parts = [ref("Color"), { description: "Not it.", not: { const: "red" } }];
    expect(plain({ allOf: parts })).toEqual({ allOf: parts, enum: ["blue"] });
    const more = [ref("Color"), { not: { const: "red" }, minLength: 1 }];
    expect(plain({ allOf: more })).toEqual({ allOf: more });
  });

  test.each<[string, JsonObject]>([
    ["a member of what may be null", { allOf: [ref("Nullable")], not: { required: ["a"] } }],
    ["all values of a circle", { allOf: [ref("Loop")], not: { const: 1 } }],
    ["all alternatives", { anyOf: [{ type: "null" }], not: { type: "null" } }],
    ["the only type", { type: "string", not: { type: "string" } }],
    ["all types", { type: ["string", "number"], not: { type: ["string", "number"] } }],
    ["values of a text", { ...text, not: { enum: ["a"] } }],
    ["two members at once", { ...members, not: { required: ["a", "b"] } }],
    ["a member of what need not be an object", { not: { required: ["a"] } }],
    ["a member of a text", { ...members, not: { type: "string", required: ["a"] } }],
    ["some of several at once", { ...members, not: { allOf: [{ required: ["a"] }] } }],
    ["one of several with more", { ...members, not: { anyOf: [{ required: ["a"] }], minProperties: 1 } }],
    ["texts of a form", { ...text, not: { pattern: "^a" } }],
  ])("stays as it is where no type can leave it out: %s", (_, schema) => {
    expect(plain(schema)).toEqual(schema);
  });
});

test("names that are all refused leave the empty object", () => {
  expect(plain({ type: "object", propertyNames: false })).toEqual({
    type: "object",
    properties: {},
    additionalProperties: false,
  });
  expect(plain({ type: "object", propertyNames: { not: {} } })).toMatchObject({
    additionalProperties: false,
  });
});
