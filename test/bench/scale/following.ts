import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "../../../generator/simulator/seeded.js";
import { followActivities } from "../../../runtime/bullmq/index.js";
import { createClient } from "../../../runtime/index.js";
import { startActivityServer } from "../../scale/activity-server.js";
import { createFollowWorkers } from "../../scale/follow-workers.js";
import { startRedis } from "../../scale/redis-server.js";
import { percentile, printTable } from "./table.js";

const WORKERS = 3;
/** Milliseconds between two kills. */
const BETWEEN_KILLS = [2_000, 8_000] as const;
/** Activities that begin within a second. */
const PER_SECOND = 10;

/**
 * Activities that three processes follow with BullMQ while one of them is killed at random moments, and Redis once. Each killed
 * process is replaced.
 */
export async function benchFollowing(activities: number, kills: number): Promise<void> {
  const random = createRandom("following");
  const redis = await startRedis({ durable: "everysec" });
  const platform = await startActivityServer({ limit: 25, invisible: 800, faultEvery: 50, latency: 20 });
  const { baseUrl } = platform;
  const workers = createFollowWorkers({
    ...{ port: redis.port, baseUrl, takeOverAfter: 5_000, concurrency: 20, paced: true },
  });
  const queue = await followActivities({
    connection: { host: "127.0.0.1", port: redis.port, retryStrategy: () => 200 },
    ...{ client: createClient({ baseUrl, credentials: { id: "id", secret: "secret" } }), concurrency: 0 },
    onEnd: () => undefined,
    onEvent: () => undefined,
  });
  try {
    for (let worker = 0; worker < WORKERS; worker++) await workers.start();
    const start = Date.now();
    const fails = new Map<string, boolean>();
    const adding = (async () => {
      for (let index = 0; index < activities; index++) {
        const id = randomUUID();
        fails.set(id, random() < 0.1);
        // Most take some seconds, some a minute and a half.
        const length = 2_000 + 88_000 * random() ** 3;
        platform.begin(id, { length, fails: fails.get(id) === true });
        await queue.add(id);
        await sleep(1_000 / PER_SECOND);
      }
    })();
    const killing = (async () => {
      const [least, most] = BETWEEN_KILLS;
      for (let kill = 0; kill < kills; kill++) {
        await sleep(least + (most - least) * random());
        await workers.kill(Math.floor(random() * workers.running));
        await workers.start();
        if (kill !== Math.floor(kills / 2)) continue;
        await redis.stop("SIGKILL");
        await sleep(1_000);
        await redis.start();
      }
    })();
    await Promise.all([adding, killing]);
    while ((await queue.pending()) > 0) await sleep(500);
    const seconds = (Date.now() - start) / 1_000;
    const delivered = [...workers.ends.values()];
    const late = delivered.flatMap(([first]) =>
      first === undefined ? [] : [(first.at - platform.endOf(first.end.id)) / 1_000],
    );
    const isRight = (ends: (typeof delivered)[number]): boolean =>
      ends.every(({ end }) => end.state === (fails.get(end.id) === true ? "failed" : "completed"));
    const { reads, refused, notYet, faults, logins } = platform.counts;
    printTable(
      `${activities} activities, ${WORKERS} processes, ${kills} times kill -9 of one, Redis killed once (AOF)`,
      ["", ""],
      [
        ["ends known", `${delivered.length} of ${activities}`],
        ["right", delivered.filter(isRight).length],
        ["delivered twice", delivered.filter(({ length }) => length > 1).length],
        [
          "reads",
          `${reads} (${(reads / activities).toFixed(1)} each, ${(reads / seconds).toFixed(1)} a second)`,
        ],
        ["404 at first, 503, 429", `${notYet}, ${faults}, ${refused}`],
        ["logins", logins],
        ["taken over from dead processes", workers.events.filter(({ type }) => type === "stalled").length],
        ["given up by BullMQ and put back", workers.events.filter(({ type }) => type === "recovered").length],
        [
          "end to notice, s: median, p90, p99",
          [0.5, 0.9, 0.99].map((share) => percentile(late, share).toFixed(1)).join(", "),
        ],
        ["whole run, s", seconds.toFixed(0)],
      ],
    );
  } finally {
    await workers.stopAll();
    await queue.close();
    await platform.close();
    await redis.remove();
  }
}
