import { describe, expect, it } from "vitest";
import { datesInText } from "../../../../generator/core/deprecation/date-in-text.js";
import { labelWords } from "../../../../generator/core/deprecation/label.js";
import { sentencesOf } from "../../../../generator/core/deprecation/sentence.js";

const sentences = (text: string) => sentencesOf(text, datesInText(text), labelWords(text));

describe("the sentences of a text", () => {
  it.each([
    ["One. Two! Three? Four", ["One.", " Two!", " Three?", " Four"]],
    ["On 1. May 2026 it ends. Next", ["On 1. May 2026 it ends.", " Next"]],
    ["A value, e.g. 2024-01-31. Next", ["A value, e.g. 2024-01-31.", " Next"]],
    ["z. B. dann", ["z. B. dann"]],
    ["v1.2 is old", ["v1.2 is old"]],
    ["- One\n- Two", ["- One\n- ", "Two"]],
    ["One\n\nTwo\nThree", ["One\n\n", "Two\nThree"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it("have the dates and words in them, by their offsets in the text", () => {
    const text = "Deprecated on 2026-01-01. Removed on 2026-05-01.";
    const read = sentences(text).map(({ dates, words }) => [
      dates.map(({ start, end }) => text.slice(start, end)),
      words.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(read).toEqual([
      [["2026-01-01"], ["Deprecated"]],
      [["2026-05-01"], ["Removed"]],
    ]);
  });
});
