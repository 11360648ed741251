import { describe, expect, test } from "vitest";
import { soundObjects } from "../../../../generator/core/document/sound-objects.js";
import type { JsonObject } from "../../../../generator/json.js";
import { load, messageOf } from "../../../support/from-text.js";

const RESPONSES = { responses: { 200: { description: "ok" } } };
const get = (operation: JsonObject): JsonObject => ({
  paths: { "/a": { get: { ...RESPONSES, ...operation } } },
});

function faultsOf(document: JsonObject): { faults: string[]; sound: JsonObject } {
  const faults: string[] = [];
  const sound = soundObjects(document, ({ pointer, expected }) => faults.push(`${pointer}: ${expected}`));
  return { faults, sound };
}

describe("what is no object of OpenAPI where there has to be one is reported and left out", () => {
  test.each<[string, JsonObject, string]>([
    ["parameters", get({ parameters: { name: "q", in: "query" } }), "/parameters: a list of parameters"],
    ["responses", get({ responses: [{ description: "ok" }] }), "/responses: a map of responses"],
    ["a response", get({ responses: { 200: "ok" } }), "/responses/200: a response"],
    ["a body", get({ requestBody: "text" }), "/requestBody: a request body"],
    [
      "contents",
      get({ requestBody: { content: ["text/plain"] } }),
      "/requestBody/content: a map of media types",
    ],
    ["a content", get({ requestBody: { content: { "a/b": 1 } } }), "/requestBody/content/a~1b: a media type"],
    [
      "a schema",
      get({ requestBody: { content: { "a/b": { schema: "Thing" } } } }),
      "/requestBody/content/a~1b/schema: a schema",
    ],
    ["callbacks", get({ callbacks: [{}] }), "/callbacks: a map of callbacks"],
    ["servers", get({ servers: { url: "https://x.example" } }), "/servers: a list of servers"],
    ["a server", get({ servers: ["https://x.example"] }), "/servers/0: a server"],
    [
      "a callback's body",
      get({ callbacks: { done: { "{$url}": { post: { requestBody: [1] } } } } }),
      "/callbacks/done/{$url}/post/requestBody: a request body",
    ],
  ])("%s", (_, document, expected) => {
    const { faults, sound } = faultsOf({ openapi: "3.1.0", ...document });
    expect(faults).toEqual([`/paths/~1a/get${expected}`]);
    expect(faultsOf(sound)).toEqual({ faults: [], sound });
  });

  test("in components", () => {
    const { faults, sound } = faultsOf({
      openapi: "3.1.0",
      components: {
        schemas: [{}],
        securitySchemes: { key: "apiKey" },
        requestBodies: { A: { $ref: "x", content: 1 } },
      },
    });
    expect(faults).toEqual([
      "/components/schemas: a map of schemas",
      "/components/securitySchemes/key: a security scheme",
    ]);
    expect(sound["components"]).toEqual({
      securitySchemes: {},
      requestBodies: { A: { $ref: "x", content: 1 } },
    });
  });
});

test("a number or a truth value is the text that it is written as, where a text is expected", () => {
  const document = {
    openapi: "3.1.0",
    ...get({
      operationId: 17,
      tags: [2024, "a"],
      parameters: [{ name: 1, in: "query", schema: { default: 1 } }],
    }),
    servers: [{ url: "https://x.example:{port}", variables: { port: { default: 8443, enum: [8443, 443] } } }],
  };
  const { faults, sound } = faultsOf(document);
  expect(faults).toEqual([]);
  expect(sound).toMatchObject({
    paths: {
      "/a": {
        get: {
          operationId: "17",
          tags: ["2024", "a"],
          parameters: [{ name: "1", in: "query", schema: { default: 1 } }],
        },
      },
    },
    servers: [{ variables: { port: { default: "8443", enum: ["8443", "443"] } } }],
  });
});

test("what cannot be a text is reported, and what follows it in a list keeps its place", () => {
  const { faults, sound } = faultsOf({ openapi: "3.1.0", ...get({ operationId: {}, tags: [{}, "b"] }) });
  expect(faults).toEqual(["/paths/~1a/get/operationId: a text", "/paths/~1a/get/tags/0: a text"]);
  expect(sound).toEqual({ openapi: "3.1.0", ...get({ tags: [null, "b"] }) });
  expect(faultsOf({ openapi: "3.1.0", ...get({ tags: "one" }) }).faults).toEqual([
    "/paths/~1a/get/tags: a list of texts",
  ]);
});

test("an empty list is the object without members that programs in PHP write so", () => {
  const { faults, sound } = faultsOf({
    openapi: "3.1.0",
    ...get({ callbacks: [], responses: { 204: [], 200: { content: [] }, 201: { content: { "a/b": [] } } } }),
    components: [],
  });
  expect(faults).toEqual([]);
  expect(sound).toEqual({
    openapi: "3.1.0",
    ...get({ callbacks: {}, responses: { 204: {}, 200: { content: {} }, 201: { content: { "a/b": {} } } } }),
    components: {},
  });
});

test("what is null says nothing, extensions and notes are data, and schemas are read elsewhere", () => {
  const document: JsonObject = {
    openapi: "3.1.0",
    tags: "one",
    ...get({ parameters: null, responses: { 200: null, "x-a": 1 }, "x-b": [] }),
    components: { schemas: { A: { properties: [] } }, "x-c": 1 },
  };
  expect(faultsOf(document)).toEqual({ faults: [], sound: document });
});

test("it is an error where nothing is tolerated", async () => {
  expect(await messageOf(() => load(get({ parameters: "page" })))).toContain(
    "#/paths/~1a/get/parameters: is invalid. Expected a list of parameters.",
  );
});
