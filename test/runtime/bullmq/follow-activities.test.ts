import { randomUUID } from "node:crypto";
import { inspect as inspectError } from "node:util";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  createVcenterVirtualMachine,
  deleteVcenterVirtualMachine,
} from "../../../generated/compute/index.js";
import { createSimulator } from "../../../generator/simulator/index.js";
import {
  type ActivityEnd,
  type ActivityQueue,
  type FollowActivitiesOptions,
  type FollowEvent,
  followActivities,
} from "../../../runtime/bullmq/index.js";
import { type Client, createClient } from "../../../runtime/index.js";
import {
  type ActivityServer,
  type PlannedActivity,
  startActivityServer,
} from "../../scale/activity-server.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";

/** Real time passes here: BullMQ has no clock that a test could advance. */
const SOON = { timeout: 200_000, interval: 50 };

describe.skipIf(!HAS_REDIS)("on a real Redis, following with BullMQ", () => {
  let redis: RedisServer;
  let platform: ActivityServer;
  let client: Client;
  const open: Pick<ActivityQueue, "close">[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    platform = await startActivityServer({ invisible: 50 });
    const { baseUrl } = platform;
    client = createClient({ baseUrl, credentials: { id: "id", secret: "secret" }, rateLimit: false });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
  });
  afterAll(async () => {
    await platform.close();
    await redis.remove();
  });

  /** A queue of its own for each test. */
  async function setUp<Data = unknown>(
    options: Partial<FollowActivitiesOptions<Data>> = {},
    name = `test-${randomUUID()}`,
  ) {
    const ends: ActivityEnd<Data>[] = [];
    const events: FollowEvent[] = [];
    const queue = await followActivities<Data>({
      ...{ connection: { host: "127.0.0.1", port: redis.port }, client, name },
      onEnd: (end) => ends.push(end),
      onEvent: (event) => void events.push(event),
      ...options,
    });
    open.push(queue);
    return { queue, ends, events, name };
  }

  function start(length: number, more: Omit<PlannedActivity, "length"> = {}): string {
    const id = randomUUID();
    platform.begin(id, { length, ...more });
    return id;
  }

  /** The queue as BullMQ shows it. */
  function inspect(name: string): Queue {
    const queue = new Queue(name, { connection: { host: "127.0.0.1", port: redis.port } });
    onTestFinished(() => queue.close());
    return queue;
  }

  test("tells each end once, however often it was added, and keeps it", async () => {
    const { queue, ends, name } = await setUp<{ order: number }>();
    const [good, bad] = [start(500, { whenRead: true }), start(500, { whenRead: true, fails: true })];
    for (const id of [good, bad, good, good]) await queue.add(id, { data: { order: 17 } });
    expect(await queue.pending()).toBe(2);
    expect((await inspect(name).getJob(good))?.id).toBe(good);
    await vi.waitFor(() => expect(ends).toHaveLength(2), SOON);
    const byId = (id: string) => ends.find((end) => end.id === id);
    expect(byId(good)).toMatchObject({
      state: "completed",
      data: { order: 17 },
      snapshot: { result: `new-${good}` },
    });
    expect(byId(bad)).toMatchObject({
      state: "failed",
      error: { name: "ActivityFailedError", reason: "no space" },
    });
    await vi.waitFor(async () => expect(await queue.ended(good)).toEqual(byId(good)), SOON);
    await queue.add(good);
    expect(await queue.pending()).toBe(0);
    expect(ends).toHaveLength(2);
    // 404 at once, then after one second, which is the schedule of one process.
    expect(platform.reads.get(good)).toBe(2);
  });

  test("follows what any operation started, by its saved form alone, with the id of what it created", async () => {
    const simulator = createSimulator();
    const { id, secret } = simulator.credentials;
    const own = createClient({ fetch: simulator.fetch, credentials: { id, secret } });
    const { queue, ends } = await setUp({ client: own });
    const created = await createVcenterVirtualMachine(own, {
      body: { name: "web-2", cpu: 2, memory: 4 * 2 ** 30 },
    });
    await queue.add(JSON.parse(JSON.stringify(created)) as typeof created);
    await vi.waitFor(() => expect(ends).toHaveLength(1), SOON);
    const [first] = ends;
    expect(first).toMatchObject({
      ...{ state: "completed", id: created.id, createdId: expect.any(String) as string },
      activity: { operation: "compute.createVcenterVirtualMachine", method: "POST" },
    });
    const createdId = first?.state === "completed" ? first.createdId! : "";
    const deleted = await deleteVcenterVirtualMachine(own, { path: { id: createdId } });
    await queue.add(deleted);
    await vi.waitFor(() => expect(ends).toHaveLength(2), SOON);
    expect(ends[1]).toMatchObject({ state: "completed", id: deleted.id });
    expect(ends[1]).not.toHaveProperty("createdId");
  });

  test("lets one process add and another follow, and keeps ids apart that BullMQ takes for its own", async () => {
    const { queue: adder, name, ends: none } = await setUp({ concurrency: 0 });
    const ids = ["123", "%3123", "a:b", "-7", "é/ü"];
    for (const id of ids) {
      platform.begin(encodeURIComponent(id), { length: 1 });
      await adder.add(id);
    }
    expect(await adder.pending()).toBe(ids.length);
    const { ends } = await setUp({}, name);
    await vi.waitFor(() => expect(ends).toHaveLength(ids.length), SOON);
    expect(ends.map(({ id, state }) => [id, state]).sort()).toEqual(
      ids.map((id) => [id, "completed"]).sort(),
    );
    await vi.waitFor(async () => expect((await adder.ended("a:b"))?.id).toBe("a:b"), SOON);
    expect(none).toEqual([]);
  });

  test("calls onEnd again until it has worked", async () => {
    let calls = 0;
    const { queue, events } = await setUp({
      onEnd: () => {
        calls += 1;
        if (calls < 3) throw new Error("the database is away");
      },
    });
    const id = start(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await queue.add(id);
    await vi.waitFor(() => expect(calls).toBe(3), SOON);
    expect(platform.reads.get(id)).toBe(1);
    expect(events.filter(({ type }) => type === "undelivered")).toHaveLength(2);
    await vi.waitFor(async () => expect((await queue.ended(id))?.state).toBe("completed"), SOON);
  });

  test("stops at what it may not read, and follows it again when told to", async () => {
    let isAllowed = false;
    const fake = createClient({
      ...{
        baseUrl: "https://platform.test/api",
        credentials: { id: "id", secret: "secret" },
        tokenStore: undefined,
      },
      fetch: async (input, init) => {
        const { url } = new Request(input, init);
        if (url.includes("/auth/"))
          return fetch(platform.baseUrl + new URL(url).pathname.slice("/api".length), init);
        return isAllowed
          ? Response.json({ state: { completed: { result: "x" } } })
          : Response.json({}, { status: 403 });
      },
    });
    const { queue, ends } = await setUp({ client: fake });
    const id = randomUUID();
    await queue.add(id);
    await vi.waitFor(async () => expect((await queue.ended(id))?.state).toBe("stopped"), SOON);
    isAllowed = true;
    await queue.add(id);
    expect(await queue.pending()).toBe(0);
    await queue.add(id, { again: true });
    await vi.waitFor(() => expect(ends.map(({ state }) => state)).toEqual(["stopped", "completed"]), SOON);
  });

  test("puts back what BullMQ has given up, and leaves jobs that are not its own", async () => {
    const { queue: adder, name } = await setUp({ concurrency: 0 });
    const id = start(1);
    await adder.add(id);
    const jobs = inspect(name);
    await jobs.add("other", { hello: "world" }, { jobId: "other" });
    // As after too many stalls: the job is in the failed set, and nobody looks at it.
    const connection = new Redis(redis.port, "127.0.0.1");
    onTestFinished(() => connection.disconnect());
    await connection.lrem(`bull:${name}:wait`, 0, id);
    await connection.zadd(`bull:${name}:failed`, Date.now(), id);
    expect(await jobs.getFailedCount()).toBe(1);
    const { ends, events } = await setUp({}, name);
    await vi.waitFor(() => expect(ends).toHaveLength(1), SOON);
    expect(events).toContainEqual({ type: "recovered", ids: [id] });
    await vi.waitFor(async () => expect(await jobs.getFailedCount()).toBe(1), SOON);
    expect((await jobs.getJob("other"))?.failedReason).toMatch(/did not add/);
  });

  test("gives its reads up when it closes, and another goes on", async () => {
    let isHanging = true;
    const hangs = createClient({
      ...{ baseUrl: platform.baseUrl, credentials: { id: "id", secret: "secret" }, rateLimit: false },
      fetch: (input, init) =>
        isHanging && input.includes("/activities/")
          ? new Promise((_, reject) => {
              init.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error));
            })
          : fetch(input, init),
    });
    const { queue, name, ends: none } = await setUp({ client: hangs });
    const id = start(1);
    await queue.add(id);
    await vi.waitFor(async () => expect(await inspect(name).getActiveCount()).toBe(1), SOON);
    await queue.close();
    isHanging = false;
    const { ends } = await setUp({}, name);
    await vi.waitFor(() => expect(ends).toHaveLength(1), SOON);
    expect(none).toEqual([]);
  });
});

test.each([
  ["connection", { connection: "redis://127.0.0.1" as never }],
  ["client", { client: {} as never }],
  ["onEnd", { onEnd: undefined as never }],
  ["name", { name: "a:b" }],
  ["concurrency", { concurrency: -1 }],
  ["takeOverAfter", { takeOverAfter: 10 }],
  ["keep", { keep: Number.NaN }],
])("refuses a wrong %s", async (name, options) => {
  const client = createClient({ credentials: { id: "id", secret: "secret" } });
  const following = followActivities({ connection: {}, client, onEnd: () => undefined, ...options });
  await expect(following).rejects.toThrow(new RegExp(`followActivities: ${name} is`));
});

test("refuses an address that is none, and does not repeat its password", async () => {
  const client = createClient({ credentials: { id: "id", secret: "secret" } });
  const connection = { url: "redis://:hunter2@ho st" };
  const error: unknown = await followActivities({ connection, client, onEnd: () => undefined }).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toMatch(/connection has a url that is none/);
  expect(inspectError(error)).not.toContain("hunter2");
});
