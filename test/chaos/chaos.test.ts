import { describe, expect, test } from "vitest";
import { type Figures, runApart } from "./run-apart.js";

const FULL = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
const SEEDS = Array.from({ length: FULL ? 10 : 2 }, (_, index) => index + 1);
const [CREATES, READS] = FULL ? [2_000, 20_000] : [100, 1_000];

function print(figures: Figures): void {
  const { sent, existing, doubled, lost, created, ambiguous, untold, refused } = figures;
  console.log(
    [
      `seed ${figures.seed}: ${figures.requests} requests, ${figures.faulty} % faulty, in ${figures.simulatedMinutes} simulated minutes`,
      `creates: ${sent} sent, ${existing} existing, ${doubled} doubled, ${lost} lost`,
      `told: ${created} created, ${ambiguous} ambiguous, ${untold} with the activity's id, ${refused} refused`,
      `hidden: ${figures.hidden}, found by the activities: ${figures.foundByActivity}, by name: ${figures.foundByName}`,
      `reads: ${figures.reads} good, ${figures.failedReads} failed`,
    ].join("\n  "),
  );
}

describe(`${CREATES} creates and ${READS} reads of 50 callers, a tenth of all requests faulty`, () => {
  test.concurrent.each(SEEDS)(
    "seed %i: nothing doubled, nothing lost, nothing left behind",
    async (seed) => {
      const figures = await runApart("held-clock.ts", [seed, CREATES, READS], 1_200);
      print(figures);
      expect(figures).toMatchObject({
        doubled: 0,
        lost: 0,
        unfound: 0,
        misread: 0,
        sleeping: 0,
        listeners: 0,
      });
      expect(figures).toMatchObject({ unhandledRejections: [], warnings: [], resources: [] });
      const { created, ambiguous, untold, refused, reads, failedReads } = figures;
      expect(created + ambiguous + untold + refused).toBe(CREATES);
      expect(reads + failedReads).toBe(READS);
      expect(figures.faultKinds).toBeGreaterThanOrEqual(FULL ? 19 : 15);
      expect(figures.faulty).toBeGreaterThan(8);
    },
    1_300_000,
  );
});

test("over real connections: no socket, timer or listener is left, and nothing is lost", async () => {
  const figures = await runApart("over-http.ts", FULL ? [1, 500, 5_000] : [1, 60, 300], 300);
  console.log(`over HTTP: ${figures.requests} requests, left open: ${figures.resources.length}`);
  expect(figures).toMatchObject({ doubled: 0, lost: 0, misread: 0, listeners: 0 });
  expect(figures).toMatchObject({ unhandledRejections: [], warnings: [], resources: [] });
}, 310_000);
