import { describe, expect, test } from "vitest";
import type { Lateness } from "./late-clock.js";
import { type Condition, SERVERS, simulate, throughQueue } from "./pacing-simulation.js";

const SEEDS = [1, 2, 3];
const servers = (Object.keys(SERVERS) as (keyof typeof SERVERS)[]).filter(
  (name) => name !== "leaky, no burst",
);
const conditions = servers.flatMap((server) => [0, 10, 30].map((jitter) => ({ server, jitter })));

async function worst(lateness: Lateness, { server, jitter }: Pick<Condition, "server" | "jitter">) {
  const runs = [];
  for (const seed of SEEDS) {
    runs.push(await simulate({ server, jitter, lateness, seed, requests: 300 }, throughQueue()));
  }
  return {
    share: Math.min(...runs.map(({ share }) => share)),
    refused: Math.max(...runs.map(({ refused }) => refused)),
  };
}

/** The least share of the limit, in percent, that is still used when timers are late. */
const LEAST: readonly (readonly [Lateness, number])[] = [
  [{ kind: "fixed", ms: 0 }, 95.5],
  [{ kind: "fixed", ms: 10 }, 95.5],
  [{ kind: "fixed", ms: 50 }, 92],
  [{ kind: "fixed", ms: 200 }, 78],
  [{ kind: "exponential", ms: 10 }, 94.5],
  [{ kind: "exponential", ms: 50 }, 86],
  [{ kind: "slices", ms: 50 }, 94],
  [{ kind: "blocks", ms: 50 }, 84],
];

describe.each(LEAST)("with timers late by %o, at least %d %% of the limit and no 429", (lateness, least) => {
  test.each(conditions)("$server, $jitter ms of jitter", async (condition) => {
    const { share, refused } = await worst(lateness, condition);
    expect(refused).toBe(0);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(100);
  });
});
