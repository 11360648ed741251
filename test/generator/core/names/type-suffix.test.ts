import { expect, test } from "vitest";
import { claimType, TYPE_SUFFIXES, type TypeSuffix } from "../../../../generator/core/names/type-suffix.js";
import { collectTypes } from "../../../../generator/generate/types/types.js";
import { build, load } from "../../../support/from-text.js";

/** What a type is called, by what the document has already. */
const ROWS: readonly (readonly [TypeSuffix, readonly string[], string])[] = [
  ["input", [], "JobInput"],
  ["input", ["JobInput"], "JobRequest"],
  ["input", ["JobInput", "JobRequest"], "JobParameters"],
  ["input", ["JobInput", "JobRequest", "JobParameters"], "JobInput2"],
  ["output", [], "JobOutput"],
  ["output", ["JobOutput"], "JobResponse"],
  ["output", ["JobOutput", "JobResponse"], "JobResult"],
  ["output", ["JobOutput", "JobResponse", "JobResult"], "JobOutput2"],
  ["errors", [], "JobErrors"],
  ["errors", ["JobErrors"], "JobFailures"],
  ["errors", ["JobErrors", "JobFailures"], "JobProblems"],
  ["errors", ["JobErrors", "JobFailures", "JobProblems"], "JobErrors2"],
  ["write", [], "JobWrite"],
  ["write", ["JobWrite"], "JobWritable"],
  ["write", ["JobWrite", "JobWritable"], "JobWriteModel"],
  ["write", ["JobWrite", "JobWritable", "JobWriteModel"], "JobWrite2"],
  ["base", [], "JobBase"],
  ["base", ["JobBase"], "JobCommon"],
  ["base", ["JobBase", "JobCommon"], "JobShared"],
  ["base", ["JobBase", "JobCommon", "JobShared"], "JobBase2"],
  ["multipart", [], "JobMultipart"],
  ["multipart", ["JobMultipart"], "JobFormData"],
  ["multipart", ["JobMultipart", "JobFormData"], "JobMultipartBody"],
  ["multipart", ["JobMultipart", "JobFormData", "JobMultipartBody"], "JobMultipart2"],
];

test.each(ROWS)("a type for %s beside %j is %s", (kind, others, want) => {
  const taken = new Set(others);
  expect(claimType("Job", [kind], taken)).toBe(want);
  expect(taken).toContain(want);
});

test.each<[TypeSuffix[], readonly string[], string]>([
  [[], [], "Job"],
  [[], ["Job"], "Job2"],
  [["base", "write"], [], "JobBaseWrite"],
  [["base", "write"], ["JobBaseWrite"], "JobBaseWritable"],
  [["write", "multipart"], ["JobWriteMultipart"], "JobWriteFormData"],
])("a type with the suffixes %j beside %j is %s", (kinds, others, want) => {
  expect(claimType("Job", kinds, new Set(others))).toBe(want);
});

test("every suffix has its row", () => {
  const wanted = new Set(ROWS.map(([, , want]) => want));
  for (const suffix of Object.values(TYPE_SUFFIXES).flat()) expect(wanted).toContain(`Job${suffix}`);
});

const inline = (name: string): object => ({ type: "object", properties: { [name]: { type: "string" } } });

test("a document's own types keep their names, and those of operations have no number", async () => {
  const of = (schema: object): object => ({ "application/json": { schema } });
  const own = (name: string): object => of({ $ref: `#/components/schemas/${name}` });
  const members = {
    paths: {
      "/jobs": {
        post: {
          operationId: "createJob",
          requestBody: { content: own("CreateJobInput") },
          responses: { 200: { content: of(inline("a")) }, 404: { content: own("CreateJobErrors") } },
        },
        put: {
          operationId: "putJob",
          requestBody: { content: own("Job") },
          responses: { 200: { content: own("CreateJobOutput") }, 409: { content: own("JobWrite") } },
        },
      },
    },
    components: {
      schemas: {
        CreateJobInput: inline("b"),
        CreateJobOutput: inline("c"),
        CreateJobErrors: inline("d"),
        Job: {
          type: "object",
          properties: { id: { type: "string", readOnly: true }, job: { type: "string" } },
        },
        JobWrite: { type: "object", properties: { job: { $ref: "#/components/schemas/Job" } } },
      },
    },
  };
  const document = await load(members);
  const { module } = await build(members, { names: undefined, basePath: undefined });
  const { types } = collectTypes(
    document,
    module,
    () => undefined,
    () => undefined,
  );
  expect([...types.keys()].filter((name) => /\d/.test(name))).toEqual([]);
  expect([...types.keys()]).toEqual(
    expect.arrayContaining([
      ...Object.keys(members.components.schemas),
      "CreateJobRequest",
      "CreateJobResponse",
      "CreateJobFailures",
      "JobWritable",
      "PutJobInput",
    ]),
  );
});
