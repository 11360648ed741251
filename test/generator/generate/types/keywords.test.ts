import { expect, test } from "vitest";
import { isBinary, typeKeywords } from "../../../../generator/generate/types/keywords.js";

test.each([
  "$anchor",
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "contentEncoding",
  "contentMediaType",
  "default",
  "definitions",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "format",
  "summary",
  "title",
  "x-typescript-type",
  "x-anything",
  "xml",
])("%s describes no type", (keyword) => {
  expect(typeKeywords({ type: "string", [keyword]: "x" })).toEqual({ type: "string" });
});

test.each(["type", "enum", "const", "items", "properties", "required", "allOf", "x-extensible-enum"])(
  "%s is kept",
  (keyword) => {
    expect(typeKeywords({ [keyword]: "x" })).toEqual({ [keyword]: "x" });
  },
);

test.each(["allOf", "anyOf", "oneOf"])("booleans in %s become objects", (keyword) => {
  expect(typeKeywords({ [keyword]: [true, false, { type: "null" }] })).toEqual({
    [keyword]: [{}, { not: {} }, { type: "null" }],
  });
});

test("booleans in an enumeration are values", () => {
  expect(typeKeywords({ enum: [true, false] })).toEqual({ enum: [true, false] });
});

test.each([
  [{ type: "string", format: "binary" }, true],
  [{ type: "string", format: "file" }, true],
  [{ type: "string", format: "byte" }, false],
  [{ type: "object", format: "binary" }, false],
  [{ type: "string", contentMediaType: "application/octet-stream" }, true],
  [{ type: "string", contentMediaType: "image/png" }, false],
  [{ type: "string", contentMediaType: "application/octet-stream", contentEncoding: "base64" }, false],
  [{ format: "binary" }, false],
])("%j: the bytes of a file? %s", (schema, want) => {
  expect(isBinary(schema)).toBe(want);
});
