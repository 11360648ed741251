import { describe, expect, test } from "vitest";
import { kindOf, readContents } from "../../../../generator/core/model/content.js";
import type { JsonObject } from "../../../../generator/json.js";

describe("the kind of a media type", () => {
  test.each([
    ["application/json", "json"],
    ["APPLICATION/JSON; charset=utf-8", "json"],
    ["application/problem+json", "json"],
    ["application/vnd.github.v3+json", "json"],
    ["text/json", "json"],
    ["*/*", "json"],
    ["application/*", "json"],
    ["text/event-stream", "events"],
    ["application/x-www-form-urlencoded", "form"],
    ["multipart/form-data", "multipart"],
    ["multipart/mixed; boundary=x", "multipart"],
    ["text/plain", "text"],
    ["text/csv", "text"],
    ["application/xml", "text"],
    ["application/soap+xml", "text"],
    ["application/yaml", "text"],
    ["application/x-ndjson", "text"],
    ["application/jwt", "text"],
    ["application/octet-stream", "binary"],
    ["application/pdf", "binary"],
    ["image/png", "binary"],
    ["image/svg+xml", "text"],
    ["audio/*", "binary"],
    ["nonsense", "binary"],
    ["", "binary"],
  ])("%j is %s", (mediaType, kind) => {
    expect(kindOf(mediaType)).toBe(kind);
  });
});

test("JSON comes first, then what can be written by hand, then bytes and events", () => {
  const content = {
    "application/octet-stream": {},
    "application/x-www-form-urlencoded": {},
    "application/vnd.b+json": {},
    "application/json": {},
    "multipart/form-data": { encoding: { file: { contentType: "image/png" } } },
    "text/event-stream": {},
    "text/plain": {},
  };
  const contents = readContents({}, { content }, "/x");
  expect(contents.map(({ mediaType }) => mediaType)).toEqual([
    "application/json",
    "application/vnd.b+json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/plain",
    "application/octet-stream",
    "text/event-stream",
  ]);
  expect(contents[2]).toMatchObject({
    pointer: "/x/content/multipart~1form-data",
    encoding: { file: { contentType: "image/png" } },
  });
});

test("a range comes after what it covers, and a file is bytes whatever it is called", () => {
  const file = { schema: { type: "string", format: "binary" } };
  const kinds = (content: object): string[] =>
    readContents({}, { content } as never, "").map(({ mediaType, kind }) => `${mediaType} ${kind}`);
  expect(kinds({ "*/*": {}, "application/json": {}, "application/a+json": {} })).toEqual([
    "application/json json",
    "application/a+json json",
    "*/* json",
  ]);
  expect(kinds({ "*/*": file, "application/json": file })).toEqual(["application/json binary", "*/* binary"]);
});

test("no content is no content", () => {
  expect(readContents({}, { description: "Done." }, "")).toEqual([]);
});

describe("what an answer in a range may be is what its schema allows", () => {
  const root = { components: { schemas: { Thing: { type: "object" }, Name: { type: ["string", "null"] } } } };
  test.each([
    [undefined, "any"],
    [{}, "any"],
    [{ type: "string" }, "text"],
    [{ $ref: "#/components/schemas/Name" }, "text"],
    [{ enum: ["a"] }, "text"],
    [{ oneOf: [{ type: "string" }, { type: "object" }] }, "text"],
    [{ $ref: "#/components/schemas/Thing" }, "json"],
    [{ properties: { a: {} } }, "json"],
    [{ type: "array", items: { type: "string" } }, "json"],
    [{ type: "integer" }, "json"],
  ])("%j: %s", (schema, allows) => {
    const content = { "*/*": { ...(schema && { schema }) } };
    expect(readContents(root, { content }, "")).toMatchObject([{ kind: "json", allows }]);
  });

  test("a type that is named says it itself", () => {
    const content = { "application/json": { schema: { type: "string" } } };
    expect(readContents(root, { content }, "")).toMatchObject([{ kind: "json", allows: "json" }]);
  });
});

describe("itemSchema", () => {
  const event: JsonObject = { type: "object", properties: { data: { type: "string" } } };
  test.each<[string, JsonObject, string | undefined, string | undefined]>([
    ["text/event-stream", event, "events", "eventObjects"],
    ["text/event-stream", { type: "object", properties: { celsius: {} } }, "events", undefined],
    [
      "text/event-stream",
      { oneOf: [{ properties: { event: { const: "end" } } }, { allOf: [event] }] },
      "events",
      "eventObjects",
    ],
    [
      "text/event-stream",
      { properties: { event: {}, data: { type: "object" } } },
      "events",
      "jsonEventObjects",
    ],
    ["text/event-stream", { properties: { kind: {}, data: { type: "object" } } }, "events", undefined],
    ["text/event-stream", { properties: { data: {} } }, "events", "eventObjects"],
    ["application/jsonl", event, "events", "jsonLines"],
    ["application/x-ndjson; charset=utf-8", event, "events", "jsonLines"],
    ["application/json-seq", event, "events", "jsonSequence"],
    ["application/geo+json-seq", event, "events", "jsonSequence"],
    ["application/json", event, "json", undefined],
    ["multipart/mixed", event, "multipart", undefined],
  ])("of %s", (mediaType, itemSchema, kind, items) => {
    const [content] = readContents({}, { content: { [mediaType]: { itemSchema } } }, "");
    expect(content).toMatchObject({ kind, schema: kind === "events" ? itemSchema : undefined });
    expect(content?.items).toBe(items);
  });
});
