import { describe, expect, test } from "vitest";
import type { Parameter } from "../../../../generator/core/model/model.js";
import { styleOf } from "../../../../generator/core/model/parameters.js";
import type { Problem } from "../../../../generator/problem.js";
import {
  buildModel,
  buildOperation,
  contextOf,
  documentText,
  messageOf,
} from "../../../support/from-text.js";

const query = (name: string, more: object = {}): object => ({
  name,
  in: "query",
  schema: { type: "string" },
  ...more,
});

/** The parameters of `GET /v1/things/{id}` and what its path says, in short. */
async function parametersOf(
  own: object[],
  ofPath: object[] = [],
  components: object = {},
  tolerate?: (problem: Problem) => void,
): Promise<readonly Parameter[]> {
  const responses = { 200: { description: "Done." } };
  const paths = {
    "/v1/things/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...ofPath],
      get: { parameters: own, responses },
    },
  };
  const module = await buildModel({ paths, components }, { tolerate });
  return module.operations[0]!.parameters;
}

const keys = (parameters: readonly Parameter[]): string[] =>
  parameters.map(({ in: place, key }) => `${place} ${key}`);

test("those of the path item count unless the operation replaces them; sorted by place and name", async () => {
  const parameters = await parametersOf(
    [query("b"), query("a", { description: "Mine." }), { name: "a", in: "header", schema: {} }],
    [query("a", { description: "The path's." }), query("c"), { name: "sid", in: "cookie", schema: {} }],
  );
  expect(keys(parameters)).toEqual(["path id", "query a", "query b", "query c", "header a", "cookie sid"]);
  expect(parameters[1]?.description).toBe("Mine.");
});

test("a parameter with a schema has no content", async () => {
  const content = { "application/json": { schema: { type: "integer" } } };
  const [, both, sole] = await parametersOf([
    query("both", { content }),
    query("sole", { schema: undefined, content }),
  ]);
  expect(both).toMatchObject({ schema: { type: "string" }, mediaType: undefined });
  expect(sole).toMatchObject({ schema: { type: "integer" }, mediaType: "application/json" });
});

test("a description beside the reference of a parameter counts for that place", async () => {
  const ref = { $ref: "#/components/parameters/A" };
  const components = { parameters: { A: query("a", { description: "Shared." }) } };
  const [, noted] = await parametersOf([{ ...ref, description: "Mine." }], [], components);
  const [, plain] = await parametersOf([ref], [], components);
  expect([noted?.description, plain?.description]).toEqual(["Mine.", "Shared."]);
});

test("a header of the path is replaced by one of the operation in any case, other parameters are not", async () => {
  const header = (name: string): object => ({ name, in: "header", schema: { type: "string" } });
  const parameters = await parametersOf([header("x-trace"), query("Q")], [header("X-Trace"), query("q")]);
  expect(keys(parameters)).toEqual(["path id", "query Q", "query q", "header x-trace"]);
});

test("a parameter that is there twice counts as the last, and is reported", async () => {
  const problems: string[] = [];
  const own = [query("a"), query("a", { description: "The last." }), query("b")];
  const parameters = await parametersOf(own, [query("b")], {}, ({ message }) => problems.push(message));
  expect(keys(parameters)).toEqual(["path id", "query a", "query b"]);
  expect(parameters[1]?.description).toBe("The last.");
  expect(problems).toEqual([
    expect.stringContaining(
      "#/paths/~1v1~1things~1{id}/get/parameters/1: is the parameter a of the same list once more, and replaces it. Expected each name once in a place.",
    ),
  ]);
});

test("references are followed, and the pointer of a parameter is where it stands", async () => {
  const [, parameter] = await parametersOf([{ $ref: "#/components/parameters/Filter" }], [], {
    parameters: { Filter: { $ref: "#/components/parameters/RealFilter" }, RealFilter: query("filter") },
  });
  expect(parameter).toMatchObject({ key: "filter", pointer: "/components/parameters/RealFilter" });
});

