import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzz.js";

const RUNS = process.env["CLOUDTEMPLE_TEST_ALL"] === "1" ? 1_500 : 120;

describe("documents changed at random", () => {
  it(`gives files that type check, or a refusal that names a place (${RUNS} runs)`, async () => {
    const { accepted, refused, faults, typeErrors } = await fuzz(RUNS, 11);
    console.log(
      `${RUNS} runs: ${accepted} accepted, ${refused} refused with a place, ${faults.length} neither`,
    );
    expect(faults).toEqual([]);
    expect(typeErrors).toEqual([]);
    expect(accepted).toBeGreaterThan(RUNS / 2);
  }, 600_000);
});
