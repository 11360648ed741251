import { expect, test } from "vitest";
import { generateFrom, generateSchema, typesOf } from "../../../support/from-text.js";

const body = (name: string): object => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const schemas = { Problem: { type: "object", properties: { code: { type: "string" } } } };

/** The members of the type of the errors of `GET /v1/things`; `undefined` without such a type. */
async function errorsOf(responses: object): Promise<string[] | undefined> {
  const schema = await generateSchema({
    paths: { "/v1/things": { get: { responses } } },
    components: { schemas },
  });
  const members = /interface ListThingsErrors \{([^}]*)\}/.exec(schema)?.[1];
  return members?.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

test.each<[string, object, string[] | undefined]>([
  ["a client error", { 400: body("Problem") }, ["400: Problem;"]],
  ["a server error", { 503: body("Problem") }, ["503: Problem;"]],
  ["a range", { "4XX": body("Problem") }, ['"4XX": Problem;']],
  ["several, sorted", { 500: body("Problem"), 404: body("Problem") }, ["404: Problem;", "500: Problem;"]],
  ["a success", { 200: body("Problem") }, undefined],
  ["a redirection", { 302: body("Problem") }, undefined],
  ["default beside a success", { 204: {}, default: body("Problem") }, ["default: Problem;"]],
  ["default beside a range of successes", { "2XX": {}, default: body("Problem") }, ["default: Problem;"]],
  ["default alone: a success", { default: body("Problem") }, undefined],
  ["default beside an error alone", { 400: body("Problem"), default: body("Problem") }, ["400: Problem;"]],
  ["an error without a body", { 400: {} }, undefined],
  ["an error of text", { 400: { content: { "text/plain": { schema: { type: "string" } } } } }, undefined],
  ["an error without a schema", { 400: { content: { "application/json": {} } } }, undefined],
])("%s", async (_, responses, want) => {
  expect(await errorsOf(responses)).toEqual(want);
});

const get = (responses: object): object => ({ get: { responses } });

test("what every operation documents is declared once, and an operation that documents more says what", async () => {
  const { files } = await generateFrom({
    paths: {
      "/v1/a": get({ 429: body("Problem") }),
      "/v1/b": get({ 429: body("Problem") }),
      "/v1/c": get({ 404: body("Problem"), 429: body("Problem") }),
      "/v1/d": get({}),
    },
    components: { schemas },
  });
  const schema = typesOf(files);
  expect(schema).toContain("export interface DocumentedErrors {\n  429: Problem;\n}");
  expect(schema).toContain("export type GetCErrors = DocumentedErrors & {\n  404: Problem;\n};");
  expect(schema.match(/\w+Errors\b/g)).toEqual(["DocumentedErrors", "GetCErrors", "DocumentedErrors"]);
  expect(files.get("c.ts")).toContain("\n * @throws ApiError, with a body of `GetCErrors` for 404.\n");
  expect(files.get("a.ts")).not.toContain("@throws");
});

test("without anything in common, each has its own", async () => {
  const schema = await generateSchema({
    paths: { "/v1/a": get({ 400: body("Problem") }), "/v1/b": get({ 404: body("Problem") }) },
    components: { schemas },
  });
  expect(schema).toContain("export interface GetAErrors {\n  400: Problem;\n}");
  expect(schema).toContain("export interface GetBErrors {\n  404: Problem;\n}");
  expect(schema).not.toContain("DocumentedErrors");
});

test("a status with another body is not in common", async () => {
  const schema = await generateSchema({
    paths: { "/v1/a": get({ 400: body("Problem") }), "/v1/b": get({ 400: body("Other") }) },
    components: { schemas: { ...schemas, Other: { type: "string" } } },
  });
  expect(schema).toContain("export interface GetBErrors {\n  400: Other;\n}");
});
