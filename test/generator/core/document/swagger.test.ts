import { describe, expect, test } from "vitest";
import { loadDocument } from "../../../../generator/core/document/document.js";
import { resolve } from "../../../../generator/core/document/resolve.js";
import { upgradeSwagger } from "../../../../generator/core/document/swagger.js";
import { isObject, type Json, type JsonObject, objectMember } from "../../../../generator/json.js";

async function operationOf(item: JsonObject, more: JsonObject = {}): Promise<JsonObject> {
  const text = JSON.stringify({
    swagger: "2.0",
    info: { title: "Shop", version: "1" },
    paths: { "/things": item },
    ...more,
  });
  const { root } = await loadDocument({ file: "shop.json", text });
  const path = (root["paths"] as JsonObject)["/things"] as JsonObject;
  expect(isObject(path["post"])).toBe(true);
  return path["post"] as JsonObject;
}

const responses = { 204: { description: "Done." } };
const string = { type: "string" };
const body = (schema: Json = string): JsonObject => ({ name: "thing", in: "body", required: true, schema });
const form = (name: string, more: JsonObject = string): JsonObject => ({ name, in: "formData", ...more });

describe("the body of a Swagger 2.0 operation", () => {
  const expected = { required: true, content: { "application/json": { schema: string } } };

  test.each<[string, JsonObject]>([
    ["of its own", { post: { parameters: [body()], responses } }],
    ["of its path, written before it", { parameters: [body()], post: { responses } }],
    ["of its path, written after it", { post: { responses }, parameters: [body()] }],
    ["by reference", { post: { parameters: [{ $ref: "#/parameters/Thing" }], responses } }],
    ["of its path, by reference", { post: { responses }, parameters: [{ $ref: "#/parameters/Thing" }] }],
    [
      "instead of that of its path",
      { parameters: [body({ type: "object" })], post: { parameters: [body()], responses } },
    ],
    ["beside what is nothing", { "x-nothing": null, parameters: [body()], post: { responses } }],
  ])("%s", async (_, item) => {
    const operation = await operationOf(item, { parameters: { Thing: body() } });
    expect(operation["requestBody"]).toEqual(expected);
    expect(operation["parameters"] ?? []).toEqual([]);
  });

  test("is sent as the operation or the document says", async () => {
    const item = { post: { parameters: [body()], responses, consumes: ["application/xml"] } };
    expect(await operationOf(item, { consumes: ["text/plain"] })).toMatchObject({
      requestBody: { content: { "application/xml": {} } },
    });
    const plain = { post: { parameters: [body()], responses } };
    expect(await operationOf(plain, { consumes: ["text/plain"] })).toMatchObject({
      requestBody: { content: { "text/plain": {} } },
    });
  });

  test("leaves other parameters where they are", async () => {
    const query = { name: "q", in: "query", type: "string" };
    const operation = await operationOf({ post: { parameters: [query, body()], responses } });
    expect(operation["parameters"]).toEqual([{ name: "q", in: "query", schema: string }]);
  });
});

describe("the form of a Swagger 2.0 operation", () => {
  test("has all that its fields say", async () => {
    const operation = await operationOf({
      post: {
        parameters: [
          form("state", { type: "string", enum: ["on", "off"], required: true }),
          form("tags", { type: "array", items: string }),
          form("ids", { type: "array", items: string, collectionFormat: "multi" }),
        ],
        responses,
      },
    });
    expect(operation["requestBody"]).toEqual({
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            required: ["state"],
            properties: {
              state: { type: "string", enum: ["on", "off"] },
              tags: { type: "array", items: string },
              ids: { type: "array", items: string },
            },
          },
          encoding: {
            tags: { style: "form", explode: false },
            ids: { style: "form", explode: true },
          },
        },
      },
    });
  });

  test("with a file has parts, whatever else it could be", async () => {
    const parameters = [form("file", { type: "file" }), form("name")];
    const consumes = ["application/x-www-form-urlencoded", "multipart/form-data"];
    const operation = await operationOf({ post: { parameters, consumes, responses } });
    expect(operation["requestBody"]).toEqual({
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: { file: { type: "string", format: "binary" }, name: string },
          },
        },
      },
    });
  });

  test("has the fields of its path too, each once", async () => {
    const operation = await operationOf({
      post: { parameters: [form("name", { type: "integer" })], responses },
      parameters: [form("name"), form("size", { type: "number" })],
    });
    expect(operation["requestBody"]).toMatchObject({
      content: {
        "application/x-www-form-urlencoded": {
          schema: { properties: { name: { type: "integer" }, size: { type: "number" } } },
        },
      },
    });
  });
});

