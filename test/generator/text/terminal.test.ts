import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logJson, plainLine, plainText, withoutControls } from "../../../generator/text/terminal.js";

describe("plain text for a terminal", () => {
  test.each<[string, string]>([
    ["as it is, été 😀", "as it is, été 😀"],
    ["one\ntwo\r\nthree\tfour\u0085five\u2028six\u2029seven", "one two three four five six seven"],
    ["  trimmed  ", "trimmed"],
    ["\u001B[31mred\u0007", "[31mred"],
    ["\u202Ebidi\u200B\uFEFF", "bidi"],
    ["private \uE000 use, lone \uD800.", "private  use, lone ."],
    ["##[error]x", "## [error]x"],
    ["#\u200B#[error]x", "## [error]x"],
    ["::error::x", ": :error::x"],
    ["  ::error::x", ": :error::x"],
    ["\u200B::error::x", ": :error::x"],
    ["in ::the middle::", "in ::the middle::"],
  ])("%j", (given, want) => {
    expect(plainText(given)).toBe(want);
  });

  test("keeps the indentation of a line", () => {
    expect(plainLine("    a\u001B[2J\n  b ")).toBe("    a[2J   b");
    expect(plainLine("  ::error::x")).toBe("  : :error::x");
    expect(plainLine("")).toBe("");
  });

  test("loses control characters only, where spaces matter", () => {
    expect(withoutControls("  a\tb\u200B  ##[x] ::y ")).toBe("  ab  ## [x] ::y ");
  });
});

test("JSON for a log reads back as it was and holds no command", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (random) => {
      const value = { [random]: [random, `##[error]${random}`, "\u009B\u2028\u202E\uD800"] };
      const text = logJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(text).not.toMatch(/##\[|[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/u);
    }),
  );
  expect(logJson({ a: "##[x]\u200B" })).toBe('{\n  "a": "#\\u0023[x]\\u200b"\n}');
});
