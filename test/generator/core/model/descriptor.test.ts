import { describe, expect, test } from "vitest";
import { descriptorOf } from "../../../../generator/core/model/descriptor.js";
import type { Operation } from "../../../../runtime/operation.js";
import { buildOperation, contextOf, foreignContext } from "../../../support/from-text.js";

/** The descriptor of `POST /v1/things`. */
async function descriptorFor(
  node: Record<string, unknown>,
  members: Record<string, unknown> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const operation = await buildOperation(node, { method: "post", ...members });
  return descriptorOf(operation, { codec: (name) => name });
}

test("leaves out what is the default", async () => {
  expect(await descriptorFor({ "x-activity": "never", responses: {} })).toStrictEqual({
    id: "shop.createThing",
    method: "POST",
    path: "/shop/v1/things",
    responses: {},
  });
});

test("holds everything that differs from the default", async () => {
  const node = {
    "x-activity": "always",
    "x-permission": "shop_write",
    "x-created-id": ["result", { concernedItem: "thing" }],
    security: [{ key: [] }],
    deprecated: true,
    responses: {},
  };
  const members = {
    servers: [{ url: "https://other.example.com" }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } } },
    context: contextOf({ limitsFor: () => [{ lane: "console", requests: 25, seconds: 1 }] }),
  };
  expect(await descriptorFor(node, members)).toMatchObject({
    path: "/v1/things",
    server: "https://other.example.com",
    auth: { in: "header", name: "X-Key" },
    activity: "startedActivity",
    created: ["result", { concernedItem: "thing" }],
    limits: [{ lane: "console", requests: 25, seconds: 1 }],
    deprecated: "no removal date announced.",
  });
});

test("says that a POST changes nothing", async () => {
  expect(await descriptorFor({ "x-safe": true, responses: {} })).toMatchObject({
    method: "POST",
    safe: true,
  });
});

describe("how a parameter travels", () => {
  test.each<[object, Operation["parameters"]]>([
    [{ name: "a", in: "query" }, undefined],
    [{ name: "a", in: "query", style: "form", explode: true }, undefined],
    [{ name: "a", in: "query", explode: false }, { query: { a: { explode: false } } }],
    [{ name: "a[]", in: "query" }, { query: { a: { name: "a[]" } } }],
    [{ name: "a", in: "query", style: "deepObject" }, { query: { a: { style: "deepObject" } } }],
    [
      { name: "a", in: "query", style: "deepObject", explode: true },
      { query: { a: { style: "deepObject", explode: true } } },
    ],
    [
      { name: "a", in: "query", style: "pipeDelimited", explode: false },
      { query: { a: { style: "pipeDelimited" } } },
    ],
    [{ name: "a", in: "query", allowReserved: true }, { query: { a: { allowReserved: true } } }],
    [
      { name: "a", in: "query", content: { "application/json": {} } },
      { query: { a: { content: "application/json" } } },
    ],
    [{ name: "X-A", in: "header" }, undefined],
    [{ name: "X-A", in: "header", explode: true }, { header: { "X-A": { explode: true } } }],
    [{ name: "a", in: "cookie" }, undefined],
    [{ name: "a", in: "cookie", explode: false }, { cookie: { a: { explode: false } } }],
    [{ name: "a", in: "cookie", style: "cookie" }, { cookie: { a: { style: "cookie" } } }],
    [{ name: "a", in: "cookie", style: "cookie", explode: true }, { cookie: { a: { style: "cookie" } } }],
    [
      { name: "a", in: "cookie", style: "cookie", explode: false },
      { cookie: { a: { style: "cookie", explode: false } } },
    ],
    [{ name: "a", in: "query", style: "cookie" }, undefined],
    [{ name: "__proto__", in: "query", explode: false }, { query: { ["__proto__"]: { explode: false } } }],
  ])("%j", async (parameter, want) => {
    expect((await descriptorFor({ parameters: [parameter] }))["parameters"]).toStrictEqual(want);
  });

  test.each<[object, Operation["parameters"]]>([
    [{ style: "simple" }, undefined],
    [{ style: "label" }, { path: { id: { style: "label" } } }],
    [{ style: "matrix", explode: true }, { path: { id: { style: "matrix", explode: true } } }],
    // Before OpenAPI 3.2, it is of queries alone.
    [{ allowReserved: true }, undefined],
  ])("in a path: %j", async (style, want) => {
    const node = { parameters: [{ name: "id", in: "path", ...style }] };
    expect((await descriptorFor(node, { path: "/v1/things/{id}" }))["parameters"]).toStrictEqual(want);
  });
});

