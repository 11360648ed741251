import { expect, test } from "vitest";
import { createdIdOf } from "../../../../runtime/activity/created.js";
import type { FollowState } from "../../../../runtime/activity/follow-state.js";
import { createPoller } from "../../../../runtime/activity/poller.js";
import { READ_ACTIVITY, readWhenDue } from "../../../../runtime/activity/read.js";
import type { ActivityReader } from "../../../../runtime/activity/reader.js";
import { readSnapshot } from "../../../../runtime/activity/snapshot.js";
import { createSimulatedClock } from "./simulated-clock.js";

/** A poller whose requests are never answered, and the requests that are under way. */
function setUp() {
  const clock = createSimulatedClock();
  const requests: { readonly what: string; readonly signal: AbortSignal | undefined }[] = [];
  const reader: ActivityReader = {
    clock,
    emit: () => undefined,
    redact: (text) => text,
    serverNow: () => clock.now(),
    serverTime: { known: () => undefined } as unknown as ActivityReader["serverTime"],
    tokens: { get: () => Promise.resolve("") },
    writes: [],
    read: (operation, request, { signal }) => {
      const what = (request as { path?: { id?: string } }).path?.id ?? operation.path;
      requests.push({ what, signal });
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      });
    },
  };
  const poller = createPoller(reader, READ_ACTIVITY, readWhenDue, readSnapshot, createdIdOf);
  const follow = (id: string, signal: AbortSignal) => {
    const since = clock.now();
    const state = { activity: { id }, since, at: since } as unknown as FollowState;
    return poller(reader, state, { signal });
  };
  return { clock, requests, follow };
}

test("who leaves ends the read of an activity, at once and with the reason given, and no other", async () => {
  const { clock, requests, follow } = setUp();
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const left = follow("left", leaving.signal).catch((error: unknown) => error);
  const stayed = follow("stayed", staying.signal).catch((error: unknown) => error);
  await clock.advance(1_000);
  expect(requests.map(({ what }) => what).sort()).toEqual(["left", "stayed"]);

  const reason = new Error("no longer wanted");
  leaving.abort(reason);
  expect(await left).toBe(reason);
  const of = (id: string) => requests.find(({ what }) => what === id)?.signal;
  expect(of("left")?.reason).toBe(reason);
  expect(of("stayed")?.aborted).toBe(false);

  staying.abort();
  await stayed;
  expect(of("stayed")?.aborted).toBe(true);
});

test("the last who leaves ends the list that is under way, and no timer is left", async () => {
  const { clock, requests, follow } = setUp();
  const controllers = Array.from({ length: 6 }, () => new AbortController());
  const waits = controllers.map(({ signal }, index) => follow(`a-${index}`, signal).catch(() => undefined));
  await clock.advance(1_000);
  const lists = requests.filter(({ what }) => !what.startsWith("a-"));
  expect(lists).toHaveLength(1);

  for (const controller of controllers.slice(1)) controller.abort();
  expect(lists[0]?.signal?.aborted).toBe(false);
  controllers[0]?.abort();
  expect(lists[0]?.signal?.aborted).toBe(true);
  await Promise.all(waits);
  await clock.advance(0);
  expect(requests.every(({ signal }) => signal?.aborted)).toBe(true);
  expect(clock.timers).toBe(0);
});
