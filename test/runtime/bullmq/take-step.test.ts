import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { begin } from "../../../runtime/activity/follow-state.js";
import type { SavedActivity } from "../../../runtime/activity/saved.js";
import type { ActivityEnd } from "../../../runtime/bullmq/end.js";
import type { FollowEvent } from "../../../runtime/bullmq/event.js";
import type { Followed } from "../../../runtime/bullmq/followed.js";
import { type Run, takeStep } from "../../../runtime/bullmq/take-step.js";
import { createClient } from "../../../runtime/create-client.js";
import { anyActivity } from "../../../runtime/index.js";
import { CREDENTIALS, createFakePlatform, json } from "../fake-platform.js";

const ID = "56cca2d8-0000-4000-8000-000000000000";
const SAVED: SavedActivity<string> = {
  ...{ id: ID, operation: "compute.createX", method: "POST", path: "/compute/v1/x" },
  created: ["result"],
};
const START = Date.UTC(2026, 0, 1);

const running = () => json({ state: { running: { progression: 10 } } });
const completed = () => json({ state: { completed: { result: "new-id" } } });
const failed = () => json({ state: { failed: { reason: "no space" } } });
const status = (code: number) => () => json({}, code);

/** A job that lives in a variable, as text, and the platform it follows; the last answer stays. */
function setUp(answers: readonly (() => Response)[], onEnd: (end: ActivityEnd) => unknown = () => undefined) {
  const clock = createManualClock(START);
  const reads: number[] = [];
  const platform = createFakePlatform(
    () => {
      reads.push(clock.now() - START);
      return answers[Math.min(reads.length, answers.length) - 1]!();
    },
    { clock },
  );
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, retry: false } as const;
  const client = createClient({ ...options, clock, fetch: platform.fetch });
  const controller = new AbortController();
  const events: FollowEvent[] = [];
  const report = (event: FollowEvent): void => void events.push(event);
  let stored = JSON.stringify({ v: 1, state: begin(SAVED, { now: START }), data: { order: 17 } });
  const job = () => ({
    data: JSON.parse(stored) as Followed,
    updateData: async (data: Followed) => void (stored = JSON.stringify(data)),
  });
  const run = (): Promise<Run> =>
    clock.runUntil(takeStep(job(), { client, clock, onEnd, report, signal: controller.signal }));
  /** Runs when a run is due, until the end. */
  async function runAll(): Promise<ActivityEnd> {
    for (;;) {
      const result = await run();
      if ("end" in result) return result.end;
      await clock.advance(result.at - clock.now());
    }
  }
  return { clock, client, reads, events, controller, job, run, runAll };
}

describe("a run", () => {
  test("makes one read, and says when the next is due", async () => {
    const { run, reads, job, events } = setUp([running]);
    expect(await run()).toEqual({ at: START + 1_000 });
    expect(reads).toHaveLength(1);
    expect(job().data.state).toMatchObject({ reads: 1, seen: true, at: START + 1_000 });
    expect(events).toMatchObject([
      { type: "read", id: ID, snapshot: { state: "running", progression: 10 }, at: START + 1_000 },
    ]);
  });

  test("reads at the same times as one process that waits", async () => {
    const answers = [...Array.from({ length: 12 }, () => running), completed];
    const queue = setUp(answers);
    await queue.runAll();
    const alone = setUp(answers);
    await alone.clock.runUntil(alone.client.activity(SAVED, anyActivity).completed());
    expect(queue.reads).toEqual(alone.reads);
    expect(queue.reads.slice(0, 6)).toEqual([0, 1_000, 2_000, 4_000, 7_000, 12_000]);
  });

  test("reads nothing when another process has read meanwhile and died", async () => {
    const { run, reads } = setUp([running]);
    await run();
    expect(await run()).toEqual({ at: START + 1_000 });
    expect(reads).toHaveLength(1);
  });

  test("reads at once what is due at a time that only another clock can mean", async () => {
    const { run, reads, clock, job } = setUp([running]);
    await run();
    const ahead = job().data;
    await job().updateData({ ...ahead, state: { ...ahead.state, at: START + 3_600_000 } });
    await run();
    expect(reads).toHaveLength(2);
    expect(clock.now()).toBeLessThan(START + 1_000);
  });

  test("gives up its read when the process stops, and learns nothing", async () => {
    const { run, controller, job } = setUp([running]);
    const before = job().data;
    controller.abort(new Error("stopping"));
    await expect(run()).rejects.toThrow("stopping");
    expect(job().data).toEqual(before);
  });
});

