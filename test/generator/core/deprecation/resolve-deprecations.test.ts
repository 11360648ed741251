import { describe, expect, it } from "vitest";
import type { Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import { buildModel } from "../../../support/from-text.js";

const done = { 200: { description: "Done." } };

async function records(
  paths: Record<string, unknown>,
  schemas: Record<string, unknown> = {},
  warnings: string[] = [],
): Promise<readonly Deprecation[]> {
  const module = await buildModel(
    { paths, components: { schemas } },
    { warn: (text) => warnings.push(text) },
  );
  return module.deprecations;
}

function answering(schema: string, description = ""): Record<string, unknown> {
  return {
    get: {
      description,
      responses: {
        200: {
          description: "Done.",
          content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
      },
    },
  };
}

describe("the replacement of an operation", () => {
  const live = { "/v2/things/{thingId}": { get: { summary: "Read a thing", responses: done } } };

  it.each([
    "GET /v2/things/{id}",
    "/v2/things/{thingId}",
    "v2/things/{id}",
    "GET /shop/v2/things/{id}",
    "https://shiva.cloud-temple.com/api/shop/v2/things/{id}",
    "Read a thing",
  ])("is found by %s", async (replacement) => {
    const parameters = [{ name: "thingId", in: "path", required: true, schema: { type: "string" } }];
    const [record] = await records({
      "/v2/things/{thingId}": { parameters, ...live["/v2/things/{thingId}"] },
      "/v1/things": {
        get: { deprecated: true, "x-deprecation": { replacement }, responses: done },
      },
    });
    expect(record?.replacement).toEqual({ kind: "operation", name: "getThing" });
  });

  it.each(["https://docs.example.com", "https://docs.example.com/", "https://docs.example.com/v2/things"])(
    "is text where it is a page about it: %s",
    async (replacement) => {
      const [record] = await records({
        "/": { get: { responses: done } },
        "/v1/things": { get: { deprecated: true, "x-deprecation": { replacement }, responses: done } },
        "/v2/things": { get: { responses: done } },
      });
      expect(record?.replacement).toEqual({ kind: "text", name: replacement });
    },
  );

  it("is followed through what is deprecated itself", async () => {
    const step = (replacement: string): Record<string, unknown> => ({
      get: { deprecated: true, "x-replaced-by": replacement, responses: done },
    });
    const found = await records({
      "/a": step("GET /b"),
      "/b": step("GET /c"),
      "/c": { get: { responses: done } },
    });
    expect(found.map(({ name, replacement }) => [name, replacement])).toEqual([
      ["getA", { kind: "operation", name: "getC", via: ["getB"] }],
      ["getB", { kind: "operation", name: "getC" }],
    ]);
  });

  it("is not followed in a circle", async () => {
    const found = await records({
      "/a": { get: { deprecated: true, "x-replaced-by": "GET /b", responses: done } },
      "/b": { get: { deprecated: true, "x-replaced-by": "GET /a", responses: done } },
    });
    expect(found.map(({ replacement }) => replacement?.name)).toEqual(["getB", "getA"]);
  });

  it("stays a text with low confidence if the document declares nothing of that name", async () => {
    const [record] = await records({
      "/a": {
        get: { deprecated: true, "x-sunset": "2026-04-23", "x-replaced-by": "GET /z", responses: done },
      },
    });
    expect(record?.replacement).toEqual({ kind: "text", name: "GET /z" });
    expect(record?.confidence).toBe("high");
    expect(record?.confidences).toEqual({ replacement: "low" });
  });

  it("is not the root of the API when it is a name of several words", async () => {
    const [record] = await records({
      "/": { get: { responses: done } },
      "/a": { get: { deprecated: true, description: "Please use `Other Things` instead.", responses: done } },
    });
    expect(record?.replacement).toEqual({ kind: "text", name: "Other Things" });
  });

  it("is null for a word of a sentence that the document does not declare", async () => {
    const [record] = await records({
      "/a": { get: { deprecated: true, description: "Use v2 from now on.", responses: done } },
    });
    expect(record?.replacement).toBeNull();
  });
});

describe("the replacement of a field or parameter", () => {
  const schemas = {
    Machine: {
      type: "object",
      properties: {
        osName: { type: "string", deprecated: true, description: "Use `os.name` instead." },
        older: { type: "string", "x-deprecation": { replacement: "osName" } },
        os: { $ref: "#/components/schemas/System" },
        elsewhere: { type: "string", deprecated: true, description: "Replaced by `System.name`" },
        lost: { type: "string", "x-deprecation": { replacement: "nowhere.here" } },
      },
    },
    System: {
      type: "object",
      properties: {
        name: { type: "string" },
        tag: { type: "string", "x-deprecation": { replacement: "meta.tag" } },
      },
    },
    Answer: {
      allOf: [
        { type: "object", properties: { machine: { $ref: "#/components/schemas/Machine" } } },
        { type: "object", properties: { meta: { type: "object", properties: { tag: { type: "string" } } } } },
      ],
    },
  };

  it("is a sibling field, a field below one, or one of a named or of an enclosing schema", async () => {
    const found = await records({ "/machine": answering("Answer") }, schemas);
    expect(Object.fromEntries(found.map(({ member, replacement }) => [member, replacement]))).toEqual({
      osName: { kind: "field", name: "os.name" },
      older: { kind: "field", name: "os.name", via: ["osName"] },
      elsewhere: { kind: "field", name: "System.name" },
      lost: { kind: "text", name: "nowhere.here" },
      tag: { kind: "field", name: "meta.tag" },
    });
  });

  it("is a parameter of the same operation", async () => {
    const [record] = await records({
      "/a": {
        get: {
          parameters: [
            {
              name: "frontendApi",
              in: "query",
              deprecated: true,
              description: "Please use `frontend_api` instead",
              schema: {},
            },
            { name: "frontend_api", in: "query", schema: { type: "string" } },
          ],
          responses: done,
        },
      },
    });
    expect(record).toMatchObject({
      scope: "parameter",
      name: "getA query frontendApi",
      member: "frontendApi",
      replacement: { kind: "parameter", name: "frontend_api" },
    });
  });
});

describe("a phrase of the portal in the description of an operation", () => {
  const description =
    'Paramètres de retour dépréciés: osName (utiliser "os.name" à la place). Fin du support : 23 avr. 2026';
  const machine = (osName: object): Record<string, unknown> => ({
    Machine: {
      type: "object",
      properties: { osName, os: { type: "object", properties: { name: { type: "string" } } } },
    },
  });

  it("completes what the field states itself", async () => {
    const found = await records(
      { "/machine": answering("Machine", description) },
      machine({ deprecated: true }),
    );
    expect(found).toMatchObject([
      {
        scope: "responseField",
        name: "Machine.osName",
        removal: "2026-04-23",
        replacement: { kind: "field", name: "os.name" },
        source: { removal: "description", replacement: "description" },
      },
    ]);
  });

  it("flags nothing, but is reported", async () => {
    const warnings: string[] = [];
    const found = await records(
      { "/machine": answering("Machine", description) },
      machine({ type: "string" }),
      warnings,
    );
    expect(found).toEqual([]);
    expect(warnings).toEqual([
      "GET /machine: the description calls osName deprecated, the document does not flag it. Add it to the overlay.",
    ]);
  });
});

describe("dates of a record", () => {
  const operation = (extension: object): Record<string, unknown> => ({
    "/a": { get: { deprecated: true, "x-deprecation": extension, responses: done } },
  });

  it("that cannot be read are reported, and deprecate nothing by themselves", async () => {
    const warnings: string[] = [];
    const found = await records(
      {
        "/a": { get: { "x-sunset": "soon", responses: done } },
        "/b": { get: { "x-sunset": "9999-12-31", responses: done } },
        "/c": { get: { deprecated: true, "x-sunset": "later", responses: done } },
      },
      {},
      warnings,
    );
    expect(found.map(({ path }) => path)).toEqual(["/c"]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /:1 #\/paths\/~1c\/get: the date "later" of x-sunset cannot be read\. Expected YYYY-MM-DD\.$/,
      ),
      expect.stringContaining(
        '#/paths/~1a/get: the date "soon" of x-sunset cannot be read, so it deprecates nothing. Expected YYYY-MM-DD, or `deprecated: true` beside it.',
      ),
    ]);
  });

  it("give an earliest removal after three months, and never as the removal", async () => {
    const [record] = await records(operation({ since: "2025-11-30" }));
    expect(record).toMatchObject({ since: "2025-11-30", removal: null, earliestRemoval: "2026-02-28" });
  });

  it("give no earliest removal beside a removal date", async () => {
    const [record] = await records(operation({ since: "2025-11-30", removal: "2026-06-01" }));
    expect(record?.earliestRemoval).toBeUndefined();
  });

  it("have low confidence if the removal is before the notice", async () => {
    const [record] = await records(operation({ since: "2026-06-01", removal: "2026-01-01" }));
    expect(record).toMatchObject({
      confidence: "low",
      conflict: "removal 2026-01-01 is before the notice of 2026-06-01",
    });
  });
});

