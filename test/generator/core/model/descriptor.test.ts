import { describe, expect, test } from "vitest";
import { describeOperation } from "../../../../generator/core/model/descriptor.js";
import { buildOperation, contextOf, foreignContext } from "../../../support/from-text.js";

type Members = Record<string, string>;

/** The members of the descriptor of `POST /v1/things`, as they are printed. */
async function membersOf(
  node: Record<string, unknown>,
  members: Record<string, unknown> = {},
): Promise<Members> {
  const operation = await buildOperation(node, { method: "post", ...members });
  return Object.fromEntries(describeOperation(operation).map(({ key, value }) => [key, value]));
}

test("what is the default is not said", async () => {
  expect(await membersOf({ "x-activity": "never", responses: {} })).toEqual({
    id: '"shop.createThing"',
    method: '"POST"',
    path: '"/shop/v1/things"',
    responses: "{}",
  });
});

test("what is not, is", async () => {
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
  expect(await membersOf(node, members)).toMatchObject({
    path: '"/v1/things"',
    server: '"https://other.example.com"',
    auth: '{ in: "header", name: "X-Key" }',
    activity: '"always"',
    created: '["result", { concernedItem: "thing" }]',
    limits: '[{ lane: "console", requests: 25, seconds: 1 }]',
    deprecated: '"no removal date announced."',
  });
});

describe("how a parameter travels", () => {
  test.each<[object, string | undefined]>([
    [{ name: "a", in: "query" }, undefined],
    [{ name: "a", in: "query", style: "form", explode: true }, undefined],
    [{ name: "a", in: "query", explode: false }, "{ query: { a: { explode: false } } }"],
    [{ name: "a[]", in: "query" }, '{ query: { a: { name: "a[]" } } }'],
    [{ name: "a", in: "query", style: "deepObject" }, '{ query: { a: { style: "deepObject" } } }'],
    [
      { name: "a", in: "query", style: "deepObject", explode: true },
      '{ query: { a: { style: "deepObject", explode: true } } }',
    ],
    [
      { name: "a", in: "query", style: "pipeDelimited", explode: false },
      '{ query: { a: { style: "pipeDelimited" } } }',
    ],
    [{ name: "a", in: "query", allowReserved: true }, "{ query: { a: { allowReserved: true } } }"],
    [
      { name: "a", in: "query", content: { "application/json": {} } },
      '{ query: { a: { content: "application/json" } } }',
    ],
    [{ name: "X-A", in: "header" }, undefined],
    [{ name: "X-A", in: "header", explode: true }, '{ header: { "X-A": { explode: true } } }'],
    [{ name: "a", in: "cookie" }, undefined],
    [{ name: "a", in: "cookie", explode: false }, "{ cookie: { a: { explode: false } } }"],
    [{ name: "__proto__", in: "query", explode: false }, '{ query: { ["__proto__"]: { explode: false } } }'],
  ])("%j", async (parameter, want) => {
    expect((await membersOf({ parameters: [parameter] }))["parameters"]).toBe(want);
  });

  test.each<[object, string | undefined]>([
    [{ style: "simple" }, undefined],
    [{ style: "label" }, '{ path: { id: { style: "label" } } }'],
    [{ style: "matrix", explode: true }, '{ path: { id: { style: "matrix", explode: true } } }'],
  ])("in a path: %j", async (style, want) => {
    const node = { parameters: [{ name: "id", in: "path", ...style }] };
    expect((await membersOf(node, { path: "/v1/things/{id}" }))["parameters"]).toBe(want);
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
    expect((await membersOf({ requestBody: { content } }))["body"]).toBe(
      '[{ contentType: "application/json" }, { contentType: "multipart/form-data", encoding: { file: { contentType: "image/png" }, meta: { style: "form", explode: true } } }]',
    );
  });

  test.each<[object, string]>([
    [{ 200: { content: { "application/json": {} } } }, '{ 200: "json" }'],
    [{ 200: { content: { "text/plain": {} } }, 204: {}, 404: {} }, '{ 200: "text", 204: "empty" }'],
    [{ "2XX": { content: { "image/png": {} } } }, '{ "2XX": "binary" }'],
    [{ default: { content: { "text/event-stream": {} } } }, '{ default: "events" }'],
    [{ 200: { content: { "multipart/mixed": {} } } }, '{ 200: "binary" }'],
    [{ 200: { content: { "application/x-www-form-urlencoded": {} } } }, '{ 200: "text" }'],
  ])("%j", async (responses, want) => {
    expect((await membersOf({ responses }, { context: foreignContext() }))["responses"]).toBe(want);
  });
});
