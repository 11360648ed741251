import { describe, expect, test } from "vitest";
import { eachSchema, eachSubschema, mapSchemas } from "../../../../generator/core/json-schema/walk.js";
import type { Json, JsonObject } from "../../../../generator/json.js";
import { keysOfPath, pointerOf } from "../../../../generator/json-pointer.js";

const ALL: JsonObject = {
  type: "object",
  properties: { items: { a: 1 }, "a/b": { b: 1 } },
  patternProperties: { "^x": {} },
  additionalProperties: {},
  items: [{}, {}],
  prefixItems: [{}],
  allOf: [{}],
  anyOf: [{}],
  oneOf: [{}],
  not: {},
  if: {},
  then: {},
  else: {},
  $defs: { d: {} },
  dependentSchemas: { s: {} },
  contains: {},
  propertyNames: {},
  enum: [{ data: true }],
  default: { properties: { data: {} } },
  const: { items: {} },
  examples: [{}],
  required: ["items"],
  "x-note": { properties: {} },
};

const PLACES = [
  "/$defs/d",
  "/additionalProperties",
  "/allOf/0",
  "/anyOf/0",
  "/contains",
  "/dependentSchemas/s",
  "/else",
  "/if",
  "/items/0",
  "/items/1",
  "/not",
  "/oneOf/0",
  "/patternProperties/^x",
  "/prefixItems/0",
  "/properties/a~1b",
  "/properties/items",
  "/propertyNames",
  "/then",
];

describe("every place that holds a schema, and no other", () => {
  test("is visited once", () => {
    const places: string[] = [];
    eachSubschema(ALL, (_, ...keys) =>
      places.push(`/${keys.map((key) => key.replaceAll("/", "~1")).join("/")}`),
    );
    expect(places.sort()).toEqual(PLACES);
  });

  test("is mapped, children first", () => {
    const places: string[] = [];
    const mapped = mapSchemas(ALL, (schema, path) => {
      places.push(pointerOf(...keysOfPath(path)));
      return { ...schema, seen: true };
    });
    expect(places.at(-1)).toBe("");
    expect(places.slice(0, -1).sort()).toEqual(PLACES);
    expect(mapped).toMatchObject({
      seen: true,
      properties: { items: { a: 1, seen: true } },
      enum: [{ data: true }],
    });
    expect((mapped as JsonObject)["default"]).toEqual(ALL["default"]);
  });
});

test("boolean schemas and texts pass, a property called __proto__ stays one", () => {
  const schema = JSON.parse(
    '{"properties": {"__proto__": {"type": "string"}, "b": true}, "items": false}',
  ) as Json;
  expect(JSON.stringify(mapSchemas(schema, (node) => node))).toBe(JSON.stringify(schema));
});

test("a schema and every schema below it are visited, parents first", () => {
  const c = { $ref: "#/nowhere" };
  const b = { items: c };
  const a = { allOf: [b, true], example: { items: {} } };
  const seen: JsonObject[] = [];
  eachSchema(a, (schema) => seen.push(schema));
  expect(seen).toEqual([a, b, c]);
  eachSchema(false, () => expect.unreachable());
});

test("what a change leaves alone is not copied, and what it changes is copied up to the top", () => {
  const kept: JsonObject = {
    type: "object",
    properties: { id: { type: "string" } },
    allOf: [{ title: "a" }],
  };
  const schema: JsonObject = {
    properties: { kept, changed: { type: "integer" } },
    oneOf: [kept, { type: "integer" }],
    default: { type: "integer" },
  };
  const before = structuredClone(schema);
  expect(mapSchemas(schema, (node) => node)).toBe(schema);
  const changed = mapSchemas(schema, (node) => (node["type"] === "integer" ? { type: "number" } : node));
  expect(changed).toEqual({
    properties: { kept, changed: { type: "number" } },
    oneOf: [kept, { type: "number" }],
    default: { type: "integer" },
  });
  const { properties, oneOf } = changed as { properties: JsonObject; oneOf: Json[] };
  expect([properties["kept"], oneOf[0]].every((node) => node === kept)).toBe(true);
  expect(schema).toEqual(before);
});
