import { describe, expect, test } from "vitest";
import {
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownFence,
  markdownProse,
} from "../../../generator/text/markdown.js";

test.each<[string, string]>([
  ["name", "`name`"],
  ["", "(empty)"],
  ["\u200B", "(empty)"],
  ["a`b", "``a`b``"],
  ["a``b`c", "```a``b`c```"],
  ["`a", "`` `a ``"],
  ["a`", "`` a` ``"],
  ["<b>*x*</b>", "`<b>*x*</b>`"],
  ["a\nb", "`a b`"],
])("a code span of %j is %s", (given, want) => {
  expect(markdownCode(given)).toBe(want);
});

test.each<[string, string]>([
  ["plain words", "plain words"],
  ["\\`*_{}[]()#+!|~$-", "\\\\\\`\\*\\_\\{\\}\\[\\]\\(\\)\\#\\+\\!\\|\\~\\$\\-"],
  ["<img> & &lt;", "&lt;img&gt; &amp; &amp;lt;"],
  ["@somebody", "@<!---->somebody"],
  ["see https://a.example", "see https<!---->://a.example"],
  ["HTTP://a.example", "HTTP<!---->://a.example"],
  ["www.a.example, ftp://b", "www<!---->.a.example, ftp<!---->://b"],
  ["#12", "\\#12"],
  ["1. first", "1\\. first"],
  ["12) first", "12\\) first"],
  ["version 1. first", "version 1. first"],
  ["a\n# b", "a \\# b"],
])("prose %j becomes %j", (given, want) => {
  expect(markdownProse(given)).toBe(want);
});

describe("a fenced block", () => {
  test("has a fence longer than any run of backticks inside", () => {
    expect(markdownFence("yaml", ["a: 1", "  b: 2"])).toEqual(["```yaml", "a: 1", "  b: 2", "```"]);
    expect(markdownFence("", ["``", "```"])).toEqual(["````", "``", "```", "````"]);
  });

  test("loses control characters and commands", () => {
    expect(markdownFence("", ["a\u001B[31m", "##[error]"])).toEqual(["```", "a[31m", "## [error]", "```"]);
  });
});

test.each<[string, string]>([
  ["two\nlines,  two spaces ", "two lines, two spaces"],
  ["\\`*_{}[]<>#|~", "\\\\\\`\\*\\_\\{\\}\\[\\]\\<\\>\\#\\|\\~"],
  ["a - (b) 2027-01-01.", "a - (b) 2027-01-01."],
  ["\u001B[2Jx", "\\[2Jx"],
])("a cell of %j is %j", (given, want) => {
  expect(markdownCell(given)).toBe(want);
});

test.each<[string, string]>([
  ["a.b", "`a.b`"],
  ["a | b", "`a \\| b`"],
  ["a``b\n c", "`a b c`"],
  ["`a`", "`a`"],
  ["\u202Ea", "`a`"],
])("a code span in a cell of %j is %j", (given, want) => {
  expect(markdownCellCode(given)).toBe(want);
});
