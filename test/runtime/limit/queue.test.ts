import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import type { PacedLane } from "../../../runtime/limit/pacer.js";
import type { Priority } from "../../../runtime/limit/priority.js";
import { createSlotQueue } from "../../../runtime/limit/queue.js";
import { failure } from "../fake-platform.js";

const NEVER = new AbortController().signal;

function setUp() {
  const clock = createManualClock(0);
  const queue = createSlotQueue(clock);
  let lanes = 0;
  const lane = (requests = 10): PacedLane => {
    lanes += 1;
    return { lane: `lane ${lanes}`, requests, seconds: 1, margin: 0, burst: 1, share: 1 };
  };
  const went: { name: string; at: number }[] = [];
  const enter = (name: string, needed: readonly PacedLane[], priority: Priority = "interactive") =>
    Promise.resolve(queue.enter(needed, priority, new AbortController().signal)).then(() =>
      went.push({ name, at: clock.now() }),
    );
  return { clock, queue, lane, went, enter };
}

test("the first request is sent at once, the others one by one in order", async () => {
  const { clock, lane, went, enter } = setUp();
  const lanes = [lane()];
  await clock.runUntil(Promise.all(["a", "b", "c"].map((name) => enter(name, lanes))));
  expect(went).toEqual([
    { name: "a", at: 0 },
    { name: "b", at: 100 },
    { name: "c", at: 200 },
  ]);
});

test("several limits at once, and lanes that do not wait for each other", async () => {
  const { clock, lane, went, enter } = setUp();
  const product = lane(10);
  const storage = lane(5);
  const other = lane(10);
  const all = [
    enter("storage 1", [product, storage]),
    enter("storage 2", [product, storage]),
    enter("product", [product]),
    enter("other", [other]),
  ];
  await clock.runUntil(Promise.all(all));
  expect(went).toEqual([
    { name: "storage 1", at: 0 },
    { name: "other", at: 0 },
    { name: "product", at: 100 },
    { name: "storage 2", at: 200 },
  ]);
});

describe("priorities", () => {
  const order: Priority[] = ["bulk", "interactive", "poll", "login"];

  test("the order is login, polls, interactive calls, bulk", async () => {
    const { clock, lane, went, enter } = setUp();
    const lanes = [lane()];
    await clock.runUntil(
      Promise.all([enter("first", lanes), ...order.map((name) => enter(name, lanes, name))]),
    );
    expect(went.map(({ name }) => name)).toEqual(["first", "login", "poll", "interactive", "bulk"]);
  });

  test("a bulk list of 2,000 does not delay a later call", async () => {
    const { clock, lane, went, enter } = setUp();
    const lanes = [lane()];
    const bulk = Array.from({ length: 2_000 }, () => enter("bulk", lanes, "bulk"));
    await clock.advance(60_000);
    const since = clock.now();
    await clock.runUntil(enter("call", lanes));
    expect((went.at(-1)?.at ?? Number.POSITIVE_INFINITY) - since).toBeLessThanOrEqual(200);
    await clock.runUntil(Promise.all(bulk));
  });

  test.each(["poll", "interactive", "bulk"] as const)(
    "%s is not starved by a flood of everything above it",
    async (low) => {
      const { clock, lane, went, enter } = setUp();
      const lanes = [lane()];
      const above = order.slice(order.indexOf(low) + 1);
      const flood = above.flatMap((name) => Array.from({ length: 300 }, () => enter(name, lanes, name)));
      const starving = Array.from({ length: 10 }, () => enter("low", lanes, low));
      await clock.runUntil(Promise.all(starving));
      const last = went.findLastIndex(({ name }) => name === "low");
      expect(last).toBeLessThan(10 * 8 * 4);
      await clock.runUntil(Promise.all(flood));
    },
  );
});

describe("leaving", () => {
  test("an aborted call frees its place at once; no slot is lost and no listener is left", async () => {
    const { clock, queue, lane, went, enter } = setUp();
    const lanes = [lane()];
    await enter("a", lanes);
    const controllers = Array.from({ length: 50 }, () => new AbortController());
    const leaving = controllers.map(({ signal }) =>
      failure(Promise.resolve(queue.enter(lanes, "login", signal))),
    );
    const stays = enter("b", lanes);
    for (const controller of controllers) controller.abort(new Error("enough"));
    expect(await Promise.all(leaving)).toEqual(controllers.map(() => new Error("enough")));
    await clock.runUntil(stays);
    expect(went.at(-1)).toEqual({ name: "b", at: 100 });
    expect(controllers.flatMap(({ signal }) => getEventListeners(signal, "abort"))).toEqual([]);
  });

  test("a call with an aborted signal does not enter", async () => {
    const { queue, lane } = setUp();
    const lanes = [lane()];
    void queue.enter(lanes, "interactive", NEVER);
    const late = queue.enter(lanes, "interactive", AbortSignal.abort(new Error("enough")));
    expect(await failure(Promise.resolve(late))).toEqual(new Error("enough"));
  });
});

test("a pause delays all calls, and ends", async () => {
  const { clock, queue, lane, went, enter } = setUp();
  const paused = lane();
  await enter("a", [paused]);
  const waits = enter("b", [paused]);
  expect(queue.refused([paused], 5_000)).toBe(5_000);
  await clock.runUntil(waits);
  expect(went.at(-1)).toEqual({ name: "b", at: 5_000 });
});

test("10,000 waiting calls get their slots in order of arrival", async () => {
  const { clock, lane, enter } = setUp();
  const lanes = [lane(1_000_000)];
  await clock.runUntil(Promise.all(Array.from({ length: 10_000 }, () => enter("x", lanes))));
  expect(clock.now()).toBeCloseTo(10, 0);
}, 20_000);

describe("a clock that jumps back by a year", () => {
  const YEAR = 365 * 86_400_000;

  /** A clock that can be set; its timers fire when the test says so. */
  function setUpJump() {
    const time = { now: YEAR };
    const queue = createSlotQueue({
      now: () => time.now,
      sleep: () => new Promise(() => undefined),
      startTimer: () => () => undefined,
    });
    const lanes: PacedLane[] = [{ lane: "x", requests: 10, seconds: 1, margin: 0, burst: 1, share: 1 }];
    const went: string[] = [];
    const enter = (name: string) => {
      const slot = queue.enter(lanes, "interactive", new AbortController().signal);
      if (slot === undefined) went.push(name);
      else void slot.then(() => went.push(name));
    };
    return { time, queue, lanes, went, enter };
  }

  test("does not leave calls waiting for the time before the jump", async () => {
    const { time, went, enter } = setUpJump();
    enter("a");
    enter("b");
    time.now = 0;
    enter("c");
    time.now = 100;
    enter("d");
    time.now = 200;
    enter("e");
    await Promise.resolve();
    expect(went).toEqual(["a", "b", "c"]);
  });

  test("a pause after it is no longer than the server asks for", async () => {
    const { time, queue, lanes, went, enter } = setUpJump();
    enter("a");
    enter("b");
    time.now = 0;
    await queue.refused(lanes, 5_000);
    time.now = 5_000;
    enter("c");
    await Promise.resolve();
    expect(went).toEqual(["a", "b"]);
  });
});
