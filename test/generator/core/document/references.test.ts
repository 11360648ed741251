import { describe, expect, test } from "vitest";
import { brokenReferences } from "../../../../generator/core/document/references.js";
import type { JsonObject } from "../../../../generator/json.js";

const NOWHERE = { $ref: "#/components/schemas/Nowhere" };

describe("broken references", () => {
  test.each<[string, JsonObject, string]>([
    [
      "in a schema",
      { components: { schemas: { A: { properties: { b: NOWHERE } } } } },
      "/components/schemas/A/properties/b",
    ],
    [
      "in a list",
      { components: { schemas: { A: { allOf: [{}, NOWHERE] } } } },
      "/components/schemas/A/allOf/1",
    ],
    [
      "in a response",
      { paths: { "/a": { get: { responses: { 404: NOWHERE } } } } },
      "/paths/~1a/get/responses/404",
    ],
    [
      "in the default response",
      { paths: { "/a": { get: { responses: { default: NOWHERE } } } } },
      "/paths/~1a/get/responses/default",
    ],
    [
      "in a schema called example",
      { components: { schemas: { example: NOWHERE } } },
      "/components/schemas/example",
    ],
    [
      "in a property called default",
      { components: { schemas: { A: { properties: { default: NOWHERE } } } } },
      "/components/schemas/A/properties/default",
    ],
    [
      "in a property called properties",
      { components: { schemas: { A: { properties: { properties: NOWHERE } } } } },
      "/components/schemas/A/properties/properties",
    ],
    [
      "in a schema called properties",
      { components: { schemas: { properties: NOWHERE } } },
      "/components/schemas/properties",
    ],
    [
      "below a property called properties",
      {
        components: {
          schemas: {
            A: { properties: { properties: { properties: { $ref: { type: "string" }, enum: NOWHERE } } } },
          },
        },
      },
      "/components/schemas/A/properties/properties/properties/enum",
    ],
    ["of a path item", { paths: { "/a": { $ref: "#/components/pathItems/Nowhere" } } }, "/paths/~1a"],
  ])("%s", (_, document, pointer) => {
    expect(brokenReferences(document)).toMatchObject([{ pointer, why: "dangling" }]);
  });

  test.each([
    "other.yaml",
    "other.yaml#/components/schemas/A",
    "https://example.com/a.json",
    "./a.yaml#/A",
    "",
  ])("to another document: %j", (ref) => {
    expect(brokenReferences({ components: { schemas: { A: { items: { $ref: ref } } } } })).toEqual([
      { pointer: "/components/schemas/A/items", ref, why: "external" },
    ]);
  });
});

describe("no reference at all", () => {
  test.each<[string, JsonObject]>([
    [
      "a property called $ref",
      { components: { schemas: { A: { properties: { $ref: { type: "string" } } } } } },
    ],
    ["an example", { components: { schemas: { A: { example: NOWHERE, examples: [NOWHERE] } } } }],
    [
      "the value of an example object",
      { paths: { "/a": { get: { parameters: [{ examples: { one: { value: NOWHERE } } }] } } } },
    ],
    ["a default", { components: { schemas: { A: { default: NOWHERE } } } }],
    ["an enum, a const", { components: { schemas: { A: { enum: [NOWHERE], const: NOWHERE } } } }],
    ["an extension", { "x-data": NOWHERE, paths: { "/a": { get: { "x-code": [NOWHERE] } } } }],
  ])("%s", (_, document) => {
    expect(brokenReferences(document)).toEqual([]);
  });

  test("what is there, percent-encoded or in a circle", () => {
    const document = {
      paths: {
        "/a/{b}": { get: { $ref: "#/components/x/a%20b" }, post: { $ref: "#/paths/~1a~1%7Bb%7D/get" } },
      },
      components: {
        x: { "a b": {} },
        schemas: { A: { properties: { a: { $ref: "#/components/schemas/A" } } } },
      },
    };
    expect(brokenReferences(document)).toEqual([]);
  });
});