describe("brackets", () => {
  test("a trailing [] is sent, but not part of the key", async () => {
    const [, parameter] = await parametersOf([query("datacenters[]")]);
    expect(parameter).toMatchObject({ key: "datacenters", name: "datacenters[]" });
  });

  test("if both spellings exist, each keeps its own", async () => {
    expect(keys(await parametersOf([query("ids[]"), query("ids")]))).toEqual([
      "path id",
      "query ids",
      "query ids[]",
    ]);
  });

  test.each(["[]", "filter[name]", "a[][b]"])("%s stays as it is", async (name) => {
    expect((await parametersOf([query(name)]))[1]).toMatchObject({ key: name, name });
  });
});

test.each(["Accept", "content-type", "AUTHORIZATION"])("the header %s is not a parameter", async (name) => {
  expect(
    keys(
      await parametersOf([
        { name, in: "header", schema: {} },
        { name: "X-Id", in: "header", schema: {} },
      ]),
    ),
  ).toEqual(["path id", "header X-Id"]);
});

test("a header that OpenAPI ignores is reported once, where it stands", async () => {
  const warnings: string[] = [];
  const parameters = [{ $ref: "#/components/parameters/Accept" }];
  const operation = { parameters, responses: { 200: { description: "Done." } } };
  await buildModel(
    {
      paths: { "/a": { get: operation, post: operation } },
      components: { parameters: { Accept: { name: "Accept", in: "header", schema: { type: "string" } } } },
    },
    { warn: (text) => void warnings.push(text) },
  );
  expect(warnings).toEqual([
    expect.stringContaining(
      "shop.yaml:1 #/components/parameters/Accept: is left out: OpenAPI ignores a header parameter called Accept.",
    ),
  ]);
});

test("a query parameter called accept is one", async () => {
  expect(keys(await parametersOf([query("accept")]))).toEqual(["path id", "query accept"]);
});

test.each<[string, object, string]>([
  ["has no name", { in: "query" }, "is a parameter without a name, so it is left out."],
  [
    "is in an unknown place",
    { name: "b", in: "body", schema: {} },
    'is a parameter in an unknown place ("body")',
  ],
  ["is not an object", null as never, "is a parameter without a name, so it is left out."],
])("what %s is reported, and left out if tolerated", async (_, parameter, want) => {
  expect(await messageOf(() => parametersOf([parameter]))).toContain(
    `shop.yaml:1 #/paths/~1v1~1things~1{id}/get/parameters/0: ${want}`,
  );
  const told: Problem[] = [];
  expect(keys(await parametersOf([parameter], [], {}, (problem) => told.push(problem)))).toEqual(["path id"]);
  expect(told).toHaveLength(1);
});

test("a content parameter has the schema and the media type of its content", async () => {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const [, parameter] = await parametersOf([
    { name: "filter", in: "query", content: { "application/json": { schema } } },
  ]);
  expect(parameter).toMatchObject({ mediaType: "application/json", schema });
});

test("path parameters are always required, others if declared so", async () => {
  const responses = { 200: { description: "Done." } };
  const module = await buildModel({
    paths: {
      "/v1/a/{id}": {
        get: {
          parameters: [{ name: "id", in: "path", schema: {} }, query("a", { required: true }), query("b")],
          responses,
        },
      },
    },
  });
  expect(module.operations[0]?.parameters.map(({ isRequired }) => isRequired)).toEqual([true, true, false]);
});

