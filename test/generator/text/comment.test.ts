import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { commentCode, commentCodeText, commentLine, commentText } from "../../../generator/text/comment.js";

describe("a text in a comment", () => {
  test.each<[string, string]>([
    ["What it is.", "What it is."],
    ["  trimmed \n", "trimmed"],
    ["ends */ here, and */ here", "ends *\\/ here, and *\\/ here"],
    ["**/", "**\\/"],
    ["*\u200B/", "*\\/"],
    ["@deprecated gone", "\\@deprecated gone"],
    ["text\n  @see x\n\t@y", "text\n  \\@see x\n\t\\@y"],
    ["see @deprecated here, @@too", "see \\@deprecated here, \\@\\@too"],
    ["* @deprecated in a list", "* \\@deprecated in a list"],
    ["mail a@b.c, `#@x`, {@link Thing}", "mail a@b.c, `#@x`, {\\@link Thing}"],
    ["\u200B@deprecated", "\\@deprecated"],
    ["\u00A0@deprecated", "\\@deprecated"],
    ["a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["a\u0000b\u0007c\u001B[31md", "abc[31md"],
    ["a\u202Eb\u2066c\u200Fd\u061Ce", "abcde"],
    ["\uD800 lone", "lone"],
    ["été 获取 😀", "été 获取 😀"],
    ["keeps\n\n  indentation   \nand blank lines", "keeps\n\n  indentation\nand blank lines"],
  ])("%j", (given, want) => {
    expect(commentText(given)).toBe(want);
  });
});

test.each([
  ["a\nb\n\n c\td", "a b c d"],
  ["x */ y", "x *\\/ y"],
  ["*\n/", "* /"],
  ["@deprecated a\n@see b", "\\@deprecated a \\@see b"],
])("on one line: %j", (given, want) => {
  expect(commentLine(given)).toBe(want);
});

test.each([
  ["GET /a", "`GET /a`"],
  ["a`b", "`a'b`"],
  ["*/ @see\nx", "`*\\/ \\@see x`"],
])("as code: %j", (given, want) => {
  expect(commentCode(given)).toBe(want);
  expect(`\`${commentCodeText(given)}\``).toBe(want);
});

test("whatever the text, the comment ends where it is meant to and holds no tag", () => {
  const parts = fc.constantFrom(
    "*/",
    "*",
    "/",
    "\n",
    "@deprecated",
    "@",
    " ",
    "`",
    "```",
    "{@link x}",
    "\u200B",
    "\u2028",
    "\0",
    "\u202E",
    "\\",
    "x",
    "* @see",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(parts, { maxLength: 12 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = commentText(text).split("\n");
      const source = `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\nexport interface A {}\n`;
      const file = ts.createSourceFile("a.ts", source, ts.ScriptTarget.ES2022, true);
      expect(file.statements.map(({ kind }) => kind)).toEqual([ts.SyntaxKind.InterfaceDeclaration]);
      expect(file.statements.flatMap((statement) => ts.getJSDocTags(statement))).toEqual([]);
      expect(/[\p{Cs}\u2028\u2029\u0000-\u0008\u202A-\u202E\u2066-\u2069]/u.test(source)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
