import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWorkerdClock } from "../../../runtime/workerd/clock.js";

/** What requests are kept alive for, and what of it is through. */
let kept: Promise<unknown>[];
let through: number;
const waitUntil = (work: Promise<unknown>): void => {
  kept.push(work);
  void work.then(() => (through += 1));
};

beforeEach(() => {
  [kept, through] = [[], 0];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the clock of workerd keeps the request alive", () => {
  const clock = createWorkerdClock(waitUntil);

  it("until a timer has called its function, and what that starts", async () => {
    const calls: number[] = [];
    clock.startTimer?.(100, () => {
      calls.push(kept.length);
      clock.startTimer?.(50, () => calls.push(kept.length));
    });
    await vi.advanceTimersByTimeAsync(99);
    expect([calls, kept.length, through]).toEqual([[], 1, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([calls, kept.length, through]).toEqual([[1], 2, 1]);
    await vi.advanceTimersByTimeAsync(50);
    expect([calls, kept.length, through]).toEqual([[1, 2], 2, 2]);
  });

  it("until a timer is stopped, or its function has thrown", async () => {
    const onTime = vi.fn();
    clock.startTimer?.(100, onTime)();
    await vi.advanceTimersByTimeAsync(200);
    expect(onTime).not.toHaveBeenCalled();
    expect(through).toBe(1);
    clock.startTimer?.(100, () => {
      throw new Error("thrown by the function");
    });
    await expect(async () => vi.advanceTimersByTimeAsync(100)).rejects.toThrow("thrown by the function");
    await vi.advanceTimersByTimeAsync(0);
    expect(through).toBe(2);
  });

  it("until a sleep is over or aborted", async () => {
    const slept = clock.sleep(100);
    await vi.advanceTimersByTimeAsync(99);
    expect(through).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await slept;
    expect(through).toBe(1);
    const leaving = new AbortController();
    const left = clock.sleep(100, leaving.signal);
    leaving.abort(new Error("the caller left"));
    await expect(left).rejects.toThrow("the caller left");
    await vi.advanceTimersByTimeAsync(0);
    expect([kept.length, through]).toEqual([2, 2]);
  });
});

it("runs timers and sleeps where requests cannot be kept alive", async () => {
  const clock = createWorkerdClock(undefined);
  const onTime = vi.fn();
  clock.startTimer?.(10, onTime);
  const slept = clock.sleep(10);
  await vi.advanceTimersByTimeAsync(10);
  await slept;
  expect(onTime).toHaveBeenCalledOnce();
  expect(clock.now()).toBeGreaterThan(0);
});
