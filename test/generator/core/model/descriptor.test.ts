import { describe, expect, test } from "vitest";
import { descriptorOf } from "../../../../generator/core/model/descriptor.js";
import type { Operation } from "../../../../runtime/operation.js";
import { buildOperation, contextOf, foreignContext } from "../../../support/from-text.js";

/** The descriptor of `POST /v1/things`. */
async function descriptorFor(
  node: Record<string, unknown>,
  members: Record<string, unknown> = {},
): Promise<Operation> {
  return descriptorOf(await buildOperation(node, { method: "post", ...members }));
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
    activity: "always",
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
    [{ name: "__proto__", in: "query", explode: false }, { query: { ["__proto__"]: { explode: false } } }],
  ])("%j", async (parameter, want) => {
    expect((await descriptorFor({ parameters: [parameter] })).parameters).toStrictEqual(want);
  });

  test.each<[object, Operation["parameters"]]>([
    [{ style: "simple" }, undefined],
    [{ style: "label" }, { path: { id: { style: "label" } } }],
    [{ style: "matrix", explode: true }, { path: { id: { style: "matrix", explode: true } } }],
  ])("in a path: %j", async (style, want) => {
    const node = { parameters: [{ name: "id", in: "path", ...style }] };
    expect((await descriptorFor(node, { path: "/v1/things/{id}" })).parameters).toStrictEqual(want);
  });
});

describe("bodies and answers", () => {
  test("content types in order of preference, with the encoding of their parts", async () => {
    const content = {
      "multipart/form-data": {
        encoding: { file: { contentType: "image/png" }, meta: { style: "form", explode: true } },
      },
      "application/json": {},
    };
    expect((await descriptorFor({ requestBody: { content } })).body).toStrictEqual([
      { contentType: "application/json" },
      {
        contentType: "multipart/form-data",
        encoding: { file: { contentType: "image/png" }, meta: { style: "form", explode: true } },
      },
    ]);
  });

  test.each<[object, Operation["responses"]]>([
    [{ 200: { content: { "application/json": {} } } }, { 200: "json" }],
    [
      { 200: { content: { "text/plain": {} } }, 204: {}, 404: {} },
      { 200: "text", 204: "empty" },
    ],
    [{ "2XX": { content: { "image/png": {} } } }, { "2XX": "binary" }],
    [{ default: { content: { "text/event-stream": {} } } }, { default: "events" }],
    [{ 200: { content: { "multipart/mixed": {} } } }, { 200: "binary" }],
    [{ 200: { content: { "application/x-www-form-urlencoded": {} } } }, { 200: "text" }],
  ])("%j", async (responses, want) => {
    expect((await descriptorFor({ responses }, { context: foreignContext() })).responses).toStrictEqual(want);
  });
});
