import { describe, expect, test } from "vitest";
import { listVcenters } from "../../generated/compute/index.js";
import type { LimiterKind } from "../../generator/simulator/index.js";
import { startPlatform } from "./client-of.js";

const REQUESTS = 500;
/** Documented for IaaS VMware, requests a second. */
const LIMIT = 25;
const JITTERS = [0, 30];
const FULL = process.env["CLOUDTEMPLE_TEST_ALL"] !== undefined;
const SEEDS = Array.from({ length: FULL ? 10 : 1 }, (_, index) => `rate-${index + 1}`);
const EASY: readonly [string, LimiterKind][] = [
  ["sliding window", { kind: "sliding" }],
  ["fixed window", { kind: "fixed" }],
  ["leaky bucket with a burst of 5", { kind: "leaky", burst: 5 }],
];

async function sendAll(rateLimits: LimiterKind, jitter: number, seed: string) {
  const { clock, client, simulator } = startPlatform({ seed, jitter, simulator: { rateLimits } });
  await clock.runUntil(listVcenters(client));
  await clock.advance(2_000);
  simulator.clearRequests();
  const calls = Array.from({ length: REQUESTS }, () => listVcenters(client));
  const outcomes = await clock.runUntil(Promise.allSettled(calls));
  const accepted = simulator.requests.filter(({ status }) => status === 200);
  const first = accepted[0]?.time ?? Number.NaN;
  const last = accepted.at(-1)?.time ?? Number.NaN;
  return {
    succeeded: outcomes.filter(({ status }) => status === "fulfilled").length,
    refused: simulator.requests.filter(({ status }) => status === 429).length,
    seconds: (last - first) / 1_000,
    share: (100 * (accepted.length - 1) * 1_000) / (last - first) / LIMIT,
  };
}

const print = (
  name: string,
  jitter: number,
  { refused, seconds, share }: Awaited<ReturnType<typeof sendAll>>,
) =>
  console.log(
    `${name}, ${jitter} ms of jitter: ${share.toFixed(1)} % of the limit, ${refused} refused, ${seconds.toFixed(1)} s`,
  );

describe(`${REQUESTS} requests at once against ${LIMIT} a second`, () => {
  const cases = EASY.flatMap(([name, kind]) => JITTERS.map((jitter) => [name, jitter, kind] as const));
  test.each(cases)(
    "%s, %i ms of jitter: none refused, nearly the whole limit",
    async (name, jitter, kind) => {
      for (const seed of SEEDS) {
        const figures = await sendAll(kind, jitter, seed);
        print(name, jitter, figures);
        expect(figures).toMatchObject({ succeeded: REQUESTS, refused: 0 });
        expect(figures.share).toBeGreaterThanOrEqual(95.5);
        expect(figures.share).toBeLessThanOrEqual(100);
      }
    },
  );

  test.each(JITTERS)(
    "leaky bucket without burst, %i ms of jitter: all succeed in the end",
    async (jitter) => {
      for (const seed of SEEDS) {
        const figures = await sendAll({ kind: "leaky", burst: 0 }, jitter, seed);
        print("leaky bucket without burst", jitter, figures);
        expect(figures.succeeded).toBe(REQUESTS);
      }
    },
  );
});