describe("what Swagger 2.0 cannot mean", () => {
  const get = { responses: { 200: { description: "Things." } } };

  test.each<[string, JsonObject, string]>([
    ["a path", { "/things": [null] }, "/paths/~1things"],
    ["an operation", { "/things": { get: null } }, "/paths/~1things/get"],
    ["parameters", { "/things": { get, parameters: { a: 1 } } }, "/paths/~1things/parameters"],
    [
      "a parameter",
      { "/things": { get: { ...get, parameters: [null] } } },
      "/paths/~1things/get/parameters/0",
    ],
    [
      "a place",
      { "/things": { get: { ...get, parameters: [{ name: "a" }] } } },
      "/paths/~1things/get/parameters/0",
    ],
    ["responses", { "/things": { get: { responses: "none" } } }, "/paths/~1things/get/responses"],
    ["a response", { "/things": { get: { responses: { 200: null } } } }, "/paths/~1things/get/responses/200"],
    ["media types", { "/things": { get: { ...get, produces: 1 } } }, "/paths/~1things/get/produces"],
  ])("is told by its place, and the rest is read: %s", async (_, paths, pointer) => {
    const text = JSON.stringify({
      swagger: "2.0",
      info: { title: "Shop", version: "1" },
      paths: { ...paths, "/other": { get } },
    });
    const source = { file: "shop.json", text };
    const told: (string | undefined)[] = [];
    const { root } = await loadDocument(source, { tolerate: (problem) => told.push(problem.pointer) });
    expect(told).toEqual([pointer]);
    expect(root["paths"]).toHaveProperty(["/other", "get", "responses", "200"]);
    await expect(loadDocument(source)).rejects.toThrow(pointer);
  });
});

describe("a list in a Swagger 2.0 parameter", () => {
  test.each([
    ["query", undefined, { style: "form", explode: false }],
    ["query", "csv", { style: "form", explode: false }],
    ["query", "ssv", { style: "spaceDelimited", explode: false }],
    ["query", "tsv", { style: "form", explode: false, "x-collection-format": "tsv" }],
    ["query", "pipes", { style: "pipeDelimited", explode: false }],
    ["query", "multi", { style: "form", explode: true }],
    ["path", undefined, { style: "simple", explode: false }],
    ["path", "ssv", { style: "simple", explode: false, "x-collection-format": "ssv" }],
    ["path", "tsv", { style: "simple", explode: false, "x-collection-format": "tsv" }],
    ["path", "pipes", { style: "simple", explode: false, "x-collection-format": "pipes" }],
    ["path", "multi", { style: "simple", explode: false }],
    ["header", "csv", { style: "simple", explode: false }],
    ["header", "tsv", { style: "simple", explode: false, "x-collection-format": "tsv" }],
  ])("in %s with collectionFormat %s", async (place, collectionFormat, expected) => {
    const parameter: JsonObject = {
      ...{ name: "ids", in: place, type: "array", items: string, required: true },
      ...(collectionFormat === undefined ? {} : { collectionFormat }),
    };
    const { parameters } = await operationOf({ post: { parameters: [parameter], responses } });
    expect(parameters).toEqual([expect.objectContaining({ name: "ids", in: place, ...expected })]);
    const shared = await operationOf(
      { parameters: [{ $ref: "#/parameters/Ids" }], post: { responses } },
      {
        parameters: { Ids: parameter },
      },
    );
    expect(shared["parameters"] ?? []).toEqual([]);
  });
});

describe("the server of a Swagger 2.0 document", () => {
  const urlsOf = async (more: JsonObject): Promise<Json[]> => {
    const text = JSON.stringify({
      swagger: "2.0",
      info: { title: "Shop", version: "1" },
      paths: {},
      ...more,
    });
    const { root } = await loadDocument({ file: "shop.json", text });
    return ((root["servers"] ?? []) as JsonObject[]).map(({ url }) => url ?? null);
  };

  test.each<[string, JsonObject, string[]]>([
    ["https without schemes", { host: "shop.example", basePath: "/v1" }, ["https://shop.example/v1"]],
    ["https with an empty list", { host: "shop.example", schemes: [] }, ["https://shop.example"]],
    [
      "https first",
      { host: "shop.example", schemes: ["http", "https"] },
      ["https://shop.example", "http://shop.example"],
    ],
    ["http alone", { host: "shop.example:8080", schemes: ["http"] }, ["http://shop.example:8080"]],
    ["a base path without a slash", { host: "shop.example", basePath: "v1" }, ["https://shop.example/v1"]],
    ["a host with a scheme", { host: "https://shop.example/", basePath: "/v1" }, ["https://shop.example/v1"]],
    ["no host", { basePath: "v1" }, ["/v1"]],
    ["nothing", {}, []],
  ])("%s", async (_, more, expected) => {
    expect(await urlsOf(more)).toEqual(expected);
  });
});

