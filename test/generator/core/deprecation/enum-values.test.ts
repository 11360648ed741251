import { describe, expect, test } from "vitest";
import { readEnum } from "../../../../generator/core/deprecation/enum-values.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

const LIST = { enum: ["a", "b"] };

/** The entries of a list, without what is absent. */
const entriesOf = (schema: JsonObject): Json => JSON.parse(JSON.stringify(readEnum(schema) ?? null)) as Json;

test.each([
  "x-enum-deprecations",
  "x-enum-deprecated",
  "x-deprecated-enum",
  "x-deprecated-values",
  "x-deprecated-enum-values",
])("%s flags values: by a list, by position, and by a map", (key) => {
  const want = [
    { value: "a", node: {} },
    { value: "b", node: { deprecated: true } },
  ];
  expect(entriesOf({ ...LIST, [key]: ["b"] })).toEqual(want);
  expect(entriesOf({ ...LIST, [key]: [false, true] })).toEqual(want);
  expect(entriesOf({ ...LIST, [key]: { a: false, b: true } })).toEqual(want);
  expect(entriesOf({ ...LIST, [key]: { b: "Use a." } })).toEqual([
    { value: "a", node: {} },
    { value: "b", node: { deprecated: true, "x-deprecation": "Use a." } },
  ]);
});

test.each([
  "x-enum-descriptions",
  "x-enumDescriptions",
  "x-enumdescriptions",
  "x-enum-description",
  "x-enum-comments",
])("%s describes values: by position, and by a map", (key) => {
  const want = [
    { value: "a", node: {} },
    { value: "b", description: "Bee.", node: { description: "Bee." } },
  ];
  expect(entriesOf({ ...LIST, [key]: ["", "Bee."] })).toEqual(want);
  expect(entriesOf({ ...LIST, [key]: { b: "Bee." } })).toEqual(want);
});

test.each(["x-enum-varnames", "x-enumNames", "x-enum-names"])("%s names values, if by identifiers", (key) => {
  expect(entriesOf({ ...LIST, [key]: ["two words", "Bee"] })).toEqual([
    { value: "a", node: {} },
    { value: "b", name: "Bee", node: {} },
  ]);
});

test.each([
  ["x-ms-enum", (entries: Json): JsonObject => ({ "x-ms-enum": { values: entries } })],
  ["x-stripeEnum", (entries: Json): JsonObject => ({ "x-stripeEnum": { values: entries } })],
  ["x-enum", (entries: Json): JsonObject => ({ "x-enum": entries })],
  ["x-enum-values", (entries: Json): JsonObject => ({ "x-enum-values": entries })],
])("%s lists values as objects", (_, around) => {
  const entry = {
    value: "b",
    name: "Bee",
    description: "Second.",
    deprecated: true,
    "x-sunset": "2027-01-01",
  };
  expect(entriesOf({ ...LIST, ...around([entry]) })).toEqual([
    { value: "a", node: {} },
    {
      value: "b",
      name: "Bee",
      description: "Second.",
      node: { deprecated: true, "x-sunset": "2027-01-01", description: "Second." },
    },
  ]);
});

describe("a list of values", () => {
  test.each<[string, JsonObject]>([
    ["enum", { enum: ["a", 2, null, "a"] }],
    ["x-extensible-enum", { "x-extensible-enum": ["a", 2] }],
    ["oneOf", { oneOf: [{ const: "a" }, { const: 2 }, { type: "null" }] }],
    ["anyOf", { anyOf: [{ const: "a" }, { const: 2 }] }],
  ])("is %s", (_, schema) => {
    expect(readEnum(schema)?.map(({ value }) => value)).toEqual(["a", 2]);
  });

  test.each<[string, JsonObject]>([
    ["a string", { type: "string" }],
    ["a single constant", { oneOf: [{ const: "a" }] }],
    ["constants beside a type", { oneOf: [{ const: "a" }, { const: "b" }, { type: "string" }] }],
    ["a list of null", { enum: [null] }],
  ])("is not %s", (_, schema) => {
    expect(readEnum(schema)).toBeUndefined();
  });
});

test("texts around the list flag its values, with the words that follow", () => {
  const entries = readEnum({ ...LIST, description: "`a` is deprecated, use `b`." }, ["`b` is obsolete."]);
  expect(entries?.map(({ node }) => node)).toEqual([
    { deprecated: true, description: "deprecated, use `b`." },
    { deprecated: true, description: "obsolete." },
  ]);
});
