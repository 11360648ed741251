import { describe, expect, it } from "vitest";
import { diff } from "../../../../generator/diff/diff.js";
import type { JsonObject } from "../../../../generator/json.js";
import { linesOf, stateOf } from "../states.js";

const string = { type: "string" };
const json = (schema: unknown): object => ({ "application/json": { schema } });
const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });

/** A document with one operation, which sends and answers an item. */
function shop(changes: {
  sent?: unknown;
  read?: unknown;
  failed?: unknown;
  schemas?: object;
  encoding?: object;
  media?: string;
}): string {
  const {
    sent = object({ name: string }),
    read = object({ name: string }),
    failed,
    schemas = {},
    encoding,
    media,
  } = changes;
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "shop", version: "1" },
    servers: [{ url: "https://shop.example" }],
    paths: {
      "/items": {
        post: {
          operationId: "addItem",
          requestBody: {
            required: true,
            content: {
              [media ?? "application/json"]: {
                schema: sent,
                ...(encoding === undefined ? {} : { encoding }),
              },
            },
          },
          responses: {
            200: { description: "Done.", content: json(read) },
            ...(failed === undefined ? {} : { 409: { description: "Taken.", content: json(failed) } }),
          },
        },
      },
    },
    components: { schemas },
  });
}

async function compare(
  before: Parameters<typeof shop>[0],
  after: Parameters<typeof shop>[0],
): Promise<readonly [string, string[]]> {
  const [from, to] = [before, after].map((changes) => ({
    title: "shop",
    read: () => Promise.resolve(shop(changes)),
    document: { file: "shop.json", slug: "shop" },
  }));
  if (from === undefined || to === undefined) throw new Error("two states");
  const found = await diff(from, to);
  return [found.bump, linesOf(found).map((line) => line.replace(/ @.*/, ""))];
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const file = { type: "string", format: "binary" };

describe("what no rule explains", () => {
  it.each<[string, Parameters<typeof shop>[0], Parameters<typeof shop>[0], string, string]>([
    [
      "a name that the first readOnly takes away",
      { sent: ref("Item"), schemas: { Item: object({ name: string }) } },
      { sent: ref("Item"), schemas: { Item: object({ name: string, id: { ...string, readOnly: true } }) } },
      "major",
      "breaking-callers export-removed Item",
    ],
    [
      "a file that becomes text",
      { media: "multipart/form-data", sent: object({ photo: file }) },
      { media: "multipart/form-data", sent: object({ photo: string }) },
      "major",
      "breaking-callers export-changed AddItemInput",
    ],
    [
      "the type of members that a pattern names",
      { read: { type: "object", patternProperties: { "^x": { type: "integer" } } } },
      { read: { type: "object", patternProperties: { "^x": string } } },
      "major",
      "breaking-readers export-changed AddItemOutput",
    ],
  ])("%s", async (_, before, after, bump, line) => {
    const [found, lines] = await compare(before, after);
    expect(found).toBe(bump);
    expect(lines).toContain(line);
  });
});

describe("what a rule explains is not reported again", () => {
  it.each<[string, Parameters<typeof shop>[0], Parameters<typeof shop>[0], string, string[]]>([
    [
      "a field that is read",
      {},
      { read: object({ name: string, size: string }) },
      "minor",
      ["compatible field-added addItem response.size ( -> string)"],
    ],
    [
      "a constraint",
      { sent: object({ name: string, size: string }) },
      { sent: object({ name: string, size: string }, { dependentRequired: { name: ["size"] } }) },
      "major",
      ['breaking-callers constraint-tightened addItem body ( -> dependentRequired: {"name":["size"]})'],
    ],
    [
      "the encoding of a part",
      { media: "multipart/form-data" },
      { media: "multipart/form-data", encoding: { name: { contentType: "application/xml" } } },
      "minor",
      ['compatible serialization-changed addItem body ({} -> {"name":{"contentType":"application/xml"}})'],
    ],
    [
      "the type of an error",
      { failed: object({ code: string }) },
      { failed: object({ code: { type: "integer" } }) },
      "major",
      ["breaking-readers type-changed addItem error 409.code (string -> integer)"],
    ],
    [
      "an error that goes",
      { failed: object({ code: string }) },
      {},
      "major",
      ["breaking-readers status-removed addItem (409 -> )"],
    ],
    [
      "an error that comes",
      {},
      { failed: object({ code: string }) },
      "minor",
      ["compatible status-added addItem ( -> 409)"],
    ],
    ["nothing", {}, {}, "none", []],
  ])("%s", async (_, before, after, bump, lines) => {
    expect(await compare(before, after)).toEqual([bump, lines]);
  });
});

it("another order of the same alternatives is a patch", async () => {
  const either = (...types: string[]): object => ({ oneOf: types.map((type) => ({ type })) });
  const [bump, lines] = await compare(
    { read: either("string", "integer") },
    { read: either("integer", "string") },
  );
  expect([bump, lines.every((line) => line.startsWith("documentation "))]).toEqual(["patch", true]);
});

describe("a tombstone", () => {
  const route = (path: string): JsonObject => ({
    [path]: { get: { tags: ["things"], responses: { 204: { description: "Done." } } } },
  });
  const document = (...paths: string[]): unknown => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    servers: [{ url: "https://shiva.cloud-temple.com/api/shop" }],
    paths: Object.assign({}, ...paths.map(route)) as JsonObject,
  });
  const names = {
    "shop GET /v1/a": "getA",
    "shop GET /v1/b": "getB",
    "shop GET /v1/c": "getC",
  };
  const replacedBy = (name: string): JsonObject => ({
    gone: "2026-03-01",
    deprecation: { since: "2026-01-01", removal: "2026-03-01", replacement: { kind: "operation", name } },
  });
  const earlier = { "shop GET /v1/a": replacedBy("getB") };

  it("that advises another function, because the former one was removed too, breaks nobody", async () => {
    const found = await diff(
      stateOf(document("/v1/b", "/v1/c"), { names, history: earlier }),
      stateOf(document("/v1/c"), { names, history: { ...earlier, "shop GET /v1/b": replacedBy("getC") } }),
    );
    expect(linesOf(found)).toEqual([
      "breaking-callers operation-removed getB (GET /v1/b -> ) @ getB",
      "documentation tombstone-changed getA " +
        "(shop.getA was removed from the API by 2026-03-01. Use getB. -> shop.getA was removed from the API by 2026-03-01. Use getC.) @",
    ]);
  });
});