describe("the tolerance is that of one process:", () => {
  test("five early 404s", async () => {
    const { runAll, reads } = setUp([...Array.from({ length: 5 }, () => status(404)), running, completed]);
    expect((await runAll()).state).toBe("completed");
    expect(reads).toHaveLength(7);
  });

  test("not six", async () => {
    const end = await setUp([status(404)]).runAll();
    expect(end).toMatchObject({ state: "failed", error: { name: "ActivityFailedError", activityId: ID } });
  });

  test("eight failures in a row, more than once", async () => {
    const outage = Array.from({ length: 8 }, () => status(503));
    const { runAll, reads } = setUp([running, ...outage, running, ...outage, completed]);
    expect((await runAll()).state).toBe("completed");
    expect(reads).toHaveLength(19);
  });

  test("not nine: following stops, and the activity may go on", async () => {
    const end = await setUp([running, status(503)]).runAll();
    expect(end).toMatchObject({ state: "stopped", error: { name: "ServerError", status: 503 } });
  });

  test("a deadline", async () => {
    const { runAll, reads } = setUp([running]);
    expect(await runAll()).toMatchObject({
      state: "stopped",
      error: { name: "TimeoutError", activityId: ID },
    });
    expect(reads.at(-1)).toBe(3_600_000);
  });
});

describe("an end", () => {
  test("has the id of what was created, what was given, and nothing of the platform's own words", async () => {
    const ends: ActivityEnd[] = [];
    const { runAll } = setUp([completed], (end) => ends.push(end));
    const end = await runAll();
    expect(end).toEqual({
      ...{ state: "completed", id: ID, activity: SAVED, data: { order: 17 }, createdId: "new-id" },
      snapshot: { id: ID, state: "completed", progression: 100, result: "new-id", concernedItems: [] },
    });
    expect(ends).toEqual([end]);
  });

  test("of a failed one has the platform's reason", async () => {
    expect(await setUp([running, failed]).runAll()).toMatchObject({
      ...{ state: "failed", snapshot: { state: "failed", reason: "no space" } },
      error: { name: "ActivityFailedError", reason: "no space", retryable: false },
    });
  });

  test("of one that may not be read says what is missing, and holds no secret", async () => {
    const end = await setUp([status(403)]).runAll();
    expect(end).toMatchObject({
      state: "stopped",
      error: { name: "PermissionError", permission: "activity_read" },
    });
    expect(JSON.stringify(end)).not.toContain(CREDENTIALS.secret);
  });

  test("is delivered again, unchanged, until the caller has it, and not read again", async () => {
    const ends: ActivityEnd[] = [];
    const times: number[] = [];
    const pair = setUp([completed, failed], (end) => {
      ends.push(end);
      times.push((pair.clock.now() - START) / 1_000);
      if (ends.length < 12) throw new Error("the database is away");
    });
    expect((await pair.runAll()).state).toBe("completed");
    expect(pair.reads).toHaveLength(1);
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
    const pauses = times.slice(1).map((time, index) => time - times[index]!);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(pair.events.filter(({ type }) => type === "undelivered")).toHaveLength(11);
  });

  test("is in the job before it is delivered", async () => {
    const seen: unknown[] = [];
    const pair = setUp([completed], () => seen.push(pair.job().data.end?.state));
    await pair.runAll();
    expect(seen).toEqual(["completed"]);
  });
});
