import { describe, expect, it } from "vitest";
import { plainText } from "../../../../generator/core/deprecation/plain-text.js";

describe("a description as plain text", () => {
  it.each([
    ["nothing to do: a_b, `c_d`, 2 * 3", "nothing to do: a_b, `c_d`, 2 * 3"],
    ["on **1 May 2026**", "on 1 May 2026"],
    ["__Deprecated__ by _us_", "Deprecated by us"],
    ["use `__typename` or snake_case_name", "use `__typename` or snake_case_name"],
    ["published\\_status", "published_status"],
    ["use <a href='/docs#x'>Get items</a> now", "use [Get items](#) now"],
    ["use <code>getItems</code>", "use `getItems`"],
    ["<b>Gone</b>&nbsp;on&#32;it &amp; off", " Gone  on&#32;it & off"],
    ["a < b and c > d", "a < b and c > d"],
    ["<p>One</p><p>Two</p>", "\n\nOne\n\n\n\nTwo\n\n"],
  ])("%j", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it("makes labels of the cells of a single row", () => {
    expect(plainText("Before\n| Sunset | Use |\n|---|:-:|\n| 2026-05-01 | `x` |\nAfter")).toBe(
      "Before\n\nSunset: 2026-05-01.\n\nUse: `x`.\n\nAfter",
    );
  });

  it("leaves out a table of several rows, which is of several things", () => {
    expect(plainText("Before\n| Sunset |\n|---|\n| 2026-05-01 |\n| 2026-06-01 |\nAfter")).toBe(
      "Before\nAfter",
    );
  });

  it("keeps a line with a bar that is no table", () => {
    expect(plainText("a | b\nc | d")).toBe("a | b\nc | d");
  });
});
