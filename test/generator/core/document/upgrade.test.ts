import { describe, expect, test } from "vitest";
import { upgrade } from "../../../../generator/core/document/upgrade.js";
import type { Json, JsonObject } from "../../../../generator/json.js";

/** What a schema of OpenAPI 3.0 becomes. */
function upgraded(schema: Json): Json {
  const document = upgrade({ openapi: "3.0.3", components: { schemas: { Thing: schema } } });
  return ((document["components"] as JsonObject)["schemas"] as JsonObject)["Thing"] ?? null;
}

describe("a schema", () => {
  const ref = { $ref: "#/components/schemas/Other" };
  test.each<[string, Json, Json]>([
    ["nullable: true", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["x-nullable: true", { type: "string", "x-nullable": true }, { type: ["string", "null"] }],
    ["x-nullable beside $ref", { ...ref, "x-nullable": true }, { anyOf: [ref, { type: "null" }] }],
    ["x-nullable: false", { type: "string", "x-nullable": false }, { type: "string" }],
    ["nullable: false", { type: "string", nullable: false }, { type: "string" }],
    [
      "nullable with an enum",
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "nullable with null in the enum",
      { type: "string", nullable: true, enum: ["a", null] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["nullable enum without a type", { nullable: true, enum: ["a"] }, { enum: ["a", null] }],
    ["nullable without a type", { nullable: true, description: "d" }, { description: "d" }],
    [
      "nullable beside allOf",
      { nullable: true, description: "d", allOf: [ref] },
      { description: "d", anyOf: [{ allOf: [ref] }, { type: "null" }] },
    ],
    [
      "nullable beside oneOf",
      { nullable: true, oneOf: [ref] },
      { anyOf: [{ oneOf: [ref] }, { type: "null" }] },
    ],
    [
      "nullable with a type beside allOf",
      { nullable: true, type: "object", "x-a": 1, allOf: [ref] },
      { "x-a": 1, anyOf: [{ type: "object", allOf: [ref] }, { type: "null" }] },
    ],
    ["nullable beside $ref", { ...ref, nullable: true }, { anyOf: [ref, { type: "null" }] }],
    [
      "nullable in items",
      { type: "array", items: { type: "integer", nullable: true } },
      { type: "array", items: { type: ["integer", "null"] } },
    ],
    [
      "nullable in additionalProperties",
      { additionalProperties: { type: "number", nullable: true } },
      { additionalProperties: { type: ["number", "null"] } },
    ],
    ["exclusiveMinimum: true", { minimum: 5, exclusiveMinimum: true }, { exclusiveMinimum: 5 }],
    ["exclusiveMinimum: false", { minimum: 5, exclusiveMinimum: false }, { minimum: 5 }],
    [
      "exclusiveMaximum: true",
      { maximum: 0, exclusiveMaximum: true, type: "integer" },
      { exclusiveMaximum: 0, type: "integer" },
    ],
    ["exclusiveMinimum of a number, as in 3.1", { exclusiveMinimum: 3 }, { exclusiveMinimum: 3 }],
    ["exclusiveMinimum without a bound", { exclusiveMinimum: true }, {}],
    ["example", { type: "string", example: "x" }, { type: "string", examples: ["x"] }],
    ["example: null", { example: null }, { examples: [null] }],
    [
      "notes beside $ref",
      { ...ref, description: "d", deprecated: true, "x-sunset": "2027-01-01" },
      { ...ref, description: "d", deprecated: true, "x-sunset": "2027-01-01" },
    ],
    ["constraints beside $ref", { ...ref, type: "string", minLength: 1 }, ref],
    ["what only travels one way, beside $ref", { ...ref, readOnly: true }, { ...ref, readOnly: true }],
  ])("%s", (_, given, want) => {
    expect(upgraded(given)).toEqual(want);
  });

  test.each([
    "example",
    "examples",
    "nullable",
    "items",
    "properties",
    "$ref",
    "type",
    "enum",
    "default",
    "schema",
    "deprecated",
    "__proto__",
  ])("keeps a property called %s, and upgrades it like any other", (name) => {
    const property = JSON.parse(
      `{"type": "object", "required": ["${name}"], "properties": {"${name}": {"type": "string", "nullable": true}}}`,
    ) as Json;
    const want = JSON.parse(
      `{"type": "object", "required": ["${name}"], "properties": {"${name}": {"type": ["string", "null"]}}}`,
    ) as Json;
    expect(JSON.stringify(upgraded(property))).toBe(JSON.stringify(want));
  });

  test("data is not touched", () => {
    const data = {
      default: { nullable: true, example: 1 },
      enum: [{ nullable: true }],
      "x-data": { example: 1 },
    };
    expect(upgraded(data)).toEqual(data);
  });
});

describe("schemas all over a document are upgraded", () => {
  const given = { type: "string", nullable: true };
  const want = { type: ["string", "null"] };
  test.each<[string, (schema: Json) => JsonObject]>([
    [
      "query parameter",
      (schema) => ({ paths: { "/a": { get: { parameters: [{ name: "q", in: "query", schema }] } } } }),
    ],
    [
      "parameter of a path",
      (schema) => ({ paths: { "/a": { parameters: [{ name: "q", in: "query", schema }] } } }),
    ],
    [
      "content parameter",
      (schema) => ({ components: { parameters: { q: { content: { "application/json": { schema } } } } } }),
    ],
    [
      "request body",
      (schema) => ({
        paths: { "/a": { post: { requestBody: { content: { "application/json": { schema } } } } } },
      }),
    ],
    [
      "response",
      (schema) => ({
        paths: { "/a": { get: { responses: { 200: { content: { "application/json": { schema } } } } } } },
      }),
    ],
    [
      "default response",
      (schema) => ({
        paths: { "/a": { get: { responses: { default: { content: { "application/json": { schema } } } } } } },
      }),
    ],
    [
      "response header",
      (schema) => ({ components: { responses: { R: { headers: { "X-A": { schema } } } } } }),
    ],
    [
      "callback",
      (schema) => ({
        paths: {
          "/a": {
            post: {
              callbacks: {
                done: { "{$url}": { post: { requestBody: { content: { "text/plain": { schema } } } } } },
              },
            },
          },
        },
      }),
    ],
    [
      "response called example",
      (schema) => ({
        components: { responses: { example: { content: { "application/json": { schema } } } } },
      }),
    ],
    [
      "parameter called schema",
      (schema) => ({ components: { parameters: { schema: { name: "q", in: "query", schema } } } }),
    ],
    ["schema called default", (schema) => ({ components: { schemas: { default: schema } } })],
    ["schema called schemas", (schema) => ({ components: { schemas: { schemas: schema } } })],
  ])("%s", (_, place) => {
    expect(upgrade({ openapi: "3.0.3", ...place(given) })).toEqual({ openapi: "3.1.1", ...place(want) });
  });
});

test("examples of bodies and parameters are data", () => {
  const document = {
    components: {
      parameters: { q: { name: "q", in: "query", example: { schema: { nullable: true, type: "string" } } } },
      examples: { one: { value: { schema: { nullable: true, type: "string" } } } },
    },
    paths: {
      "/a": {
        get: {
          responses: {
            200: { content: { "application/json": { example: { schema: { nullable: true } } } } },
          },
        },
      },
    },
  };
  expect(upgrade({ openapi: "3.0.0", ...document })).toEqual({ openapi: "3.1.1", ...document });
});

test("a document of OpenAPI 3.1 stays as it is", () => {
  const document = { openapi: "3.1.0", components: { schemas: { A: { nullable: true, example: 1 } } } };
  expect(upgrade(document)).toBe(document);
});

test.each(["deprecated", "description", "readOnly", "title", "writeOnly", "x-note"])(
  "%s beside a $ref is kept, and a constraint is not",
  (key) => {
    const schema = { $ref: "#/components/schemas/B", [key]: true, maxLength: 1 };
    const { components } = upgrade({ openapi: "3.0.3", components: { schemas: { A: schema } } });
    expect(components).toEqual({ schemas: { A: { $ref: "#/components/schemas/B", [key]: true } } });
  },
);
