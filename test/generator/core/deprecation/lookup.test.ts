import { expect, test } from "vitest";
import { findProperty, usersOfSchemas } from "../../../../generator/core/deprecation/lookup.js";
import type { JsonObject } from "../../../../generator/json.js";

const wanted = { type: "string" };
const holder = { properties: { a: wanted } };
const Thing: JsonObject = { properties: { a: wanted, parent: { $ref: "#/components/schemas/Thing" } } };
const root: JsonObject = { components: { schemas: { Thing } } };

test.each<[string, JsonObject]>([
  ["allOf", { allOf: [{}, holder] }],
  ["anyOf", { anyOf: [{}, holder] }],
  ["oneOf", { oneOf: [{}, holder] }],
  ["items", { items: holder }],
  ["additionalProperties", { additionalProperties: holder }],
  ["$ref", { $ref: "#/components/schemas/Thing" }],
  ["properties", holder],
])("a property is found below %s", (_, schema) => {
  expect(findProperty(root, schema, "a")?.node).toBe(wanted);
});

test.each(["parent.a", "parent.parent.a", "parent[].a"])("%s is found in a circle", (path) => {
  expect(findProperty(root, Thing, path)?.node).toBe(wanted);
});

test("the longest name is tried first", () => {
  const schema = { properties: { "a.b": wanted, a: { properties: { b: {} } } } };
  expect(findProperty(root, schema, "a.b")).toEqual({ node: wanted, owner: schema });
});

test.each(["b", "parent.b", "", "a.a"])("%j is not found", (path) => {
  expect(findProperty(root, Thing, path)).toBeUndefined();
});

test("the users of a schema are those that refer to it", () => {
  const ref = { $ref: "#/components/schemas/A~1B" };
  expect(usersOfSchemas({ X: { items: ref }, Y: { properties: { a: ref } }, "A/B": {} })).toEqual(
    new Map([["A/B", new Set(["X", "Y"])]]),
  );
});

test("a mapping of a discriminator counts; a reference to a part of a schema and an example do not", () => {
  const mapping = { a: "A", b: "#/components/schemas/B" };
  const users = usersOfSchemas({
    X: { oneOf: [{ discriminator: { propertyName: "kind", mapping } }] },
    Y: {
      items: { $ref: "#/components/schemas/A/properties/a" },
      example: { $ref: "#/components/schemas/A" },
    },
  });
  expect(users).toEqual(
    new Map([
      ["A", new Set(["X"])],
      ["B", new Set(["X"])],
    ]),
  );
});