describe("a route without a method", () => {
  const old = (method: string): Record<string, unknown> => ({
    "/v1/jobs": { [method]: { deprecated: true, "x-replaced-by": "/v2/jobs", responses: done } },
  });

  it("is the operation with the same method", async () => {
    const [record] = await records({
      ...old("get"),
      "/v2/jobs": { get: { responses: done }, post: { responses: done } },
    });
    expect(record?.replacement).toEqual({ kind: "operation", name: "listJobsV2" });
  });

  it("is the only operation of the route", async () => {
    const [record] = await records({ ...old("delete"), "/v2/jobs": { post: { responses: done } } });
    expect(record?.replacement).toEqual({ kind: "operation", name: "createJob" });
  });

  it("is a text if several operations with other methods have it", async () => {
    const [record] = await records({
      ...old("delete"),
      "/v2/jobs": { get: { responses: done }, post: { responses: done } },
    });
    expect(record?.replacement).toEqual({ kind: "text", name: "/v2/jobs" });
  });
});

it("a deprecated field of a body, a response or a parameter that has no name is found", async () => {
  const schema = {
    type: "object",
    properties: { a: { type: "string", deprecated: true, "x-replaced-by": "b" }, b: {} },
  };
  const content = { "application/json": { schema } };
  const found = await records({
    "/v1/things": {
      post: {
        parameters: [{ name: "filter", in: "query", schema }],
        requestBody: { content },
        responses: { 200: { description: "Done.", content } },
      },
    },
  });
  expect(found.map(({ name, replacement }) => [name, replacement])).toEqual(
    ["body", "query filter", "response"].map((part) => [
      `createThing ${part}.a`,
      { kind: "field", name: "b" },
    ]),
  );
});
