import { Redis } from "ioredis";
import { followActivities } from "../../runtime/bullmq/index.js";
import { createClient } from "../../runtime/index.js";
import { redisTokenStore, sharedPacer } from "../../runtime/redis/index.js";
import type { FollowWorkerOptions, FollowWorkerReport } from "./follow-workers.js";

// A process that follows activities and reports what it sees to the one that forked it.
const { port, baseUrl, takeOverAfter, concurrency, paced } = JSON.parse(
  process.argv[2] ?? "{}",
) as FollowWorkerOptions;
const tell = (report: FollowWorkerReport): void => void process.send?.(report);
const redis = new Redis(port, "127.0.0.1", {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  retryStrategy: () => 200,
});
redis.on("error", () => undefined);
const onEvent = (): void => undefined;
const client = createClient({
  baseUrl,
  credentials: { id: "id", secret: "secret" },
  rateLimit: paced ? { pacer: sharedPacer({ redis, onEvent }) } : false,
  tokenStore: redisTokenStore({ redis, onEvent }),
});
await followActivities({
  connection: { host: "127.0.0.1", port, retryStrategy: () => 200 },
  ...{ client, takeOverAfter, concurrency },
  onEnd: (end) => tell({ type: "end", end, at: Date.now() }),
  onEvent: (event) => tell({ type: "event", event }),
});
tell({ type: "ready" });
