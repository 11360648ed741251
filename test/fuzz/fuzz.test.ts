import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzz.js";

const SEED = 11;
const RUNS = process.env["CLOUDTEMPLE_TEST_ALL"] === "1" ? 1_500 : 120;

describe("documents changed at random", () => {
  it(`gives files that type check, or an error with a place and no change (${RUNS} runs)`, async () => {
    const { accepted, refused, faults, typeErrors } = await fuzz(RUNS, SEED);
    console.log(
      `Fuzz: ${RUNS} runs (seed ${SEED}): ${accepted} accepted with ${typeErrors.length} type errors, ` +
        `${refused} refused with a place, ${faults.length} crashed or left something behind.`,
    );
    expect(faults).toEqual([]);
    expect(typeErrors).toEqual([]);
    expect(accepted).toBeGreaterThan(RUNS / 2);
  }, 600_000);
});
