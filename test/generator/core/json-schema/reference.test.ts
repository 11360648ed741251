import { describe, expect, test } from "vitest";
import {
  componentSchemas,
  mappedReferences,
  referencesOf,
  schemaNameOf,
  schemaPlaceOf,
  schemaPointer,
  schemaReference,
} from "../../../../generator/core/json-schema/reference.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

test.each<[string, string | undefined, string[] | undefined]>([
  ["#/components/schemas/Thing", "Thing", []],
  ["/components/schemas/Thing", "Thing", []],
  ["#/components/schemas/A~1B", "A/B", []],
  ["#/components/schemas/A~01", "A~1", []],
  ["#/components/schemas/a%20b", "a b", []],
  ["#/components/schemas/Thing/properties/a~1b", undefined, ["properties", "a/b"]],
  ["#/components/schemas", undefined, undefined],
  ["#/components/parameters/Thing", undefined, undefined],
  ["#/definitions/schemas/Thing", undefined, undefined],
  ["#", undefined, undefined],
  ["Thing", undefined, undefined],
  ["", undefined, undefined],
])("%j names the schema %j", (ref, name, below) => {
  expect(schemaNameOf(ref)).toBe(name);
  expect(schemaPlaceOf(ref)?.below).toEqual(below);
});

test("a place in a schema has the name of the schema", () => {
  expect(schemaPlaceOf("#/components/schemas/Thing/items")?.name).toBe("Thing");
});

test.each(["Thing", "A/B", "A~1", "50%25", "a b", "é"])("the reference to %j leads back to it", (name) => {
  expect(schemaNameOf(schemaReference(name))).toBe(name);
  expect(schemaNameOf(schemaPointer(name))).toBe(name);
});

test("references and pointers are written as the document writes them", () => {
  expect(schemaReference("Thing")).toBe("#/components/schemas/Thing");
  expect(schemaPointer("Thing", "properties", "a/b")).toBe("/components/schemas/Thing/properties/a~1b");
});

test.each<[Json | undefined, JsonObject]>([
  [{ components: { schemas: { A: {} } } }, { A: {} }],
  [{ components: { schemas: [] } }, {}],
  [{ components: {} }, {}],
  [{}, {}],
  [null, {}],
  [undefined, {}],
])("the component schemas of %j are %j", (root, want) => {
  expect(componentSchemas(root)).toEqual(want);
});

describe("a schema refers to", () => {
  const mapping = { dog: "#/components/schemas/Dog", cat: "Cat", odd: "A/B", fault: 1 };

  test("what its discriminator maps values to, by reference or by name", () => {
    expect(mappedReferences({ discriminator: { propertyName: "kind", mapping } })).toEqual([
      ["dog", "#/components/schemas/Dog"],
      ["cat", "#/components/schemas/Cat"],
      ["odd", "#/components/schemas/A~1B"],
    ]);
  });

  test.each<[JsonObject, string[]]>([
    [{ $ref: "#/a" }, ["#/a"]],
    [{ discriminator: { mapping: { a: "#/a", b: "B" } } }, ["#/a", "#/components/schemas/B"]],
    [{ $ref: "#/a", discriminator: { mapping: { a: "#/a", b: "#/b" } } }, ["#/a", "#/b"]],
    [{ discriminator: { mapping: { a: "A", alias: "A" } } }, ["#/components/schemas/A"]],
    [{ discriminator: { propertyName: "kind" } }, []],
    [{ discriminator: "kind" }, []],
    [{ $ref: 1 }, []],
    [{ properties: { a: { $ref: "#/a" } }, example: { $ref: "#/b" } }, []],
  ])("%j: %j", (schema, want) => {
    expect(referencesOf(schema)).toEqual(want);
  });
});
