import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit, movedOffset, overlap } from "../../../../generator/usage/migrate/edits.js";

describe("edits", () => {
  it("are made in the order they stand, whatever order they come in, and each once", () => {
    const edits: Edit[] = [
      { start: 8, end: 8, text: ")" },
      { start: 4, end: 8, text: "next" },
      { start: 4, end: 4, text: "(" },
      { start: 4, end: 8, text: "next" },
    ];
    expect(applyEdits("say old_ to", edits)).toBe("say (next) to");
  });

  it.each<[Edit, Edit, boolean]>([
    [{ start: 0, end: 3, text: "a" }, { start: 2, end: 4, text: "b" }, true],
    [{ start: 0, end: 3, text: "a" }, { start: 3, end: 4, text: "b" }, false],
    [{ start: 0, end: 3, text: "a" }, { start: 0, end: 3, text: "a" }, false],
    [{ start: 0, end: 3, text: "a" }, { start: 0, end: 3, text: "b" }, true],
    [{ start: 0, end: 3, text: "a" }, { start: 0, end: 0, text: "b" }, false],
    [{ start: 0, end: 3, text: "a" }, { start: 1, end: 1, text: "b" }, true],
    [{ start: 1, end: 1, text: "a" }, { start: 1, end: 1, text: "b" }, false],
  ])("%j and %j contradict each other: %s", (a, b, expected) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
  });

  it("move what they do not touch to where it is found", () => {
    fc.assert(
      fc.property(edited(), ({ text, edits }) => {
        const result = applyEdits(text, edits);
        for (const offset of text.split("").keys()) {
          if (edits.some(({ start, end }) => offset >= start && offset < end)) continue;
          expect(result[movedOffset(offset, edits)]).toBe(text[offset]);
        }
      }),
    );
  });
});

/** A text of different letters, and edits of it that do not contradict each other. */
function edited(): fc.Arbitrary<{ text: string; edits: Edit[] }> {
  return fc
    .tuple(
      fc.uniqueArray(fc.nat(30), { maxLength: 10 }),
      fc.array(fc.constantFrom("", "x", "yyyy"), { minLength: 5 }),
    )
    .map(([places, texts]) => {
      const sorted = places.toSorted((a, b) => a - b);
      const edits = texts.flatMap((text, index) => {
        const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, text }];
      });
      return { text: "abcdefghijklmnopqrstuvwABCDEFGHIJ", edits };
    });
}
