import fc from "fast-check";
import { expect, test } from "vitest";
import { escapePattern } from "../../../generator/text/pattern.js";

test("a text in a regular expression matches itself and nothing else", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from("^$.*+?()[]{}|\\/a-")) }),
  );
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      for (const flags of ["", "u"]) {
        const pattern = new RegExp(`^(?:${escapePattern(text)})$`, flags);
        expect(pattern.test(text)).toBe(true);
        expect(pattern.test(other)).toBe(other === text);
      }
    }),
  );
});

test.each(Array.from("^$.*+?()[]{}|\\/"))("%s is escaped", (character) => {
  expect(escapePattern(`a${character}b`)).toBe(`a\\${character}b`);
});
