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

describe("a reference to something of another kind", () => {
  const document = (place: object): JsonObject => ({
    paths: {
      "/a": {
        get: {
          responses: { 200: { content: { "application/json": { schema: { type: "string" } } } } },
          ...place,
        },
      },
    },
    components: {
      schemas: { S: { properties: { p: {} }, allOf: [{}] }, responses: {} },
      responses: { R: {} },
      parameters: { P: { name: "p", in: "query", schema: {} } },
      requestBodies: { B: {} },
    },
    "x-shared": { thing: {} },
  });
  const answer = (schema: object): object => ({
    responses: { 200: { content: { "text/plain": { schema } } } },
  });
  const whyOf = (place: object): string[] => brokenReferences(document(place)).map(({ why }) => why);

  test.each<[string, object]>([
    ["a schema for an answer", { responses: { 200: { $ref: "#/components/schemas/S" } } }],
    ["a schema for a body", { requestBody: { $ref: "#/components/schemas/S" } }],
    ["a schema for a parameter", { parameters: [{ $ref: "#/components/schemas/S" }] }],
    ["an answer for a body", { requestBody: { $ref: "#/components/responses/R" } }],
    ["an answer for a schema", answer({ $ref: "#/components/responses/R" })],
    ["a parameter for a schema", answer({ items: { $ref: "#/components/parameters/P" } })],
    ["all schemas for one", answer({ $ref: "#/components/schemas" })],
    ["all properties for a schema", answer({ $ref: "#/components/schemas/S/properties" })],
  ])("is one: %s", (_, place) => {
    expect(whyOf(place)).toEqual(["misplaced"]);
  });

  test.each<[string, object]>([
    ["a component", answer({ $ref: "#/components/schemas/S" })],
    ["a component whose name is a keyword", answer({ $ref: "#/components/schemas/responses" })],
    ["a property", answer({ $ref: "#/components/schemas/S/properties/p" })],
    ["a part", answer({ $ref: "#/components/schemas/S/allOf/0" })],
    ["the schema of a parameter", answer({ $ref: "#/components/parameters/P/schema" })],
    [
      "the schema of an answer",
      { requestBody: { content: { "text/plain": { schema: { $ref: "#/components/schemas/S" } } } } },
    ],
    ["what is of no kind", answer({ $ref: "#/x-shared/thing" })],
    ["an answer", { responses: { 404: { $ref: "#/components/responses/R" } } }],
    ["a body", { requestBody: { $ref: "#/components/requestBodies/B" } }],
    ["a parameter", { parameters: [{ $ref: "#/components/parameters/P" }] }],
  ])("is not one: %s", (_, place) => {
    expect(whyOf(place)).toEqual([]);
  });
});
