import { expect, test } from "vitest";
import { escapeHtml, htmlCommentText } from "../../../generator/text/html.js";

test.each([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["&lt;", "&amp;lt;"],
  ["<a href='x'>b</a>", "&lt;a href=&#39;x&#39;&gt;b&lt;/a&gt;"],
])("%s becomes %s", (given, want) => {
  expect(escapeHtml(given)).toBe(want);
});

test.each([
  ["a.yaml", "a.yaml"],
  ["a --> <b>", "a -- > <b>"],
  ["a\n-->", "a -- >"],
])("%j does not end a comment", (given, want) => {
  expect(htmlCommentText(given)).toBe(want);
});
