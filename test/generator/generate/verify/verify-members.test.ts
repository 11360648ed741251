import { describe, expect, test } from "vitest";
import { deprecationText } from "../../../../generator/core/deprecation/deprecation-text.js";
import { buildModule } from "../../../../generator/core/model/build.js";
import { generateModule } from "../../../../generator/generate/generate-module.js";
import { collectTypes } from "../../../../generator/generate/types/types.js";
import { readSource } from "../../../../generator/generate/verify/sources.js";
import { survey } from "../../../../generator/generate/verify/survey.js";
import { faultOfMembers, knownTags } from "../../../../generator/generate/verify/verify-members.js";
import { contextOf, load, typesOf } from "../../../support/from-text.js";

const old = { type: "string", deprecated: true, "x-sunset": "2027-01-01" };
const Job = {
  type: "object",
  properties: {
    id: { type: "string" },
    state: old,
    owner: {
      type: "object",
      properties: { name: { ...old, "x-sunset": "2028-01-01" }, id: { type: "string" } },
    },
  },
};
const content = { "application/json": { schema: { $ref: "#/components/schemas/Job" } } };
const DOCUMENT = {
  paths: {
    "/v1/jobs": {
      parameters: [{ name: "page", in: "query", deprecated: true, schema: { type: "string" } }],
      get: { responses: { 200: { description: "Jobs.", content } } },
      post: { requestBody: { content }, responses: { 204: { description: "Done." } } },
    },
  },
  components: { schemas: { Job } },
};

/** The fault of the types of the document after `change`. */
async function faultAfter(change: (text: string) => string): Promise<string | undefined> {
  const document = await load(DOCUMENT);
  const { module, deprecationOf } = buildModule(document, contextOf());
  const types = collectTypes(
    document,
    module,
    (node) => {
      const known = deprecationOf(node);
      return known && { text: deprecationText(known.deprecation), name: "Job.field" };
    },
    () => undefined,
  );
  const options = { source: "shop.yaml", command: "generate", runtime: "cloudtemple", folder: "" };
  const { files } = await generateModule(document, contextOf(), options);
  const before = typesOf(files);
  const after = change(before);
  const source = readSource("schema.ts", after);
  expect(before.match(/@deprecated/g)?.length).toBe(6);
  return faultOfMembers(survey(source).members, types.types, knownTags(module.deprecations));
}

test("the tags of what is generated are those of the model", async () => {
  expect(await faultAfter((text) => text)).toBeUndefined();
});

describe("a member fails that", () => {
  test.each<[string, (text: string) => string, string]>([
    [
      "has another date",
      (text) => text.replaceAll("removal 2027-01-01.", "removal 2026-01-01."),
      'Job.state carries "@deprecated removal 2026-01-01." instead of "@deprecated removal 2027-01-01."',
    ],
    [
      "has another's date",
      (text) => text.replace("removal 2028-01-01.", "removal 2027-01-01."),
      'Job.name carries "@deprecated removal 2027-01-01." instead of "@deprecated removal 2028-01-01."',
    ],
    [
      "lost its tag",
      (text) => text.replace("@deprecated removal 2027-01-01.", "removal 2027-01-01."),
      'Job.state carries "" instead of "@deprecated removal 2027-01-01."',
    ],
    [
      "got one",
      (text) =>
        text.replace(
          "export interface Job extends",
          "export interface Job2 {\n/** @deprecated */ id: 1 }\nexport interface Job extends",
        ),
      'Job2.id carries "@deprecated " instead of ""',
    ],
    [
      "is a parameter without its tag",
      (text) => text.replace("@deprecated no removal date announced.", ""),
      'CreateJobInput.page carries "" instead of "@deprecated no removal date announced."',
    ],
    [
      "has a second tag",
      (text) =>
        text.replace("@deprecated removal 2027-01-01.", "@deprecated removal 2027-01-01.\n * @internal"),
      "Job.state carries ",
    ],
  ])("%s", async (_, change, want) => {
    expect(await faultAfter(change)).toContain(want);
  });

  test("has what no record of the model has", async () => {
    const document = await load(DOCUMENT);
    const { files } = await generateModule(document, contextOf(), {
      source: "shop.yaml",
      command: "generate",
      runtime: "cloudtemple",
      folder: "",
    });
    const source = readSource("schema.ts", typesOf(files));
    const types = new Map([["Job", { properties: { state: { title: "@deprecated removal 2027-01-01." } } }]]);
    expect(faultOfMembers(survey(source).members, types, knownTags([]))).toBe(
      'CreateJobInput.page carries "@deprecated no removal date announced." instead of ""',
    );
    const job = readSource("schema.ts", "interface Job {\n/** @deprecated removal 2027-01-01. */ state: 1 }");
    expect(faultOfMembers(survey(job).members, types, knownTags([]))).toBe(
      'Job.state carries "@deprecated removal 2027-01-01.", which no record of the model has',
    );
  });
});
