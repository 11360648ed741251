import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { followActivities } from "../../../runtime/bullmq/index.js";
import { createClient } from "../../../runtime/index.js";
import { type ActivityServerOptions, startActivityServer } from "../../scale/activity-server.js";
import { createFollowWorkers } from "../../scale/follow-workers.js";
import { HAS_REDIS, startRedis } from "../../scale/redis-server.js";

/** Redis that writes to disk, a platform, workers that are processes, and this process, which only adds. */
async function setUp(options: ActivityServerOptions) {
  const redis = await startRedis({ durable: "always" });
  const platform = await startActivityServer(options);
  const { baseUrl } = platform;
  const workers = createFollowWorkers({
    ...{ port: redis.port, baseUrl, takeOverAfter: 2_000, concurrency: 20, paced: false },
  });
  const queue = await followActivities({
    connection: { host: "127.0.0.1", port: redis.port, retryStrategy: () => 100 },
    ...{ client: createClient({ baseUrl, credentials: { id: "id", secret: "secret" } }), concurrency: 0 },
    onEnd: () => undefined,
    onEvent: () => undefined,
  });
  onTestFinished(async () => {
    await workers.stopAll();
    await queue.close();
    await platform.close();
    await redis.remove();
  });
  async function add(length: number, fails = false): Promise<string> {
    const id = randomUUID();
    platform.begin(id, { length, fails });
    await queue.add(id);
    return id;
  }
  return { redis, platform, workers, queue, add };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test.skipIf(!HAS_REDIS)(
  "every activity ends known when workers are killed and Redis crashes and comes back",
  async () => {
    const { redis, workers, queue, add } = await setUp({ invisible: 800, faultEvery: 25, latency: 100 });
    await Promise.all([workers.start(), workers.start(), workers.start()]);
    const fails = new Map<string, boolean>();
    for (let index = 0; index < 60; index++) {
      fails.set(await add(200 + 100 * index, index % 10 === 0), index % 10 === 0);
      if (index === 20 || index === 40) {
        await workers.kill(0);
        await workers.start();
      }
    }
    await redis.stop("SIGKILL");
    await pause(500);
    await redis.start();
    await vi.waitFor(async () => expect(await queue.pending()).toBe(0), { timeout: 200_000, interval: 100 });
    // What a worker tells comes by another way than what Redis says of it.
    await vi.waitFor(() => expect(workers.ends.size).toBe(60), { timeout: 200_000 });
    for (const [id, delivered] of workers.ends) {
      const state = fails.get(id) === true ? "failed" : "completed";
      expect(new Set(delivered.map(({ end }) => end.state))).toEqual(new Set([state]));
      expect((await queue.ended(id))?.state).toBe(state);
    }
  },
);

test.skipIf(!HAS_REDIS)(
  "an activity whose workers die again and again while they read it is given up by nobody",
  async () => {
    const { platform, workers, queue, add } = await setUp({ latency: 500 });
    const id = await add(1);
    for (let death = 1; death <= 3; death++) {
      await workers.start();
      await vi.waitFor(() => expect(platform.reads.get(id)).toBe(death), { timeout: 200_000, interval: 20 });
      await workers.kill(0);
    }
    await workers.start();
    await vi.waitFor(async () => expect((await queue.ended(id))?.state).toBe("completed"), {
      timeout: 200_000,
      interval: 50,
    });
    expect(platform.reads.get(id)).toBe(4);
    expect(workers.events.filter(({ type }) => type === "recovered")).toEqual([]);
    await vi.waitFor(() => expect(workers.ends.get(id)).toHaveLength(1), { timeout: 200_000 });
  },
);
