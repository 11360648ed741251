import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MAX_WIDTH,
  stringWithin,
  textType,
  wrapComments,
  wrapProse,
} from "../../../generator/text/line-width.js";
import { literalWithin } from "../../../generator/text/literal-within.js";

describe("prose in lines of 20 characters", () => {
  test.each<[what: string, line: string, lines: string[]]>([
    ["that fits", "one two three four", ["one two three four"]],
    ["at words", "one two three four five six", ["one two three four", "five six"]],
    [
      "without a word that fits",
      "one antidisestablishmentarianism two",
      ["one", "antidisestablishmentarianism", "two"],
    ],
    ["not in a code span", "see `a b c d e f` for that", ["see `a b c d e f`", "for that"]],
    ["not in a link", "see {@link SomeLong name} there", ["see", "{@link SomeLong name}", "there"]],
    ["not in a link of Markdown", "or [a b c d](https://x.y) so", ["or", "[a b c d](https://x.y)", "so"]],
    ["below the text of a list", "- one two three four five", ["- one two three four", "  five"]],
    ["below the text of a numbered list", "12. one two three four", ["12. one two three", "    four"]],
    ["not before what begins a list", "one two three fours - five", ["one two three", "fours - five"]],
    ["not before a number that begins a list", "one two three four 5. six", ["one two three", "four 5. six"]],
    ["not before a heading", "one two three fours # five", ["one two three", "fours # five"]],
    ["not before an escaped tag", "one two three four \\@x", ["one two three", "four \\@x"]],
    ["not in code", "    one two three four five", ["    one two three four five"]],
    ["not in a table", "| one | two | three | four |", ["| one | two | three | four |"]],
  ])("%s", (_, line, lines) => {
    expect(wrapProse(line, 20)).toEqual(lines);
  });
});

describe("a comment of code", () => {
  const long = `${"word ".repeat(30)}end`;

  test("of one line becomes one of several, at its indentation", () => {
    const lines = wrapComments(`  /** ${long} */\n  a: 1;`).split("\n");
    expect(lines[0]).toBe("  /**");
    expect(lines.slice(1, -2).every((line) => line.startsWith("   * word"))).toBe(true);
    expect(lines.slice(-2)).toEqual(["   */", "  a: 1;"]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(MAX_WIDTH);
  });

  test("keeps fenced code, short lines and what is not a comment as they are", () => {
    const code = `/**\n * \`\`\`\n * ${long}\n * \`\`\`\n * short\n */\nconst a = "/** ${long} */ ${long}";\n`;
    expect(wrapComments(code)).toBe(code);
  });

  test.each([
    [`/**\n * @deprecated ${long}\n */`, `/**\n * @deprecated ${long}\n */`],
    [`/** @deprecated ${long} */`, `/**\n * @deprecated ${long}\n */`],
  ])("keeps the text of @deprecated on its line, which linters print", (code, wrapped) => {
    expect(wrapComments(code)).toBe(wrapped);
  });

  test("is wrapped after fenced code that has no end, in the next comment", () => {
    const open = `/**\n * \`\`\`\n * ${long}\n */\n`;
    expect(wrapComments(`${open}/** ${long} */\n`).startsWith(`${open}/**\n * word`)).toBe(true);
  });
});

/** Runs the literal as JavaScript does. */
function valueOf(code: string): unknown {
  return (0, eval)(`(${code})`) as unknown;
}

test("a literal is broken at members and at words, and means the same", () => {
  const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 12 }).map((words) => words.join(" "));
  const keys = fc.stringMatching(/^[a-z]{1,9}$/);
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 3 },
      texts,
      fc.integer(),
      fc.constant(null),
      fc.array(tie("data"), { maxLength: 6 }),
      fc.dictionary(keys, tie("data"), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(data, (value) => {
      expect(valueOf(literalWithin(value, 2, 10))).toEqual(value);
    }),
  );
});

test("a long text is joined from lines that fit, and its type is that of the text", () => {
  const text = `${"word ".repeat(60)}"end"\`\${x}`;
  const joined = stringWithin(text, 4, 14);
  expect(joined.split("\n").length).toBeGreaterThan(2);
  expect(valueOf(joined)).toBe(text);
  const type = textType(text, 4, 13);
  expect(valueOf(type)).toBe(text);
  for (const line of [...joined.split("\n").slice(1), ...type.split("\n")])
    expect(line.length).toBeLessThanOrEqual(MAX_WIDTH);
  expect(textType("short", 4, 13)).toBe('"short"');
});
