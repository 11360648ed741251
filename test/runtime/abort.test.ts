import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createManualClock } from "../../generator/simulator/clock.js";
import { follow, orAbort, startTimer } from "../../runtime/abort.js";
import { failure } from "./fake-platform.js";

test("work that ignores the signal is abandoned", async () => {
  const controller = new AbortController();
  const waiting = orAbort(new Promise(() => undefined), controller.signal);
  controller.abort(new Error("enough"));
  expect(await failure(waiting)).toEqual(new Error("enough"));
});

test("an aborted signal has precedence, and the work's own failure is not an unhandled rejection", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  expect(await failure(orAbort(Promise.reject(new Error("late")), signal))).toEqual(new Error("enough"));
});

test("no listener stays on a long-lived signal", async () => {
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 5 }, () => orAbort(Promise.resolve(1), signal)));
  await Promise.allSettled(Array.from({ length: 5 }, () => orAbort(Promise.reject(new Error("x")), signal)));
  const stops = Array.from({ length: 50 }, () => follow(signal, new AbortController()));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const stop of stops) stop();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a followed signal passes on its reason, also when it is already aborted", () => {
  const parent = new AbortController();
  const child = new AbortController();
  follow(parent.signal, child);
  parent.abort(new Error("enough"));
  const later = new AbortController();
  follow(parent.signal, later);
  expect([child.signal.reason, later.signal.reason]).toEqual([new Error("enough"), new Error("enough")]);
});

test("all followers of one signal are aborted", () => {
  const parent = new AbortController();
  const children = Array.from({ length: 50 }, () => new AbortController());
  const stops = children.map((child) => follow(parent.signal, child));
  stops[0]?.();
  parent.abort(new Error("enough"));
  expect(children.filter((child) => child.signal.aborted)).toHaveLength(49);
  expect(getEventListeners(parent.signal, "abort")).toHaveLength(0);
});

test("a stopped timer never fires, an infinite one starts none", async () => {
  const clock = createManualClock();
  const fired: string[] = [];
  startTimer(clock, 10, () => fired.push("runs"));
  startTimer(clock, 10, () => fired.push("stopped"))();
  startTimer(clock, Number.POSITIVE_INFINITY, () => fired.push("endless"));
  await clock.advance(1_000_000);
  expect(fired).toEqual(["runs"]);
});
