import ts from "typescript";
import { expect, test } from "vitest";
import {
  isIdentifierPart,
  isIdentifierStart,
} from "../../../../generator/core/names/identifier-characters.js";

test("the tables are those of TypeScript, for every character", () => {
  const differing: string[] = [];
  for (let code = 0; code <= 0x10_ff_ff; code++) {
    const start = ts.isIdentifierStart(code, ts.ScriptTarget.ES2022);
    const part = ts.isIdentifierPart(code, ts.ScriptTarget.ES2022);
    if (isIdentifierStart(code) !== start || isIdentifierPart(code) !== part)
      differing.push(`U+${code.toString(16)}`);
  }
  expect(differing).toEqual([]);
});
