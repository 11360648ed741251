import { describe, expect, test } from "vitest";
import { inlineReferences } from "../../../../generator/core/document/inline-references.js";
import type { Json, JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";
import { buildModel, messageOf } from "../../../support/from-text.js";

const inline = (document: JsonObject): JsonObject => inlineReferences("shop.yaml", document);
const ref = (name: string): JsonObject => ({ $ref: `#/components/mediaTypes/${name}` });
const to = (name: string): JsonObject => ({ $ref: `#/x-parts/${name}` });
const THING: JsonObject = { schema: { type: "string" } };

test("a media type stands where it is used; a reference to nothing stays", () => {
  const { paths } = inline({
    openapi: "3.1.0",
    paths: {
      "/a": {
        get: {
          responses: {
            200: { content: { "application/json": ref("Alias"), "text/csv": ref("Missing") } },
            default: { content: { $ref: { schema: true } } },
          },
        },
      },
    },
    components: { mediaTypes: { Alias: ref("Thing"), Thing: THING } },
  });
  expect(paths).toEqual({
    "/a": {
      get: {
        responses: {
          200: { content: { "application/json": THING, "text/csv": ref("Missing") } },
          default: { content: { $ref: { schema: true } } },
        },
      },
    },
  });
});

describe("what OpenAPI has no reference for stands where it is used", () => {
  const parts: JsonObject = {
    operation: { tags: ["a"], responses: { 200: to("response") } },
    parameters: [{ name: "q", in: "query" }, to("parameter")],
    responses: { 200: { content: to("content") } },
    content: { "application/json": to("media") },
    media: THING,
    server: { url: "https://x.example" },
  };
  const at = (place: string, document: JsonObject): Json | undefined =>
    valueAt(inline({ openapi: "3.0.3", ...document, "x-parts": parts }), place);
  test.each<[string, JsonObject, string, Json]>([
    [
      "an operation, in which a reference to a response stays",
      { paths: { "/a": { get: to("operation") } } },
      "/paths/~1a/get",
      parts["operation"] as Json,
    ],
    [
      "an operation with members beside the reference",
      { paths: { "/a": { get: { ...to("operation"), tags: ["b"] } } } },
      "/paths/~1a/get/tags",
      ["b"],
    ],
    [
      "a list of parameters",
      { paths: { "/a": { parameters: to("parameters") } } },
      "/paths/~1a/parameters",
      parts["parameters"] as Json,
    ],
    [
      "responses, and what they consist of",
      { paths: { "/a": { get: { responses: to("responses") } } } },
      "/paths/~1a/get/responses",
      { 200: { content: { "application/json": THING } } },
    ],
    [
      "an operation beside the reference of a path item",
      { paths: { "/a": { $ref: "#/paths/~1b", get: to("operation") } } },
      "/paths/~1a/get/tags",
      ["a"],
    ],
    ["a server", { servers: [to("server")] }, "/servers", [{ url: "https://x.example" }]],
  ])("%s", (_, document, place, expected) => {
    expect(at(place, document)).toEqual(expected);
  });
});

test("a path item of Swagger 2.0 stands where it is used, with the parameters beside the reference", () => {
  const id = { name: "id", in: "path" };
  const body = { name: "body", in: "body" };
  const document = (head: JsonObject): JsonObject => ({
    ...head,
    paths: { "/a": { ...to("item"), parameters: [id] } },
    "x-parts": { item: { parameters: [body], put: {} } },
  });
  expect(inline(document({ swagger: "2.0" }))["paths"]).toEqual({
    "/a": { parameters: [body, id], put: {} },
  });
  expect(inline(document({ openapi: "3.1.0" }))).toEqual(document({ openapi: "3.1.0" }));
});

test("references that OpenAPI has, and data that looks like one, leave the document as it is", () => {
  const document: JsonObject = {
    openapi: "3.1.0",
    paths: {
      "/a": { $ref: "#/components/pathItems/A" },
      "/b": {
        get: {
          parameters: [to("p")],
          requestBody: to("b"),
          responses: { 200: to("r") },
          callbacks: { c: to("c") },
          "x-a": to("a"),
        },
      },
    },
    components: {
      schemas: { A: { properties: { $ref: to("a") }, example: to("a") } },
      examples: { E: to("e") },
      headers: { H: to("h") },
      securitySchemes: { S: to("s") },
    },
  };
  expect(inline(document)).toBe(document);
});

test("a reference that leads back to itself stays", () => {
  const get = to("loop");
  const document = { openapi: "3.1.0", paths: { "/a": { get } }, "x-parts": { loop: get } };
  expect(inline(document)).toEqual(document);
});

test("what would be larger than any document is refused", async () => {
  const levels = Array.from({ length: 40 }, (_, level): [string, JsonObject] => [
    `level${level}`,
    { a: to(`level${level + 1}`), b: to(`level${level + 1}`) },
  ]);
  const document = {
    openapi: "3.1.0",
    paths: { "/a": { get: to("level0") } },
    "x-parts": { ...Object.fromEntries(levels), level40: {} },
  };
  expect(await messageOf(() => inline(document))).toContain("shop.yaml");
});

test("an operation has the content of a media type in the components", async () => {
  const { operations } = await buildModel({
    openapi: "3.2.0",
    paths: { "/a": { get: { responses: { 200: { content: { "application/json": ref("Thing") } } } } } },
    components: { mediaTypes: { Thing: THING } },
  });
  expect(operations[0]?.responses[0]?.contents).toMatchObject([{ kind: "json", schema: { type: "string" } }]);
});