describe("bodies", () => {
  test("content types in order of preference, each with its encoder, and the encoding of its parts", async () => {
    const content = {
      "multipart/form-data": {
        encoding: { file: { contentType: "image/png" }, meta: { style: "form", explode: true } },
      },
      "application/json": {},
    };
    expect((await descriptorFor({ requestBody: { content } }))["body"]).toStrictEqual([
      { contentType: "application/json", encode: "toJson" },
      {
        contentType: "multipart/form-data",
        encode: "toMultipart",
        encoding: { file: { contentType: "image/png" }, meta: { style: "form", explode: true } },
      },
    ]);
  });

  test("that most operations have are a constant of the runtime, in exactly that form", async () => {
    const bodyOf = async (content: object): Promise<unknown> =>
      (await descriptorFor({ requestBody: { content } }))["body"];
    const json = { contentType: "application/json", encode: "toJson" };
    const merge = { contentType: "application/merge-patch+json", encode: "toJson" };
    expect(await bodyOf({ "application/json": {} })).toBe("JSON_BODY");
    expect(await bodyOf({ "application/json": {}, [merge.contentType]: {} })).toStrictEqual([json, merge]);
  });

  test.each([
    ["application/merge-patch+json", "toJson"],
    ["*/*", "toAny"],
    ["application/x-www-form-urlencoded", "toForm"],
    ["multipart/*", "toAny"],
    // Without `itemSchema` they are text, and text is what the type of the body says.
    ["application/jsonl", "raw"],
    ["image/*", "raw"],
    ["text/plain", "raw"],
  ])("%s is encoded by %s", async (contentType, encode) => {
    const descriptor = await descriptorFor({ requestBody: { content: { [contentType]: {} } } });
    expect(descriptor["body"]).toStrictEqual([{ contentType, encode }]);
  });
});

describe("answers", () => {
  const answer = (...types: string[]): object => ({
    content: Object.fromEntries(types.map((type) => [type, {}])),
  });

  test.each<[object, object]>([
    [{ 200: answer("application/json") }, { 200: { "application/json": "json" } }],
    [
      { 200: answer("text/csv", "application/pdf", "application/vnd.shop+json") },
      { 200: { "application/vnd.shop+json": "json", "text/csv": "text", "application/pdf": "binary" } },
    ],
    [
      { 200: answer("text/plain"), 204: {}, 404: answer("application/json") },
      { 200: { "text/plain": "text" }, 204: {} },
    ],
    [{ "2XX": answer("image/png") }, { "2XX": { "image/png": "binary" } }],
    [{ default: answer("text/event-stream") }, { default: { "text/event-stream": "events" } }],
    [{ 200: answer("multipart/mixed") }, { 200: { "multipart/mixed": "binary" } }],
    [
      { 200: answer("application/x-www-form-urlencoded") },
      { 200: { "application/x-www-form-urlencoded": "text" } },
    ],
    [{ 200: answer("*/*") }, { 200: { "*/*": "anyContent" } }],
    [{ 200: { content: { "*/*": { schema: { type: "string" } } } } }, { 200: { "*/*": "jsonOrText" } }],
    [{ 200: { content: { "*/*": { schema: { type: "object" } } } } }, { 200: { "*/*": "json" } }],
  ])("%j", async (responses, want) => {
    expect((await descriptorFor({ responses }, { context: foreignContext() }))["responses"]).toStrictEqual(
      want,
    );
  });

  test("a reconstructed document is certain of contents, not of statuses", async () => {
    const responsesOf = async (responses: object): Promise<unknown> => {
      const operation = await buildOperation({ responses }, { method: "get" });
      return descriptorOf(operation, { codec: (name) => name, isReconstructed: true })["responses"];
    };
    const json = answer("application/json");
    expect(await responsesOf({ 200: json, 206: json })).toBe("JSON_ANSWER");
    expect(await responsesOf({ 201: {} })).toBe("NO_CONTENT");
    expect(await responsesOf({ 200: answer("text/csv") })).toStrictEqual({ "2XX": { "text/csv": "text" } });
    expect(await responsesOf({ 200: json, 204: {} })).toStrictEqual({
      200: { "application/json": "json" },
      204: {},
    });
  });
});

describe("parameters that need a function", () => {
  test.each<[object, object | undefined]>([
    [{ name: "a", in: "query" }, undefined],
    [{ name: "a[]", in: "query" }, undefined],
    [{ name: "a", in: "query", style: "deepObject" }, { query: "serializeStyledQuery" }],
    [{ name: "X-A", in: "header" }, { header: "serializeHeaders" }],
    [{ name: "a", in: "cookie" }, { cookie: "serializeCookies" }],
  ])("%j: %j", async (parameter, want) => {
    expect((await descriptorFor({ parameters: [parameter] }))["serializers"]).toStrictEqual(want);
  });

  test("a style in the path", async () => {
    const node = { parameters: [{ name: "id", in: "path", style: "label" }] };
    const { serializers } = await descriptorFor(node, { path: "/v1/things/{id}" });
    expect(serializers).toStrictEqual({ path: "serializeStyledPath" });
  });
});
