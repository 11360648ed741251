import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { identifierText } from "../../../../generator/core/names/identifier-text.js";

describe("any text as an identifier", () => {
  test.each([
    ["operatingSystemName", "operatingSystemName"],
    ["removal 2026-04-23", "removal_2026_04_23"],
    ["use operatingSystem.name", "use_operatingSystem·name"],
    ["use disks[].size", "use_disks·size"],
    ["There is no successor.", "There_is_no_successor"],
    ["created-at", "created_at"],
    ["1.134.0", "_1·134·0"],
    ["été", "été"],
    ["e\u0301te\u0301", "été"],
    ["a...b", "a_b"],
    ["a·b", "a_b"],
    ["", "_"],
    ["*/ } evil(); {", "evil"],
    ["a\u2028b\u202Ec\u200Bd\0e", "a_b_c_d_e"],
    ["\uD800", "_"],
    ["😀", "_"],
  ])("%j is %s", (text, want) => {
    expect(identifierText(text, 100)).toBe(want);
  });

  test("is cut where it is too long, and not within a character", () => {
    expect(identifierText("use the console", 7)).toBe("use_the");
    expect(identifierText("use the console", 8)).toBe("use_the");
    expect(identifierText("a\u{20000}\u{20001}", 2)).toBe("a\u{20000}");
  });

  test("is one identifier, whatever the text", () => {
    const check = (text: string, length: number): void => {
      const name = `_${identifierText(text, length)}`;
      expect(Array.from(name).length).toBeLessThanOrEqual(length + 2);
      const { statements } = ts.createSourceFile("a.ts", `declare class ${name} {}`, ts.ScriptTarget.ES2022);
      const [declared, another] = statements;
      expect(another).toBeUndefined();
      expect(declared && ts.isClassDeclaration(declared) && declared.name?.text).toBe(name);
    };
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 100 }), check));
  });
});
