import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { withTargets } from "../../../../generator/core/document/moved-targets.js";
import { resolve } from "../../../../generator/core/document/resolve.js";
import type { Json, JsonObject } from "../../../../generator/json.js";
import { valueAt } from "../../../../generator/json-pointer.js";

const object = (name: string): JsonObject => ({ type: "object", properties: { [name]: { type: "string" } } });
const ref = (place: string): JsonObject => ({ $ref: `#/${place}` });
const answer = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

async function rootOf(document: JsonObject): Promise<JsonObject> {
  return (await loadDocument({ file: "shop.json", text: JSON.stringify(document) })).root;
}

describe("a reference into the middle of something leads where it led before the document was brought to one version", () => {
  const schemas: JsonObject = {
    Choice: { nullable: true, oneOf: [object("first"), object("second")] },
    Parts: { nullable: true, anyOf: [object("third"), object("fourth")] },
    Whole: { allOf: [{ ...object("inner"), nullable: true }] },
    Alias: ref("components/schemas/Plain"),
    Plain: { type: "object", properties: { own: object("fifth") } },
    "50%": { nullable: true, oneOf: [object("sixth")] },
  };
  test.each<[string, string]>([
    ["Choice/oneOf/1", "second"],
    ["Parts/anyOf/1", "fourth"],
    ["Whole/allOf/0", "inner"],
    ["Alias/properties/own", "fifth"],
    ["50%25/oneOf/0", "sixth"],
  ])("OpenAPI 3.0: %s", async (place, property) => {
    const root = await rootOf({
      openapi: "3.0.3",
      paths: { "/a": { get: { responses: { 200: answer(ref(`components/schemas/${place}`)) } } } },
      components: { schemas },
    });
    const at = "/paths/~1a/get/responses/200/content/application~1json/schema";
    const schema = resolve(root, valueAt(root, at), "")?.value;
    expect(schema?.["properties"]).toHaveProperty(property);
    expect(JSON.stringify(root)).not.toContain("x-reference-target");
  });

  test("whatever extensions the document has of its own", async () => {
    const root = await rootOf({
      openapi: "3.0.3",
      components: {
        schemas: {
          Another: { "x-reference-target": 0, ...object("another") },
          Choice: { nullable: true, oneOf: [object("first")] },
          Link: ref("components/schemas/Choice/oneOf/0"),
        },
      },
    });
    const link = resolve(root, valueAt(root, "/components/schemas/Link"), "")?.value;
    expect(link?.["properties"]).toHaveProperty("first");
  });

  test("OpenAPI 3.0: what may be null there may be null", async () => {
    const schemas = {
      Outer: { nullable: true, allOf: [{ properties: { a: { nullable: true, oneOf: [object("b")] } } }] },
      Link: ref("components/schemas/Outer/allOf/0/properties/a"),
    };
    const root = await rootOf({ openapi: "3.0.3", components: { schemas } });
    const link = resolve(root, valueAt(root, "/components/schemas/Link"), "")?.value;
    expect(link?.["anyOf"]).toContainEqual({ type: "null" });
  });

  test.each<[string, string, string]>([
    ["the schema of a response", "paths/~1a/get/responses/200/schema", "answer"],
    ["a schema below it", "paths/~1a/get/responses/200/schema/properties/answer", "below"],
    ["the schema of a shared response", "responses/Shared/schema", "shared"],
    ["the schema of a body", "paths/~1a/post/parameters/0/schema", "body"],
    ["the schema of a shared body", "parameters/Body/schema", "sharedBody"],
    ["a part of a definition", "definitions/Thing/properties/part", "part"],
  ])("Swagger 2.0: %s", async (_, place, property) => {
    const inBody = (schema: JsonObject): JsonObject => ({ name: "body", in: "body", schema });
    const root = await rootOf({
      swagger: "2.0",
      paths: {
        "/a": {
          get: {
            responses: { 200: { schema: { type: "object", properties: { answer: object("below") } } } },
          },
          post: { parameters: [inBody(object("body"))], responses: {} },
        },
        "/b": { get: { responses: { 200: { schema: ref(place) } } } },
      },
      parameters: { Body: inBody(object("sharedBody")) },
      responses: { Shared: { schema: object("shared") } },
      definitions: { Thing: { type: "object", properties: { part: object("part") } } },
    });
    const at = "/paths/~1b/get/responses/200/content/application~1json/schema";
    expect(resolve(root, valueAt(root, at), "")?.value["properties"]).toHaveProperty(property);
  });

  test("Swagger 2.0: a parameter behind one in the body", async () => {
    const parameters = [
      { name: "body", in: "body", schema: {} },
      { name: "page", in: "query", type: "integer" },
    ];
    const root = await rootOf({
      swagger: "2.0",
      paths: {
        "/a": { post: { parameters, responses: {} } },
        "/b": { get: { parameters: [ref("paths/~1a/post/parameters/1")], responses: {} } },
      },
    });
    const parameter = valueAt(root, "/paths/~1b/get/parameters/0");
    expect(resolve(root, parameter, "")?.value).toMatchObject({ name: "page", in: "query" });
  });

  test("OpenAPI 3.1: what stands beside a reference", async () => {
    const root = await rootOf({
      openapi: "3.1.0",
      components: {
        schemas: {
          Base: object("base"),
          Extended: { ...ref("components/schemas/Base"), properties: { more: object("more") } },
          Link: ref("components/schemas/Extended/properties/more"),
        },
      },
    });
    const link = resolve(root, valueAt(root, "/components/schemas/Link"), "")?.value;
    expect(link?.["properties"]).toHaveProperty("more");
  });
});

test("without such a reference the document is not copied, and neither is a reference to nothing followed", async () => {
  const seen: Json[] = [];
  const rewrite = (document: JsonObject): JsonObject => {
    seen.push(document);
    return document;
  };
  const plain = { components: { schemas: { A: ref("components/schemas/B"), B: {} } } };
  const broken = { components: { schemas: { A: ref("components/schemas/B/properties/c"), B: {} } } };
  expect(await withTargets(plain, rewrite)).toBe(plain);
  expect(await withTargets(broken, rewrite)).toBe(broken);
  expect(seen).toEqual([plain, broken]);
});
