import { expect, test } from "vitest";
import { wrapTypes } from "../../../../generator/generate/types/type-width.js";

const values = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"value number ${index}"`).join(" | ");

test.each([
  ["a type that fits", `export type A = ${values(5)};`, `export type A = ${values(5)};`],
  [
    "a union, at its members",
    `export type A = ${values(7)};`,
    `export type A =\n${Array.from({ length: 7 }, (_, index) => `  | "value number ${index}"`).join("\n")};`,
  ],
  [
    "a union in parentheses only where it has to be",
    `export interface A {\n  /** Text | text. */\n  a?: (${values(5)})[] | "another value" | undefined;\n}`,
    `export interface A {\n  /** Text | text. */\n  a?:\n    | (${values(5)})[]\n    | "another value"\n    | undefined;\n}`,
  ],
  [
    "arguments, with what is below them",
    `export type A = B<${values(6)}, {\n  c: D;\n}>;`,
    `export type A = B<\n  ${values(6)},\n  {\n    c: D;\n  }\n>;`,
  ],
  [
    "arguments in a union",
    `export type A = B<"${"x".repeat(60)}", "${"y".repeat(60)}"> | undefined;`,
    `export type A =\n  | B<\n    "${"x".repeat(60)}",\n    "${"y".repeat(60)}"\n  >\n  | undefined;`,
  ],
  ["what cannot be broken", `export type A = "${"x".repeat(130)}";`, `export type A = "${"x".repeat(130)}";`],
])("%s", (_, text, want) => {
  expect(wrapTypes(text)).toBe(want);
});
