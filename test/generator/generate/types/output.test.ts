import { describe, expect, test } from "vitest";
import { foreignContext, generateFrom } from "../../../support/from-text.js";

const json = (schema?: object): object => ({
  content: { "application/json": schema === undefined ? {} : { schema } },
});
const ref = { $ref: "#/components/schemas/Thing" };

/** What the promise of `GET /v1/things` (or another method) resolves to. */
async function outputOf(responses: object, node: object = {}, method = "get"): Promise<string | undefined> {
  const { files } = await generateFrom({
    paths: { "/v1/things": { [method]: { tags: ["things"], responses, ...node } } },
    components: { schemas: { Thing: { type: "object", properties: { a: { type: "string" } } } } },
  });
  return /\): Promise<(.*)> \{/.exec(files.get("thing.ts") ?? "")?.[1];
}

describe("an answer", () => {
  test.each<[string, object, string]>([
    ["with a named schema", { 200: json(ref) }, "Thing"],
    ["with a list of it", { 200: json({ type: "array", items: ref }) }, "Thing[]"],
    [
      "with a list of lists",
      { 200: json({ type: "array", items: { type: "array", items: { type: "string" } } }) },
      "string[][]",
    ],
    ["with a primitive", { 200: json({ type: "integer" }) }, "number"],
    [
      "with an object of its own",
      { 200: json({ type: "object", properties: { a: {} } }) },
      "ListThingsOutput",
    ],
    [
      "with a list of objects of its own",
      { 200: json({ type: "array", items: { type: "object", properties: { a: {} } } }) },
      "ListThingsOutput[]",
    ],
    ["with a closed list of values", { 200: json({ type: "string", enum: ["a"] }) }, "ListThingsOutput"],
    ["with a schema that says nothing", { 200: json({ description: "Anything." }) }, "unknown"],
    ["with no schema", { 200: json() }, "unknown"],
    ["with nothing", { 204: { description: "Done." } }, "void"],
    ["with no status at all", {}, "void"],
    ["of text", { 200: { content: { "text/plain": {} } } }, "string"],
    ["of bytes", { 200: { content: { "application/pdf": {} } } }, "Blob"],
    ["of a form", { 200: { content: { "application/x-www-form-urlencoded": {} } } }, "string"],
    ["of several parts", { 200: { content: { "multipart/form-data": {} } } }, "Blob"],
    ["of events", { 200: { content: { "text/event-stream": { schema: ref } } } }, "AsyncIterable<Thing>"],
    [
      "of JSON or bytes",
      { 200: { content: { "application/pdf": {}, "application/json": { schema: ref } } } },
      "Thing | Blob",
    ],
    [
      "of JSON, text or nothing",
      { 200: { content: { "text/csv": {}, "application/json": { schema: ref } } }, 204: {} },
      "Thing | string | undefined",
    ],
    ["of text in a range", { 200: { content: { "*/*": { schema: { type: "string" } } } } }, "string"],
    ["of two statuses with one schema", { 200: json(ref), 206: json(ref) }, "Thing"],
    [
      "of two statuses with one inline schema",
      { 200: json({ properties: { a: {} } }), 206: json({ properties: { a: {} } }) },
      "ListThingsOutput",
    ],
    ["of two statuses with two", { 200: json(ref), 204: {} }, "Thing | undefined"],
    ["of a range", { "2XX": json(ref), 400: json({ type: "string" }) }, "Thing"],
    ["of default alone", { default: json(ref) }, "Thing"],
    ["of default beside a success", { 200: json(ref), default: json({ type: "string" }) }, "Thing"],
    ["of an unknown schema among others", { 200: json(ref), 202: json() }, "unknown"],
    ["by reference to a response that is not there as an object", { 200: null as never }, "void"],
  ])("%s", async (_, responses, want) => {
    expect(await outputOf(responses)).toBe(want);
  });
});

describe("an activity comes before the body", () => {
  const body = { 201: json(ref) };
  test.each<[object, string]>([
    [{ "x-activity": "always" }, "Activity"],
    [{ "x-activity": "maybe" }, "Activity | undefined"],
    [{ "x-activity": "always", "x-created-id": ["result"] }, "Activity<string>"],
    [{ "x-activity": "maybe", "x-created-id": ["result"] }, "Activity<string> | undefined"],
    [{ "x-activity": "never" }, "Thing"],
  ])("%j", async (node, want) => {
    expect(await outputOf(body, node, "post")).toBe(want);
  });
});

test("two schemas of one operation have two names", async () => {
  const own = (key: string): object => json({ type: "object", properties: { [key]: { type: "string" } } });
  const { files } = await generateFrom(
    {
      paths: {
        "/v1/things": { get: { operationId: "readThings", responses: { 200: own("a"), 202: own("b") } } },
      },
    },
    foreignContext(),
  );
  expect(files.get("thing.ts")).toContain("Promise<ReadThingsOutput | ReadThingsOutput2>");
  expect(files.get("thing.ts")).toContain(
    "export interface ReadThingsOutput2 {\n  b?: string | undefined;\n}",
  );
});

test("HEAD has no result, whatever the document says of it", async () => {
  expect(await outputOf({ 200: json(ref) }, {}, "head")).toBe("void");
});

test("a media type that the caller chooses narrows the result", async () => {
  const { files } = await generateFrom({
    paths: {
      "/v1/reports": {
        get: {
          tags: ["reports"],
          responses: {
            200: { content: { "application/json": { schema: ref }, "text/csv": {}, "image/*": {} } },
            204: {},
          },
        },
      },
    },
    components: { schemas: { Thing: { type: "object", properties: { a: { type: "string" } } } } },
  });
  const text = (files.get("report.ts") ?? "").replaceAll(/\s+/g, " ");
  const head = "export function listReports( client: Client,";
  expect(text).toContain(
    `${head} request: NoInput | undefined, options: CallOptions & { accept: "application/json" }, ): Promise<Thing | undefined>;`,
  );
  expect(text).toContain(
    `${head} request: NoInput | undefined, options: CallOptions & { accept: "text/csv" }, ): Promise<string | undefined>;`,
  );
  expect(text).toContain(
    `${head} request?: NoInput, options?: CallOptions, ): Promise<Thing | string | Blob | undefined> {`,
  );
  expect(text).not.toContain('accept: "image');
});