describe("the server of an operation with schemes of its own", () => {
  const serversOf = async (schemes: Json, more: JsonObject): Promise<Json | undefined> =>
    (await operationOf({ post: { schemes, responses } }, more))["servers"];
  const shop = { host: "shop.example", basePath: "/v1", schemes: ["http"] };

  test("takes the place of the document's", async () => {
    expect(await serversOf(["http", "https"], shop)).toEqual([
      { url: "https://shop.example/v1" },
      { url: "http://shop.example/v1" },
    ]);
    expect(await serversOf(["wss"], { host: "shop.example" })).toEqual([{ url: "wss://shop.example" }]);
  });

  test("is the document's where they are the same, there are none, or no host is named", async () => {
    expect(await serversOf(["http"], shop)).toBeUndefined();
    expect(await serversOf(["https", "http"], { ...shop, schemes: ["http", "https"] })).toBeUndefined();
    expect(await serversOf([], shop)).toBeUndefined();
    expect(await serversOf("https", shop)).toBeUndefined();
    expect(await serversOf(["https"], { basePath: "/v1" })).toBeUndefined();
  });
});

describe("the media types of an answer", () => {
  const file = { description: "ok", schema: { type: "file" } };
  const thing = { description: "ok", schema: string };
  const typesOf = async (answer: JsonObject, produces: Json | undefined, more: JsonObject = {}) => {
    const text = JSON.stringify({
      swagger: "2.0",
      info: { title: "Shop", version: "1" },
      paths: {
        "/things": {
          post: { responses: { 200: answer }, ...(produces === undefined ? {} : { produces }) },
          get: { responses: { 200: { $ref: "#/responses/Thing" } } },
        },
      },
      responses: { File: file, Thing: thing },
      ...more,
    });
    const { root } = await loadDocument({ file: "shop.json", text });
    const operation = resolve(root, { $ref: "#/paths/~1things/post/responses/200" }, "")?.value;
    const response = resolve(root, operation, "")?.value;
    // Other operations have the shared response as the document states it.
    const shared = resolve(root, { $ref: "#/components/responses/Thing" }, "")?.value;
    const stated = Array.isArray(more["produces"]) ? more["produces"] : ["application/json"];
    expect(Object.keys(objectMember(shared, "content") ?? {})).toEqual(stated);
    return Object.keys(objectMember(response, "content") ?? {});
  };
  const text = { produces: ["text/plain"] };

  test.each<[string, JsonObject, Json | undefined, JsonObject, string[]]>([
    ["JSON where none is stated", thing, undefined, {}, ["application/json"]],
    ["those of the document", thing, undefined, text, ["text/plain"]],
    ["those of the operation", thing, ["text/csv"], text, ["text/csv"]],
    ["of a shared response: the document's", { $ref: "#/responses/Thing" }, undefined, text, ["text/plain"]],
    [
      "of a shared response: the operation's",
      { $ref: "#/responses/Thing" },
      ["text/csv"],
      text,
      ["text/csv"],
    ],
    ["none without a schema", { description: "ok" }, ["text/csv"], text, []],
    ["a file: any where none is stated", file, undefined, {}, ["*/*"]],
    ["a file: any where it is JSON", file, ["application/json"], {}, ["*/*"]],
    [
      "a file: any where the document has JSON",
      file,
      undefined,
      { produces: ["application/x+json"] },
      ["*/*"],
    ],
    ["a file by reference: any", { $ref: "#/responses/File" }, undefined, {}, ["*/*"]],
    ["a file: what is stated", file, ["application/pdf"], {}, ["application/pdf"]],
    [
      "a file: what is stated beside JSON",
      file,
      ["application/json", "text/csv"],
      {},
      ["application/json", "text/csv"],
    ],
  ])("%s", async (_, answer, produces, more, expected) => {
    expect(await typesOf(answer, produces, more)).toEqual(expected);
  });
});

test("components of OpenAPI 3 in a Swagger 2.0 document stay where references lead to them", async () => {
  const upgraded = await upgradeSwagger(
    {
      swagger: "2.0",
      paths: {},
      components: { schemas: { A: { type: "string" }, B: { type: "string" } }, headers: { H: {} } },
      definitions: { B: { type: "integer" } },
    },
    () => undefined,
  );
  expect(upgraded["components"]).toMatchObject({
    schemas: { A: { type: "string" }, B: { type: "integer" } },
    headers: { H: {} },
  });
});
