import { expect, test } from "vitest";
import { typeKeywords } from "../../../../generator/generate/types/keywords.js";

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
