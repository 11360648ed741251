import { expect, test } from "vitest";
import { documentation } from "../../../../generator/generate/types/documentation.js";
import type { JsonObject } from "../../../../generator/json.js";

test.each<[JsonObject, string | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [{ type: "string" }, undefined, undefined],
  [{ description: " What it is.\n" }, undefined, "What it is."],
  [{ title: "Its title" }, undefined, "Its title"],
  [{ title: "Its title", description: "What it is." }, undefined, "What it is."],
  [{ format: "uuid" }, undefined, "Format: `uuid`."],
  [{ format: "uuid", default: "a b" }, undefined, 'Format: `uuid`. Default: `"a b"`.'],
  [{ default: null }, undefined, "Default: `null`."],
  [{ "x-extensible-enum": ["a"] }, undefined, "Other values are possible."],
  [{ description: "A.\n\nB.", format: "date" }, undefined, "A.\n\nB.\nFormat: `date`."],
  [{ description: "A." }, "removal 2027-01-01.", "A.\n@deprecated removal 2027-01-01."],
  [{}, "removal 2027-01-01.", "@deprecated removal 2027-01-01."],
  [{ description: "@deprecated\n @see x" }, undefined, "\\@deprecated\n \\@see x"],
  [{ description: "A." }, "Two\nlines. */", "A.\n@deprecated Two lines. *\\/"],
  [{ description: "ends */ here" }, undefined, "ends *\\/ here"],
  [{ description: "" }, undefined, undefined],
])("%j, deprecated %j", (schema, deprecated, want) => {
  expect(documentation(schema, deprecated)).toBe(want);
});

test("a long default is cut", () => {
  const text = documentation({ default: "x".repeat(500) }, undefined);
  expect(text).toBe(`Default: \`"${"x".repeat(199)}…\`.`);
});

test.each([
  [198, "x".repeat(198) + '"'],
  [199, "x".repeat(199) + "…"],
])("a default of %i letters and two quotes ends in the right place", (length, end) => {
  expect(documentation({ default: "x".repeat(length) }, undefined)).toBe(`Default: \`"${end}\`.`);
});
