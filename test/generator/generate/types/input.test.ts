import { describe, expect, test } from "vitest";
import { generateFrom, generateType, text } from "../../../support/from-text.js";

const DONE = { responses: { 204: { description: "Done." } } };

/** The type of what `PUT /v1/things/{id}` takes. */
function inputOf(node: object): Promise<string> {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return generateType("ReplaceThingInput", {
    paths: { "/v1/things/{id}": { parameters: [id], put: { ...DONE, ...node } } },
  });
}

test("parameters by where they travel, required where one of them is", async () => {
  const parameters = [
    { name: "names[]", in: "query", schema: { type: "array", items: { type: "string" } } },
    { name: "dry run", in: "query", description: "Only check.", schema: { type: "boolean", default: false } },
    { name: "X-Trace", in: "header", required: true, schema: { type: "string" } },
    { name: "sid", in: "cookie", schema: { type: "string", format: "uuid" } },
  ];
  expect(await inputOf({ parameters })).toBe(
    text`
    export interface ReplaceThingInput {
      path: {
        id: string;
      };
      query?: {
        /**
         * Only check.
         * Default: \`false\`.
         */
        "dry run"?: boolean | undefined;
        names?: string[] | undefined;
      } | undefined;
      header: {
        "X-Trace": string;
      };
      cookie?: {
        /** Format: \`uuid\`. */
        sid?: string | undefined;
      } | undefined;
    }
  `.replaceAll("\\`", "`"),
  );
});

describe("a body", () => {
  test.each<[string, object, string]>([
    [
      "of JSON",
      { "application/json": { schema: { type: "array", items: { type: "number" } } } },
      "body: number[];",
    ],
    ["without a schema", { "application/json": {} }, "body: unknown;"],
    ["of text", { "text/csv": { schema: { type: "string" } } }, "body: string;"],
    [
      "of bytes",
      { "image/png": {} },
      "body: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;",
    ],
    [
      "of bytes, as the schema says",
      { "application/sql": { schema: { type: "string", format: "binary" } } },
      "body: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;",
    ],
    [
      "of bytes, as the schema says by their media type",
      { "image/png": { schema: { type: "string", contentMediaType: "image/png" } } },
      "body: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;",
    ],
    [
      "of text, as the schema alone says",
      { "application/sql": { schema: { type: ["string", "null"] } } },
      "body: string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;",
    ],
    [
      "a stream of JSON, item by item",
      { "application/x-ndjson": { itemSchema: { type: "string" } } as object },
      "body: string[];",
    ],
  ])("%s", async (_, content, want) => {
    expect(await inputOf({ requestBody: { required: true, content } })).toContain(`  ${want}\n`);
    expect(await inputOf({ requestBody: { content } })).toContain(
      `  ${want.replace("body:", "body?:").replace(/(?<!unknown);$/, " | undefined;")}\n`,
    );
  });

  test("of several parts", async () => {
    const schema = {
      type: "object",
      required: ["file"],
      properties: { file: { type: "string", format: "binary" } },
    };
    expect(
      await inputOf({ requestBody: { required: true, content: { "multipart/form-data": { schema } } } }),
    ).toContain(
      text`
        body: {
            /** Format: \`binary\`. */
            file: Blob;
          };
      `.replaceAll("\\`", "`"),
    );
  });

  test.each<[string, string]>([
    ["image/*", "contentType?: `image/${string}` | undefined;"],
    ["*/*", "contentType?: string | undefined;"],
    ["x`${evil}/*", "contentType?: string | undefined;"],
  ])("of a range, %s: callers name the type", async (range, want) => {
    const file = { schema: { type: "string", format: "binary" } };
    const input = await inputOf({ requestBody: { required: true, content: { [range]: file } } });
    expect(input).toContain(`  ${want}\n`);
    expect(input).toContain("  body: Blob | ArrayBuffer | ");
    const both = { [range]: file, "application/json": { schema: { type: "object" } } };
    expect(await inputOf({ requestBody: { content: both } })).toContain(
      `  ${want.replace("?", "").replace(" | undefined", "")}\n`,
    );
  });

  test("of several content types: the first is sent unless another is named", async () => {
    const content = {
      "application/x-www-form-urlencoded": {
        schema: { type: "object", properties: { b: { type: "number" } } },
      },
      "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } },
    };
    expect(await inputOf({ requestBody: { required: true, content } })).toBe(text`
      export type ReplaceThingInput = {
        path: {
          id: string;
        };
        body: {
          a?: string | undefined;
        };
        contentType?: "application/json" | undefined;
      } | {
        path: {
          id: string;
        };
        body: {
          b?: number | undefined;
        };
        contentType: "application/x-www-form-urlencoded";
      };
    `);
  });
});

describe("the request of a function", () => {
  test.each<[string, object, string]>([
    ["takes nothing", {}, "request?: NoInput"],
    [
      "takes what is optional",
      { parameters: [{ name: "q", in: "query", schema: {} }] },
      "request?: ListThingsInput",
    ],
    [
      "takes what is required",
      { parameters: [{ name: "q", in: "query", required: true, schema: {} }] },
      "request: ListThingsInput",
    ],
  ])("that %s", async (_, node, want) => {
    const { files } = await generateFrom({ paths: { "/v1/things": { get: { ...DONE, ...node } } } });
    expect(files.get("thing.ts")).toContain(want);
  });

  test("with a body that may be left out", async () => {
    const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
    const { files } = await generateFrom({ paths: { "/v1/things": { post: { ...DONE, requestBody } } } });
    expect(files.get("thing.ts")).toContain("request?: CreateThingInput");
  });
});
