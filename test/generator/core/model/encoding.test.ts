import { describe, expect, test } from "vitest";
import { readEncoding } from "../../../../generator/core/model/encoding.js";
import type { JsonObject } from "../../../../generator/json.js";

function read(
  mediaType: string,
  encoding: JsonObject,
  version: string | undefined = "3.1.0",
  root: JsonObject = {},
): object {
  return readEncoding(root, { mediaType, encoding }, version).encoding;
}

const STYLED = { contentType: "text/plain", style: "form", explode: false, allowReserved: true };
const PLAIN = { contentType: "text/plain" };

test.each([
  ["multipart/form-data", "3.1.0", STYLED],
  ["multipart/form-data; boundary=x", "3.2.0", STYLED],
  // Swagger 2.0, whose lists have become styles.
  ["multipart/form-data", undefined, STYLED],
  ["multipart/form-data", "3.0.4", PLAIN],
  ["multipart/mixed", "3.1.0", PLAIN],
  ["application/x-www-form-urlencoded", "3.0.3", STYLED],
  ["application/x-www-form-urlencoded", "3.1.0", STYLED],
])("a style in %s of %s", (mediaType, version, expected) => {
  expect(read(mediaType, { a: STYLED }, version)).toEqual({ a: expected });
});

describe("headers of a part", () => {
  const headersOf = (headers: JsonObject, mediaType = "multipart/form-data"): object =>
    read(mediaType, { a: { headers } }, "3.1.0", { components: { schemas: { One: { enum: ["one"] } } } });

  test.each<[string, JsonObject, string]>([
    ["a constant", { const: "a" }, "a"],
    ["a number", { const: 0 }, "0"],
    ["the only value", { enum: ["a"] }, "a"],
    ["by reference", { $ref: "#/components/schemas/One" }, "one"],
  ])("have the value that the document fixes: %s", (_, schema, value) => {
    expect(headersOf({ "X-A": { schema } })).toEqual({ a: { headers: { "X-A": value } } });
  });

  test.each<[string, JsonObject]>([
    ["no fixed value", { "X-A": { schema: { type: "string", default: "a" } } }],
    ["several values", { "X-A": { schema: { enum: ["a", "b"] } } }],
    ["a value that is not text", { "X-A": { schema: { const: { a: 1 } } } }],
    ["a value of two lines", { "X-A": { schema: { const: "a\r\nX-B: b" } } }],
    ["a name that is not one", { "X A: b\r\n": { schema: { const: "a" } } }],
    ["the content type", { "content-type": { schema: { const: "text/evil" } } }],
    ["nothing", { "X-A": {} }],
  ])("are left out: %s", (_, headers) => {
    expect(headersOf(headers)).toEqual({ a: {} });
  });

  test("are of multipart bodies alone", () => {
    expect(headersOf({ "X-A": { schema: { const: "a" } } }, "application/x-www-form-urlencoded")).toEqual({
      a: {},
    });
  });
});

test("a content type of two lines is left out", () => {
  expect(read("multipart/form-data", { a: { contentType: "text/plain\r\nX-Evil: 1" } })).toEqual({ a: {} });
});

describe("parts without names", () => {
  const positions = (mediaType: string): object => {
    const prefixEncoding = [{ contentType: "text/xml", style: "form" }, { contentType: "a\r\nb" }];
    const headers = { "Content-ID": { schema: { const: "last" } } };
    return readEncoding({}, { mediaType, encoding: {}, prefixEncoding, itemEncoding: { headers } }, "3.2.0");
  };

  test("have the encoding of their position, or that of all others", () => {
    expect(positions("multipart/mixed")).toEqual({
      encoding: {},
      prefixEncoding: [{ contentType: "text/xml" }, {}],
      itemEncoding: { headers: { "Content-ID": "last" } },
    });
  });

  test("are of multipart bodies alone", () => {
    expect(positions("application/x-www-form-urlencoded")).toEqual({ encoding: {} });
  });
});