describe("deprecation", () => {
  test.each<[string, object]>([
    ["of the parameter", query("old", { deprecated: true, "x-sunset": "2027-01-01" })],
    [
      "of its schema, lifted to the parameter",
      query("old", { schema: { type: "string", deprecated: true, "x-sunset": "2027-01-01" } }),
    ],
    [
      "of the schema of its content",
      {
        name: "old",
        in: "query",
        content: { "text/plain": { schema: { deprecated: true, "x-sunset": "2027-01-01" } } },
      },
    ],
  ])("%s", async (_, parameter) => {
    const [, read] = await parametersOf([parameter]);
    expect(read?.deprecation).toMatchObject({
      scope: "parameter",
      name: "getThing query old",
      method: "GET",
      path: "/v1/things/{id}",
      removal: "2027-01-01",
    });
  });

  test("the parameter counts before its schema", async () => {
    const [, read] = await parametersOf([
      query("old", {
        deprecated: true,
        "x-sunset": "2027-01-01",
        schema: { deprecated: true, "x-sunset": "2028-01-01" },
      }),
    ]);
    expect(read?.deprecation?.removal).toBe("2027-01-01");
  });

  test("of a schema behind a reference", async () => {
    const operation = await buildOperation(
      { parameters: [{ name: "old", in: "query", schema: { $ref: "#/components/schemas/Old" } }] },
      { components: { schemas: { Old: { type: "string", deprecated: true, "x-sunset": "2027-01-01" } } } },
    );
    expect(operation.parameters[0]?.deprecation?.removal).toBe("2027-01-01");
  });
});

test.each([
  ["path", ["simple", "label", "matrix"]],
  ["query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]],
  ["header", ["simple"]],
  ["cookie", ["form"]],
] as const)("the styles of a %s parameter are %j", (location, styles) => {
  const all = ["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "tabs"];
  expect(all.filter((style) => styleOf({ style }, location) !== undefined).sort()).toEqual(
    [...styles].sort(),
  );
});

describe("a whole query string", () => {
  const whole = (content: object): object => ({ name: "q", in: "querystring", content });
  const form = { "application/x-www-form-urlencoded": { schema: { type: "object" } } };

  test("has the schema of its media type", async () => {
    const [, parameter] = await parametersOf([whole(form)]);
    expect(parameter).toMatchObject({ key: "q", in: "querystring", schema: { type: "object" } });
  });

  test.each<[string, object[], string]>([
    ["beside a parameter of the query", [whole(form), query("a")], "is a whole query string beside other"],
    [
      "beside another one",
      [whole(form), { ...whole(form), name: "r" }],
      "is a whole query string beside other",
    ],
    [
      "without a media type",
      [{ name: "q", in: "querystring", schema: {} }],
      "is a query string without `content`",
    ],
  ])("%s is left out with a report", async (_, own, problem) => {
    const problems: string[] = [];
    const parameters = await parametersOf(own, [], {}, ({ message }) => problems.push(message));
    expect(problems.join()).toContain(problem);
    expect(parameters.filter((parameter) => parameter.in === "querystring")).toHaveLength(
      own.length - 1 - own.filter((one) => "in" in one && one.in === "query").length,
    );
  });
});

test.each([
  ["ssv", "spaceDelimited"],
  ["tsv", "tabDelimited"],
  ["pipes", "pipeDelimited"],
  ["csv", "simple"],
  ["constructor", "simple"],
])("a list of Swagger 2.0 in %s is %s anywhere", (format, style) => {
  expect(styleOf({ style: "simple", "x-collection-format": format }, "path")).toBe(style);
});

test("a reference to no parameter is reported once, by the reader of references", async () => {
  const told: string[] = [];
  const { loadDocument } = await import("../../../../generator/core/document/document.js");
  const { buildModule } = await import("../../../../generator/core/model/build.js");
  const tolerate = ({ message }: Problem): number => told.push(message);
  const parameters = [{ $ref: "#/components/parameters/Gone" }, query("there")];
  const source = {
    file: "shop.yaml",
    text: documentText({ paths: { "/a": { get: { parameters, responses: {} } } } }),
  };
  const document = await loadDocument(source, { tolerate });
  const { module } = buildModule(document, contextOf({ tolerate }));
  expect(told).toEqual([expect.stringContaining('$ref "#/components/parameters/Gone" names nothing')]);
  expect(keys(module.operations[0]!.parameters)).toEqual(["query there"]);
});
