import { describe, expect, test } from "vitest";
import { buildModel, messageOf } from "../from-text.js";

const DONE = { responses: { 200: { description: "Done." } } };

test("operations are sorted by path and method, in every spelling a document allows", async () => {
  const { operations } = await buildModel({
    paths: {
      "/v1/b": { post: DONE, get: DONE, summary: "Both.", servers: [], "x-note": { get: DONE } },
      "/v1/a": { $ref: "#/components/pathItems/A" },
      "/v1/none": null,
    },
    components: {
      pathItems: { A: { delete: DONE, head: DONE, trace: DONE, options: DONE, patch: DONE, put: DONE } },
    },
  });
  expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "DELETE /v1/a",
    "HEAD /v1/a",
    "OPTIONS /v1/a",
    "PATCH /v1/a",
    "PUT /v1/a",
    "TRACE /v1/a",
    "GET /v1/b",
    "POST /v1/b",
  ]);
  expect(operations[0]?.pointer).toBe("/components/pathItems/A/delete");
});

test("the tag is the first that says something, else the first resource, else the module", async () => {
  const { operations } = await buildModel({
    paths: {
      "/v1/a/b": { get: { ...DONE, tags: ["", "Jobs", "Other"] }, put: DONE },
      "/v1/{id}": { parameters: [{ name: "id", in: "path" }], get: { ...DONE, tags: [" "] } },
    },
  });
  expect(operations.map(({ tag }) => tag)).toEqual(["Jobs", "a", "shop"]);
});

test("statuses are those of HTTP, ranges and default; JSON before the rest", async () => {
  const json = { "application/json": { schema: { type: "object" } } };
  const responses = {
    default: {},
    "2xx": { content: { "text/plain": {}, ...json } },
    404: {},
    999: {},
    "x-note": {},
  };
  const { operations } = await buildModel({ paths: { "/v1/a": { get: { responses } } } });
  expect(
    operations[0]?.responses.map(({ status, contents }) => [status, contents.map(({ kind }) => kind)]),
  ).toEqual([
    ["2XX", ["json", "text"]],
    ["404", []],
    ["default", []],
  ]);
});

test("an answer that is a list names the operation, however it is referred to", async () => {
  const { operations } = await buildModel({
    paths: {
      "/v1/inventory": { get: { responses: { 200: { $ref: "#/components/responses/Inventory" } } } },
    },
    components: {
      responses: {
        Inventory: { content: { "application/json": { schema: { $ref: "#/components/schemas/List" } } } },
      },
      schemas: { List: { type: "array", items: { type: "string" } } },
    },
  });
  expect(operations[0]?.name).toBe("listInventory");
});

test("a body says its contents and whether it must be there", async () => {
  const content = { "application/json": { schema: { type: "object" } } };
  const { operations } = await buildModel({
    paths: {
      "/v1/a": {
        post: { ...DONE, requestBody: { $ref: "#/components/requestBodies/A" } },
        put: { ...DONE, requestBody: { content } },
      },
    },
    components: { requestBodies: { A: { required: true, content } } },
  });
  expect(operations.map(({ bodies, isBodyRequired }) => [bodies[0]?.kind, isBodyRequired])).toEqual([
    ["json", true],
    ["json", false],
  ]);
  expect(operations[0]?.bodies[0]?.pointer).toBe("/components/requestBodies/A/content/application~1json");
});

test("everything deprecated is listed: operations, then parameters, then fields", async () => {
  const old = { deprecated: true, "x-sunset": "2027-01-01" };
  const { deprecations } = await buildModel({
    paths: {
      "/v1/jobs": {
        get: {
          ...old,
          parameters: [{ name: "q", in: "query", schema: {}, ...old }],
          responses: { 200: { content: { "application/json": { schema: { properties: { a: old } } } } } },
        },
      },
    },
  });
  expect(deprecations.map(({ scope, name }) => `${scope} ${name}`)).toEqual([
    "operation listJobs",
    "parameter listJobs query q",
    "responseField listJobs response.a",
  ]);
});

describe("a path parameter that is not declared", () => {
  test.each([
    [[], "id"],
    [[{ name: "ID", in: "path", required: true }], "id"],
    [[{ name: "id", in: "query" }], "id"],
  ])("%j", async (parameters, name) => {
    const message = await messageOf(() =>
      buildModel({ paths: { "/v1/jobs/{id}": { get: { ...DONE, parameters } } } }),
    );
    expect(message).toBe(
      `shop.yaml:1 #/paths/~1v1~1jobs~1{id}/get: path parameter {${name}} of GET /v1/jobs/{id} is not declared. Expected a parameter \`name: ${name}, in: path, required: true\`.`,
    );
  });
});
