import { expect, test } from "vitest";
import { mergeRecords, recordLines } from "../../../../generator/generate/output/records.js";
import { generateFrom } from "../../../support/from-text.js";

const OLD = { deprecated: true, "x-sunset": "2027-01-01" };

test("the record of an operation has what a caller needs to find it", async () => {
  const { records } = await generateFrom({
    paths: {
      "/v1/jobs": {
        get: { tags: ["Jobs"], responses: {} },
        post: { tags: ["Jobs"], ...OLD, "x-activity": "always", responses: { 201: {} } },
      },
    },
  });
  expect(records.operations).toMatchObject([
    {
      module: "shop",
      name: "listJobs",
      method: "GET",
      path: "/v1/jobs",
      tag: "Jobs",
      file: "shop/job.ts",
      activity: "never",
    },
    {
      name: "createJob",
      activity: "always",
      deprecated: {
        module: "shop",
        scope: "operation",
        name: "createJob",
        method: "POST",
        path: "/v1/jobs",
        since: null,
        removal: "2027-01-01",
        replacement: null,
        source: { since: null, removal: "x-sunset", replacement: null },
        confidence: "high",
        text: "removal 2027-01-01.",
      },
    },
  ]);
  expect(records.operations[0]).not.toHaveProperty("deprecated");
  expect(records.deprecations).toEqual([records.operations[1]?.deprecated]);
});

test("records of modules are merged in one order, whatever order they are given in", async () => {
  const paths = {
    "/v1/b": { get: { responses: {}, ...OLD }, delete: { responses: {} } },
    "/v1/a": { get: { responses: {}, ...OLD, parameters: [{ name: "q", in: "query", schema: {}, ...OLD }] } },
  };
  const one = (await generateFrom({ paths }, { slug: "one" })).records;
  const two = (await generateFrom({ paths }, { slug: "two" })).records;
  const merged = mergeRecords([two, one]);
  expect(merged).toEqual(mergeRecords([one, two]));
  expect(merged.operations.map(({ module, path, method }) => `${module} ${path} ${method}`)).toEqual([
    "one /v1/a GET",
    "one /v1/b DELETE",
    "one /v1/b GET",
    "two /v1/a GET",
    "two /v1/b DELETE",
    "two /v1/b GET",
  ]);
  expect(merged.deprecations.map(({ module, scope }) => `${module} ${scope}`)).toEqual([
    "one operation",
    "one operation",
    "one parameter",
    "two operation",
    "two operation",
    "two parameter",
  ]);
});

test("a file of records has one a line", () => {
  expect(recordLines([])).toBe("[]\n");
  expect(recordLines([{ a: 1 }, { b: "x\ny" }])).toBe('[\n{"a":1},\n{"b":"x\\ny"}\n]\n');
});

test("the record of a field names the types that declare it: one, or one for each direction", async () => {
  const Job = { type: "object", properties: { state: { type: "string", ...OLD } } };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Job" } } };
  const get = { responses: { 200: { content } } };
  const put = { requestBody: { content }, responses: {} };
  const typesOf = async (item: object): Promise<unknown> => {
    const { records } = await generateFrom({ paths: { "/v1/jobs": item }, components: { schemas: { Job } } });
    return records.deprecations.map(({ scope, types }) => [scope, types]);
  };
  expect(await typesOf({ get })).toEqual([["responseField", ["Job"]]]);
  expect(await typesOf({ put })).toEqual([["requestField", ["Job"]]]);
  expect(await typesOf({ get, put })).toEqual([
    ["requestField", ["Job", "JobWrite"]],
    ["responseField", ["Job", "JobWrite"]],
  ]);
});
