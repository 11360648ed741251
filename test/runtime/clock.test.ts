import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { systemClock } from "../../runtime/clock.js";
import { failure } from "./fake-platform.js";

test("now is wall time and never goes back", () => {
  const first = systemClock.now();
  expect(Math.abs(first - Date.now())).toBeLessThan(5_000);
  expect(systemClock.now()).toBeGreaterThanOrEqual(first);
});

test("sleep ends by itself or with the signal, and leaves no listener", async () => {
  const controller = new AbortController();
  await systemClock.sleep(1, controller.signal);
  const sleeping = systemClock.sleep(60_000, controller.signal);
  controller.abort(new Error("enough"));
  expect(await failure(sleeping)).toEqual(new Error("enough"));
  expect(await failure(systemClock.sleep(60_000, controller.signal))).toEqual(new Error("enough"));
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("a timer fires once, unless it was stopped", async () => {
  const fired: string[] = [];
  systemClock.startTimer?.(1, () => fired.push("stopped"))();
  await new Promise<void>((resolve) => systemClock.startTimer?.(2, resolve));
  expect(fired).toEqual([]);
});
