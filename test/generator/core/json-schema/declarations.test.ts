import { describe, expect, test } from "vitest";
import { declarationsOf, listedValues } from "../../../../generator/core/json-schema/declarations.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const root: JsonObject = {
  components: {
    schemas: {
      Kind: { type: "string", enum: ["a", "b", null] },
      Base: { properties: { kind: ref("Kind"), other: {} } },
      Mid: { allOf: [ref("Base"), { properties: { kind: { const: "a" } } }] },
      Loop: { allOf: [ref("Loop")], properties: { kind: true } },
    },
  },
};

describe("what an object says of a property", () => {
  test.each<[string, Json, Json[], Json[]]>([
    ["itself", { properties: { kind: { const: "x" } } }, [{ const: "x" }], []],
    ["in a part", { allOf: [{ allOf: [{ properties: { kind: { const: "x" } } }] }] }, [{ const: "x" }], []],
    ["by reference", ref("Base"), [], [ref("Kind")]],
    [
      "by reference and itself, its own words first",
      { allOf: [ref("Mid"), { properties: { kind: { const: "x" } } }] },
      [{ const: "x" }],
      [ref("Kind"), { const: "a" }],
    ],
    ["in a circle", ref("Loop"), [], [true]],
    ["not at all", { properties: { other: {} }, required: ["kind"] }, [], []],
    ["not in an alternative", { anyOf: [ref("Base")] }, [], []],
  ])("%s", (_, schema, own, others) => {
    expect(declarationsOf(root, schema, "kind")).toEqual([
      ...own.map((each) => ({ schema: each, isOwn: true })),
      ...others.map((each) => ({ schema: each, isOwn: false })),
    ]);
  });

  test("nothing of a name that every object has", () => {
    expect(declarationsOf(root, { properties: {} }, "constructor")).toEqual([]);
  });
});

describe("the types and the values of a schema", () => {
  test.each<[Json | undefined, string[], Json[] | undefined]>([
    [undefined, [], undefined],
    [true, [], undefined],
    [{ type: ["string", "null"] }, ["string"], undefined],
    [{ const: 1 }, [], [1]],
    [{ const: null }, [], []],
    [ref("Kind"), ["string"], ["a", "b"]],
    [{ allOf: [ref("Kind"), { enum: ["b", "c"] }] }, ["string"], ["b"]],
    [{ anyOf: [ref("Kind"), { type: "null" }] }, ["string"], ["a", "b"]],
    [{ oneOf: [{ const: "x" }, { type: "integer", enum: [1] }] }, ["integer"], ["x", 1]],
    [{ oneOf: [{ const: "x" }, { type: "string" }] }, ["string"], undefined],
    [ref("Loop"), [], undefined],
  ])("%j", (schema, types, values) => {
    const listed = listedValues(root, schema);
    expect([...listed.types]).toEqual(types);
    expect(listed.values).toEqual(values);
  });
});
