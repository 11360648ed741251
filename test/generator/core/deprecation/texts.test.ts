import { describe, expect, it } from "vitest";
import { FACTS, ownTexts, readFacts } from "../../../support/deprecation-texts.js";

const TEXTS = ownTexts();

it("has enough texts", () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(550);
});

describe("texts in the manner of many vendors", () => {
  it.each(TEXTS.map((known) => [known.text, known] as const))("%j", (text, known) => {
    const read = readFacts(text);
    expect(FACTS.map((fact) => read[fact]?.value ?? null)).toEqual(FACTS.map((fact) => known[fact] ?? null));
    if (known.sure === false) expect(read.removal?.isSure).toBe(false);
  });
});
