import { expect, it } from "vitest";
import { escapeXml } from "../../../generator/text/xml.js";

it.each([
  ['a <b> & "c"', "a &lt;b&gt; &amp; &quot;c&quot;"],
  ["]]>", "]]&gt;"],
  ["two\nlines\r\tend", "two&#10;lines&#13;&#9;end"],
  ["\u0000\u001B[31m\uFFFE", "\uFFFD\uFFFD[31m\uFFFD"],
  ["\uD800 alone", "\uFFFD alone"],
  ["é 日本 😀", "é 日本 😀"],
])("%j becomes %j", (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});
