import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { anyActivity } from "../../../../runtime/activity/any-activity.js";
import "../../../../runtime/activity/poller.js";
import { waitAll } from "../../../../runtime/activity/wait-all.js";
import { createClient } from "../../../../runtime/create-client.js";
import { type ActivitiesFailedError, TimeoutError } from "../../../../runtime/errors/index.js";
import type { ClientEvent } from "../../../../runtime/notify.js";
import type { Operation } from "../../../../runtime/operation.js";
import type { ClientOptions } from "../../../../runtime/options.js";
import { pool } from "../../../../runtime/pool.js";
import { CONTENT } from "../../../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, failure, json } from "../../fake-platform.js";
import { createSimulatedClock } from "./simulated-clock.js";

const PATH = "/api/activity/v1/activities/";
const running = { running: { progression: 10 } };
const completed = (id: string) => ({ completed: { result: `created-by-${id}` } });
const ids = (count: number) => Array.from({ length: count }, (_, index) => `a-${index}`);

/** A client of a platform that answers what the two functions say. */
function setUp(
  platform: {
    /** The state of an activity; `undefined` for 404. */
    state?: (id: string, now: number) => object | undefined;
    list?: (now: number) => Response | Promise<Response>;
    other?: Answer;
    /** Whether nothing can be read. */
    isForbidden?: boolean;
  },
  options: ClientOptions = {},
) {
  const clock = createSimulatedClock();
  const since = clock.now();
  const reads: string[] = [];
  const lists: number[] = [];
  const events: ClientEvent[] = [];
  const fake = createFakePlatform(
    async (request, count) => {
      await clock.sleep(20);
      const now = clock.now() - since;
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(PATH)) return (platform.other ?? (() => json({}, 404)))(request, count);
      if (platform.isForbidden === true) return json({}, 403);
      const id = pathname.slice(PATH.length);
      if (id === "recent") {
        lists.push(now);
        return platform.list?.(now) ?? json({}, 404);
      }
      reads.push(id);
      const state = platform.state?.(id, now);
      return state === undefined ? json({}, 404) : json({ id, state });
    },
    { clock },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: fake.fetch,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const handle = (id: string) => client.activity({ id, created: ["result"] }, anyActivity);
  return { clock, client, handle, reads, lists, events };
}

/** A list of these activities in the state that they have. */
const listOf =
  (all: readonly string[], state: (id: string, now: number) => object | undefined) => (now: number) =>
    json(all.map((id) => ({ id, state: state(id, now) })));

test("many waits of a client are answered by the list, with every snapshot reported", async () => {
  const all = ids(60);
  const state = (id: string, now: number) => (now > 20_000 ? completed(id) : running);
  const { clock, handle, reads, lists, events } = setUp({ state, list: listOf(all, state) });
  const ends = await clock.run(waitAll(all.map(handle)));
  expect(ends.map(({ createdId }) => createdId)).toEqual(all.map((id) => `created-by-${id}`));
  expect(lists.length).toBeGreaterThan(8);
  expect(reads.length).toBeLessThan(100);
  const reported = events.filter(({ type }) => type === "activity").length;
  expect(reported).toBeGreaterThanOrEqual(60 * 2);
  expect(clock.timers).toBe(0);
});

test("pool, progress and two waits for one activity go through it too", async () => {
  const all = ids(40);
  const state = (id: string, now: number) => (now > 30_000 ? completed(id) : running);
  const { clock, handle, reads } = setUp({ state, list: listOf(all, state) });
  const watch = async (id: string): Promise<string[]> => {
    const states: string[] = [];
    for await (const snapshot of handle(id).progress()) states.push(snapshot.state);
    return states;
  };
  const work = Promise.all([
    pool(all, 40, (id) => handle(id).completed()),
    waitAll([handle("a-1"), handle("a-1")]),
    watch("a-2"),
  ]);
  const [ends, [first, second], states] = await clock.run(work);
  expect(ends).toHaveLength(40);
  expect([first.createdId, second.createdId]).toEqual(["created-by-a-1", "created-by-a-1"]);
  expect([states.at(0), states.at(-1), states.filter((each) => each === "completed").length]).toEqual([
    "running",
    "completed",
    1,
  ]);
  // 43 waits of 30 seconds take seven reads each when each reads for itself.
  expect(reads.length).toBeLessThan(200);
});

