import { describe, expect, it } from "vitest";
import { FACTS, ownTexts, readFacts } from "../../../support/deprecation-texts.js";

const TEXTS = ownTexts();

it("has enough texts", () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(900);
});

describe("texts in the manner of many vendors", () => {
  it.each(TEXTS.map((known) => [known.text, known] as const))("%j", (text, known) => {
    const read = readFacts(text);
    const { missed, misread } = known;
    const facts = FACTS.filter((fact) => fact !== misread);
    expect(facts.map((fact) => read[fact]?.value ?? null)).toEqual(
      facts.map((fact) => (fact === missed ? null : (known[fact] ?? null))),
    );
    if (misread !== undefined) expect(read[misread]?.isSure).toBe(false);
    if (known.sure === false) expect(read.removal?.isSure).toBe(false);
  });
});
