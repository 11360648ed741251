import { getEventListeners } from "node:events";
import { describe, expect, expectTypeOf, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { Activity } from "../../../runtime/activity/handle.js";
import type { SavedActivity } from "../../../runtime/activity/saved.js";
import type { CompletedActivity } from "../../../runtime/activity/snapshot.js";
import { type OverallProgress, waitAll } from "../../../runtime/activity/wait-all.js";
import { createClient } from "../../../runtime/create-client.js";
import { ActivitiesFailedError, ActivityFailedError, TimeoutError } from "../../../runtime/errors/index.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";

const running = (progression: number) => ({ running: { progression } });
const completed = (result: string) => ({ completed: { result } });
const failed = (reason: string) => ({ failed: { reason } });

/** The state of each activity at each of its reads; the last one stays. */
function setUp(states: Readonly<Record<string, readonly object[]>>) {
  const clock = createManualClock();
  const reads: Record<string, number> = {};
  const platform = createFakePlatform(
    ({ target }) => {
      const id = target.split("/").at(-1) ?? "";
      const known = states[id] ?? [];
      reads[id] = (reads[id] ?? 0) + 1;
      return json({ state: known[Math.min(reads[id], known.length) - 1] });
    },
    { clock },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: platform.fetch,
  });
  return { clock, client, reads };
}

test("gives what each completed with, in the order of the list", async () => {
  const { clock, client } = setUp({ a: [running(10), completed("new-a")], b: [completed("new-b")] });
  const work = waitAll([
    client.activity({ id: "a", created: ["result"] } as SavedActivity<string>, anyActivity),
    client.activity("b", anyActivity),
  ]);
  expectTypeOf(work).toEqualTypeOf<Promise<[CompletedActivity<string>, CompletedActivity]>>();
  const [a, b] = await clock.runUntil(work);
  expect([a.createdId, b.createdId, b.id]).toEqual(["new-a", undefined, "b"]);
  expectTypeOf(waitAll([] as Activity<string>[])).toEqualTypeOf<Promise<CompletedActivity<string>[]>>();
  expect(await waitAll([])).toEqual([]);
});

test("reports how far all of them are together", async () => {
  const { clock, client } = setUp({
    a: [running(50), completed("a")],
    b: [running(20), running(60), completed("b")],
  });
  const seen: OverallProgress[] = [];
  const onProgress = (_: unknown, overall: OverallProgress) => seen.push(overall);
  await clock.runUntil(
    waitAll([client.activity("a", anyActivity), client.activity("b", anyActivity)], { onProgress }),
  );
  expect(seen.map(({ index, ended, total, progression }) => [index, ended, total, progression])).toEqual([
    [0, 0, 2, 25],
    [1, 0, 2, 35],
    [0, 1, 2, 60],
    [1, 1, 2, 80],
    [1, 2, 2, 100],
  ]);
});

describe("when some fail", () => {
  test("waits for the others, and then has all errors and all that completed", async () => {
    const { clock, client } = setUp({
      a: [failed("no space")],
      b: [running(10), running(20), completed("new-b")],
      c: [running(1), failed("no network")],
    });
    const list = ["a", "b", "c"].map((id) => client.activity({ id: id, created: ["result"] }, anyActivity));
    const error = (await clock.runUntil(failure(waitAll(list)))) as ActivitiesFailedError;
    expect(error).toBeInstanceOf(ActivitiesFailedError);
    expect(error.errors).toEqual([expect.any(ActivityFailedError), expect.any(ActivityFailedError)]);
    expect(error.completed.map((one) => one?.createdId)).toEqual([undefined, "new-b", undefined]);
    expect(error.message).toMatch(
      /^2 of 3 activities did not complete\. The first: activity a failed: no space\./,
    );
    expect(error.toJSON()).toMatchObject({
      name: "ActivitiesFailedError",
      errors: [{ activityId: "a" }, {}],
    });
  });

  test("counts the deadline for each", async () => {
    const { clock, client } = setUp({ a: [completed("a")], b: [running(1)] });
    const work = waitAll([client.activity("a", anyActivity), client.activity("b", anyActivity)], {
      deadline: 5_000,
    });
    const error = (await clock.runUntil(failure(work))) as ActivitiesFailedError;
    expect(error.errors).toEqual([expect.any(TimeoutError)]);
    expect(error.completed[0]).toMatchObject({ state: "completed" });
  });
});

describe("ends at once", () => {
  test("when the signal aborts, and leaves no listener on it", async () => {
    const { clock, client, reads } = setUp({ a: [running(1)], b: [running(1)] });
    const controller = new AbortController();
    const { signal } = controller;
    const work = failure(
      waitAll([client.activity("a", anyActivity), client.activity("b", anyActivity)], { signal }),
    );
    await clock.advance(4_500);
    controller.abort(new Error("enough"));
    expect(await work).toEqual(new Error("enough"));
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const before = { ...reads };
    await clock.advance(60_000);
    expect(reads).toEqual(before);
  });

  test("when the hook fails, also a rejecting one", async () => {
    for (const hook of [
      () => {
        throw new Error("mine");
      },
      () => Promise.reject(new Error("mine")),
    ]) {
      const { clock, client, reads } = setUp({ a: [running(1)], b: [running(1)] });
      const onProgress = hook as unknown as () => undefined;
      const work = waitAll([client.activity("a", anyActivity), client.activity("b", anyActivity)], {
        onProgress,
      });
      expect(await clock.runUntil(failure(work))).toEqual(new Error("mine"));
      const before = { ...reads };
      await clock.advance(60_000);
      expect(reads).toEqual(before);
    }
  });
});
