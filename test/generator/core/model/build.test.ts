import { describe, expect, test } from "vitest";
import { buildModel, foreignContext, messageOf } from "../../../support/from-text.js";

const DONE = { responses: { 200: { description: "Done." } } };

test("operations are sorted by path and method, in every spelling a document allows", async () => {
  const { operations } = await buildModel({
    paths: {
      "/v1/b": { post: DONE, get: DONE, summary: "Both.", servers: [], "x-note": { get: DONE } },
      "/v1/a": { $ref: "#/components/pathItems/A" },
      "x-notes": { get: DONE },
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

test("the tag is the first that is not blank, else the first resource, else the module", async () => {
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

test("a response that is a list gives the operation its name, behind references too", async () => {
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

test("a body has its contents and whether it is required", async () => {
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

test.each(["get", "head"])("the body of a %s is left out, and reported", async (method) => {
  const warnings: string[] = [];
  const requestBody = { required: true, content: { "application/json": { schema: { type: "object" } } } };
  const { operations } = await buildModel(
    { paths: { "/v1/a": { [method]: { ...DONE, requestBody } } } },
    { warn: (text) => warnings.push(text) },
  );
  expect(operations[0]).toMatchObject({ bodies: [], isBodyRequired: false });
  expect(warnings).toEqual([
    `shop.yaml:1 #/paths/~1v1~1a/${method}/requestBody: is left out: a ${method.toUpperCase()} has no body.`,
  ]);
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

describe("members beside a $ref belong to the path item too", () => {
  test.each<[string, object, string[]]>([
    ["an operation more", { post: DONE }, ["GET /a list", "POST /a createA"]],
    ["an operation of its own", { get: { ...DONE, operationId: "mine" } }, ["GET /a mine"]],
  ])("%s", async (_, beside, want) => {
    const { operations } = await buildModel({
      paths: { "/a": { $ref: "#/components/pathItems/A", ...beside } },
      components: { pathItems: { A: { get: { ...DONE, operationId: "list" } } } },
    });
    expect(operations.map(({ method, path, name }) => `${method} ${path} ${name}`)).toEqual(want);
  });
});

test("the operation of a path keeps its name where another path is a reference to it", async () => {
  const { operations } = await buildModel(
    {
      paths: {
        "/a": { $ref: "#/paths/~1b" },
        "/b": { get: { ...DONE, operationId: "readB" } },
      },
    },
    foreignContext(),
  );
  expect(operations.map(({ path, name }) => `${path} ${name}`)).toEqual(["/a getA", "/b readB"]);
});

describe("what is not an operation, and path parameters without a use", () => {
  const id = { name: "id", in: "path", required: true, schema: {} };
  test.each<[string, object, string, string[]]>([
    [
      "a method in capitals",
      { "/a": { GET: DONE, get: DONE } },
      "#/paths/~1a/GET: is not an operation, so it is left out. Expected one of get, put, post, delete, options, head, patch, trace, query, in lower case.",
      ["/shop/a"],
    ],
    ["a method that is null", { "/a": { get: null } }, "#/paths/~1a/get: is not an operation, so it", []],
    ["a path that is null", { "/a": null }, "#/paths/~1a: holds no operations.", []],
    ["a path without a slash", { "a/b": { get: DONE } }, "#/paths/a~1b: is not a path.", ["/shop/a/b"]],
    [
      "a status that is none",
      { "/a": { get: { responses: { 999: {} } } } },
      "#/paths/~1a/get/responses/999: is not a status, so it is left out.",
      ["/shop/a"],
    ],
    [
      "a placeholder without a parameter",
      { "/a/{id}": { get: DONE } },
      "#/paths/~1a~1{id}/get: path parameter {id} of GET /a/{id} is not declared. Expected a parameter `name: id, in: path, required: true`.",
      ["/shop/a/{id} id"],
    ],
    [
      "a parameter without a placeholder",
      { "/a": { get: { ...DONE, parameters: [id] } } },
      "#/paths/~1a/get/parameters/0: path parameter id of GET /a is not in the path, so it is left out. Expected {id} in the path, or no such parameter.",
      ["/shop/a"],
    ],
  ])("%s is reported, and left out if tolerated", async (_, paths, want, operations) => {
    expect(await messageOf(() => buildModel({ paths }))).toContain(`shop.yaml:1 ${want}`);
    const told: string[] = [];
    const module = await buildModel({ paths }, { tolerate: ({ message }) => told.push(message) });
    expect(told).toEqual([expect.stringContaining(want)]);
    expect(
      module.operations.map(({ fullPath, parameters }) =>
        [fullPath, ...parameters.map(({ key }) => key)].join(" "),
      ),
    ).toEqual(operations);
  });

  test("a placeholder in another case is both", async () => {
    const told: string[] = [];
    const paths = { "/a/{id}": { get: { ...DONE, parameters: [{ ...id, name: "ID" }] } } };
    const { operations } = await buildModel({ paths }, { tolerate: ({ message }) => told.push(message) });
    expect(told).toHaveLength(2);
    expect(operations[0]?.parameters.map(({ key }) => key)).toEqual(["id"]);
  });
});

test("OpenAPI 3.2: QUERY has a body, and any other method stands among the additional operations", async () => {
  const problems: string[] = [];
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const module = await buildModel(
    {
      openapi: "3.2.0",
      paths: {
        "/v1/a": {
          query: { ...DONE, requestBody },
          additionalOperations: {
            COPY: { ...DONE, operationId: "copyA" },
            GET: DONE,
            "not one": DONE,
            LINK: 1,
          },
        },
      },
    },
    { tolerate: ({ message }) => problems.push(message) },
  );
  expect(module.operations.map(({ method, bodies, pointer }) => [method, bodies.length, pointer])).toEqual([
    ["COPY", 0, "/paths/~1v1~1a/additionalOperations/COPY"],
    ["QUERY", 1, "/paths/~1v1~1a/query"],
  ]);
  expect(problems.map((problem) => problem.replace(/^\S+ /, ""))).toEqual([
    "#/paths/~1v1~1a/additionalOperations/GET: is not an additional operation, so it is left out. Expected it under `get` of the path.",
    "#/paths/~1v1~1a/additionalOperations/not one: is not a method of HTTP, so it is left out. Expected the method as it is sent: `COPY`.",
    "#/paths/~1v1~1a/additionalOperations/LINK: is not an operation, so it is left out. Expected an object with `responses`.",
  ]);
});
