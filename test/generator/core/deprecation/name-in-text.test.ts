import { describe, expect, it, test } from "vitest";
import { isIdentifier, isNoName, namesInText } from "../../../../generator/core/deprecation/name-in-text.js";

describe("the names that a text marks", () => {
  it.each([
    ["a `b c` d", "code", "b c"],
    ["a ``b`` c", "code", "b"],
    ["[List `x`](https://x/y)", "link", "List x"],
    ['"[List x](#y)"', "link", "List x"],
    ["{@link createUser}", "tag", "createUser"],
    ["« a b »", "quoted", "a b"],
    ["GET /v2/things/{id}.", "route", "GET /v2/things/{id}"],
    ["the /v2/things", "route", "/v2/things"],
  ])("%j", (text, form, name) => {
    const marked = namesInText(text).filter((found) => found.form !== "bare");
    expect(marked.map((found) => [found.form, found.name])).toEqual([[form, name]]);
  });

  it("are no pictures, and no parts of an address", () => {
    const marked = namesInText("![x](y.png) https://a.example/b/c").filter(({ form }) => form !== "bare");
    expect(marked).toEqual([]);
  });

  it("are given with their place, marks included", () => {
    expect(namesInText("use `x`").at(-1)).toEqual({ name: "x", start: 4, end: 7, form: "code" });
  });
});

test.each(["operatingSystem", "user_id", "a.b", "disks[]", "$x"])("%s is an identifier", (name) => {
  expect(isIdentifier(name)).toBe(true);
});

test.each(["GraphQL", "other", "OAuth", "Orders"])("%s is a word", (name) => {
  expect(isIdentifier(name)).toBe(false);
});

test.each(["null", "true", "DEBUG=1", "2026-01-01", "2025-10", "404", "PUT", "https://x/y", ""])(
  "%j is not a name of something to use",
  (name) => {
    expect(isNoName(name)).toBe(true);
  },
);
