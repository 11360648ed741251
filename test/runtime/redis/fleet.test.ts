import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedPacer } from "../../../runtime/redis/index.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";
import { fixedWindow, leakyBucket, slidingWindow } from "../limit/limited-server.js";
import { type Fault, type Fleet, type FleetFigures, simulateFleet } from "./fleet-simulation.js";

const SEEDS = [1, 2];
const FLEET: Omit<Fleet, "processes" | "seed"> = {
  ...{ calls: 100, server: () => slidingWindow(25, 1) },
  ...{ way: 0.5, jitter: 1, work: 20, cold: 60 },
  stalls: { busy: 8, free: 150 },
};

describe.skipIf(!HAS_REDIS)("a fleet that shares one limit, in simulated time", () => {
  let server: RedisServer;
  let redis: Redis;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.port, "127.0.0.1");
    // The digest of the script is calculated outside the event loop, which a simulated clock cannot wait for.
    const pacer = sharedPacer({ redis: async () => [1, 0, 0, 1, 0, 0], onEvent: () => undefined });
    await pacer.refused([{ lane: "a", requests: 1, seconds: 1, margin: 0, burst: 1, share: 1 }]);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.remove();
  });

  /** The worst figures of all seeds. */
  async function worstOf(
    changes: Partial<Fleet> & Pick<Fleet, "processes">,
    seeds = SEEDS,
  ): Promise<FleetFigures> {
    const runs: FleetFigures[] = [];
    for (const seed of seeds) runs.push(await simulateFleet({ ...FLEET, seed, ...changes }, redis));
    const max = (figure: (run: FleetFigures) => number): number => Math.max(...runs.map(figure));
    return {
      ...runs[0]!,
      ...{ ideal: max(({ ideal }) => ideal), refused: max(({ refused }) => refused) },
      ...{ worst: max(({ worst }) => worst), failed: max(({ failed }) => failed) },
    };
  }

  test.each<[processes: number, fault: Fault | undefined, most: number]>([
    [3, undefined, 1.06],
    [3, "kill", 1.16],
    [3, "restart", 1.16],
    [3, "stop", 1.18],
    [3, "hang", 1.18],
    [10, undefined, 1.08],
    [10, "kill", 1.08],
    [10, "restart", 1.08],
    [10, "stop", 1.1],
    [10, "hang", 1.1],
  ])("%d processes, fault %s: at most %d of the ideal", async (processes, fault, most) => {
    const { ideal, refused, worst, failed, accepted } = await worstOf({
      processes,
      ...(fault !== undefined && { fault }),
    });
    expect(failed).toBe(0);
    expect(worst).toBeLessThanOrEqual(28);
    expect(refused).toBeLessThanOrEqual(Math.ceil(accepted * 0.005));
    expect(ideal).toBeLessThanOrEqual(most);
  });

  test.each([3, 10])(
    "%d processes, a server that is busy at times: refusals cost little",
    async (processes) => {
      const stalls = { busy: 10, free: 150 };
      const { ideal, refused, worst, failed } = await worstOf(
        { processes, cold: 100, stalls, serverStalls: stalls },
        [5, 12],
      );
      expect(failed).toBe(0);
      expect(worst).toBeLessThanOrEqual(28);
      expect(refused).toBeLessThanOrEqual(6);
      expect(ideal).toBeLessThanOrEqual(1.08);
    },
  );

  test.each([60, 200, 350])("first requests that are %d ms late cost few refusals", async (cold) => {
    const { refused, ideal } = await worstOf({ processes: 3, cold });
    expect(refused).toBeLessThanOrEqual(1);
    expect(ideal).toBeLessThanOrEqual(1.14);
  });

  test.each([
    ["a fixed window", () => fixedWindow(25, 1), 0],
    ["a large leaky bucket", () => leakyBucket(25, 1, 25), 0],
    ["a small leaky bucket", () => leakyBucket(25, 1, 5), 10],
  ] as const)("a server with %s refuses few requests", async (_, admission, most) => {
    const { refused, worst, failed } = await worstOf({ processes: 10, server: admission });
    expect(failed).toBe(0);
    expect(refused).toBeLessThanOrEqual(most);
    expect(worst).toBeLessThanOrEqual(28);
  });

  test("far from the server, with jitter", async () => {
    const { refused, ideal } = await worstOf({ processes: 3, way: 20, jitter: 30 });
    expect(refused).toBeLessThanOrEqual(1);
    expect(ideal).toBeLessThanOrEqual(1.12);
  });

  test.each<Fault | undefined>([undefined, "stop"])(
    "gives the same figures again, fault %s",
    async (fault) => {
      const fleet = { ...FLEET, processes: 3, seed: 5, ...(fault !== undefined && { fault }) };
      const [first, second] = [await simulateFleet(fleet, redis), await simulateFleet(fleet, redis)];
      expect(first.arrivals).toEqual(second.arrivals);
    },
  );
});
