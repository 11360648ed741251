import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  literal,
  propertyKey,
  stringLiteral,
  templateText,
  unicodeEscapes,
} from "../../../generator/text/literal.js";

/** What a JavaScript engine makes of the text of an expression. */
const evaluate = (expression: string): unknown =>
  runInThisContext(`"use strict"; (${expression});`) as unknown;

describe("a string literal", () => {
  test.each<[string, string]>([
    ["plain", '"plain"'],
    ['a "quote"', '"a \\"quote\\""'],
    ["back\\slash", '"back\\\\slash"'],
    ["`${x}`", '"`${x}`"'],
    ["line\nbreak\r", '"line\\nbreak\\r"'],
    ["\u2028\u2029", '"\\u2028\\u2029"'],
    ["</script>", '"<\\/script>"'],
    ["\u202Ebidi\u200B", '"\\u202ebidi\\u200b"'],
    ["\u0000\u007F", '"\\u0000\u007F"'],
    ["\uD800", '"\\ud800"'],
    ["\u{E0041}", '"\\udb40\\udc41"'],
    ["été 😀", '"été 😀"'],
  ])("of %j", (text, want) => {
    expect(stringLiteral(text)).toBe(want);
    expect(evaluate(stringLiteral(text))).toBe(text);
  });

  test("of any text means that text, on one line, with nothing that a reader cannot see", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = stringLiteral(text);
        expect(evaluate(written)).toBe(text);
        expect(written).not.toMatch(/[\n\r\u2028\u2029\p{Cf}\p{Cs}]|<\//u);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a key", () => {
  test.each([
    ["name", "name"],
    ["$ref", "$ref"],
    ["class", "class"],
    ["200", "200"],
    ["007", '"007"'],
    ["1e3", '"1e3"'],
    ["a-b", '"a-b"'],
    ["", '""'],
    ["été", '"été"'],
    ["__proto__", '["__proto__"]'],
    ["constructor", "constructor"],
    ["x]: evil(), y", '"x]: evil(), y"'],
  ])("%j is written %s", (name, want) => {
    expect(propertyKey(name)).toBe(want);
  });
});

test("data as an expression: undefined members are left out", () => {
  expect(literal({ in: "header", name: "X-Key", gone: undefined, list: [1, true, null], none: {} })).toBe(
    '{ in: "header", name: "X-Key", list: [1, true, null], none: {} }',
  );
});

test("any data means itself, __proto__ included", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, key) => {
      const data = JSON.parse(JSON.stringify({ [key]: value })) as unknown;
      expect(JSON.stringify(evaluate(literal(data)))).toBe(JSON.stringify(data));
    }),
  );
  const data = JSON.parse('{"__proto__": {"polluted": true}}') as unknown;
  const evaluated = evaluate(literal(data)) as object;
  expect(Object.keys(evaluated)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(evaluated)).toBe(Object.prototype);
});

test.each([
  ["a", "\\u0061"],
  ["é\u200B", "\\u00e9\\u200b"],
  ["😀", "\\ud83d\\ude00"],
  ["", ""],
])("%j in escapes is %s", (text, want) => {
  expect(unicodeEscapes(text)).toBe(want);
  expect(evaluate(`"${unicodeEscapes(text)}"`)).toBe(text);
});

test("text of a template literal means that text, whatever it holds", () => {
  const units = fc.constantFrom("`", "$", "{", "}", "\\", '"', "\n", "\u2028", "x");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: units })), (text) => {
      expect(evaluate(`\`${templateText(text)}\``)).toBe(text);
    }),
  );
  expect(templateText('https://"a"')).toBe('https://"a"');
});