describe("errors among many", () => {
  test("404s at first are tolerated, and one that never becomes visible ends as one alone does", async () => {
    const all = ids(30);
    const state = (id: string, now: number) =>
      id === "a-3" || now < 2_500 ? undefined : now > 60_000 ? completed(id) : running;
    const { clock, handle, reads } = setUp({ state });
    const error = (await clock.run(failure(waitAll(all.map(handle))))) as ActivitiesFailedError;
    expect(error.errors).toMatchObject([{ name: "ActivityFailedError", activityId: "a-3", status: 404 }]);
    expect(reads.filter((id) => id === "a-3")).toHaveLength(6);
    expect(error.completed.filter((end) => end !== undefined)).toHaveLength(29);
  });

  test("one that a list has shown and that is gone then has disappeared", async () => {
    const all = ids(30);
    const state = (id: string, now: number) =>
      id === "a-20" && now > 15_000 ? undefined : now > 60_000 ? completed(id) : running;
    const shown = (now: number) => all.filter((id) => id !== "a-20" || now <= 15_000);
    const { clock, handle, reads } = setUp({ state, list: (now) => listOf(shown(now), state)(now) });
    const error = (await clock.run(failure(waitAll(all.map(handle))))) as ActivitiesFailedError;
    expect(String(error.errors[0])).toContain("disappeared: it could be read before");
    expect(reads.filter((id) => id === "a-20").length).toBeLessThan(4);
  });

  test("reads that fail are tolerated eight times in a row, and a list that fails is asked for again", async () => {
    const all = ids(12);
    let calls = 0;
    const state = (id: string, now: number) => (now > 90_000 ? completed(id) : running);
    const list = (now: number) => {
      calls += 1;
      return calls % 2 === 0 ? listOf(all, state)(now) : json({}, 503);
    };
    const { clock, handle } = setUp({ state, list });
    expect(await clock.run(waitAll(all.map(handle)))).toHaveLength(12);
    expect(calls).toBeGreaterThan(4);
  });

  test("a missing permission is told to all, as it is to one", async () => {
    const { clock, handle, lists } = setUp({ isForbidden: true });
    const error = (await clock.run(failure(waitAll(ids(20).map(handle))))) as ActivitiesFailedError;
    expect(error.errors).toHaveLength(20);
    for (const each of error.errors)
      expect(each).toMatchObject({ name: "PermissionError", permission: "activity_read" });
    expect(lists).toEqual([]);
  });

  test("the deadline holds for each", async () => {
    const all = ids(30);
    const { clock, handle } = setUp({ state: () => running, list: listOf(all, () => running) });
    const since = clock.now();
    const work = waitAll(all.map(handle), { deadline: 45_000 });
    const error = (await clock.run(failure(work))) as ActivitiesFailedError;
    expect(error.errors).toHaveLength(30);
    for (const each of error.errors) {
      expect(each).toBeInstanceOf(TimeoutError);
      expect(each).toMatchObject({ limit: 45_000 });
    }
    expect(clock.now() - since).toBe(45_000);
    expect(clock.timers).toBe(0);
  });
});

describe("waits that are abandoned", () => {
  test("leave at once, and nothing is read, listed or timed any more", async () => {
    const all = ids(50);
    const { clock, handle, reads, lists } = setUp({
      state: () => running,
      list: async (now) => {
        if (now > 10_000) await clock.sleep(600_000);
        return listOf(all, () => running)(now);
      },
    });
    const controller = new AbortController();
    const work = failure(waitAll(all.map(handle), { signal: controller.signal }));
    await clock.advance(11_000);
    controller.abort(new Error("enough"));
    expect(await work).toEqual(new Error("enough"));
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    const before = [reads.length, lists.length];
    await clock.advance(700_000);
    expect([reads.length, lists.length]).toEqual(before);
    expect(clock.timers).toBe(0);
  });

  test("one among many leaves the others", async () => {
    const all = ids(20);
    const state = (id: string, now: number) => (now > 40_000 ? completed(id) : running);
    const { clock, handle, reads } = setUp({ state });
    const controller = new AbortController();
    const left = failure(handle("b").completed({ signal: controller.signal }));
    const others = waitAll(all.map(handle));
    await clock.advance(5_000);
    controller.abort(new Error("mine"));
    expect(await left).toEqual(new Error("mine"));
    const before = reads.filter((id) => id === "b").length;
    expect(await clock.run(others)).toHaveLength(20);
    expect(reads.filter((id) => id === "b")).toHaveLength(before);
  });

  test("return() of progress() ends it during a pause, and nothing is read any more", async () => {
    const all = ids(20);
    const { clock, handle, reads } = setUp({ state: () => running });
    const iterators = all.map((id) => handle(id).progress()[Symbol.asyncIterator]());
    await clock.run(Promise.all(iterators.map((each) => each.next())));
    const second = iterators.map((each) => each.next());
    for (const each of iterators) expect(await each.return?.()).toMatchObject({ done: true });
    for (const each of await Promise.all(second)) expect(each.done).toBe(true);
    const before = reads.length;
    // The platform answers what was under way.
    await clock.advance(20);
    expect(clock.timers).toBe(0);
    await clock.advance(60_000);
    expect(reads).toHaveLength(before);
  });
});

test("interactive calls keep two thirds of the lane while many wait", async () => {
  const all = ids(1_000);
  const state = (id: string, now: number) => (now > 20_000 ? completed(id) : running);
  const operation: Operation = {
    id: "tag.listX",
    method: "GET",
    path: "/tag/v1/x",
    responses: { 200: CONTENT.json },
    limits: [{ lane: "console", requests: 25, seconds: 1 }],
  };
  const { clock, client, handle, reads, lists } = setUp(
    { state, list: listOf(all, state), other: () => json([]) },
    { rateLimit: { limits: { console: { requests: 6, seconds: 1 } } } },
  );
  const waits = waitAll(all.map(handle));
  let answered = 0;
  for (let call = 0; call < 200; call++) void client.call(operation).then(() => (answered += 1));
  await clock.advance(20_000);
  const polls = reads.length + lists.length;
  expect(answered).toBeGreaterThan(20 * 6 * 0.96 * 0.6);
  expect(polls).toBeLessThan(20 * 6 * 0.36 + 9);
  expect(await clock.run(waits)).toHaveLength(1_000);
});
