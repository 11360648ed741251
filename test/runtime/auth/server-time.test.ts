import { expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createServerTime } from "../../../runtime/auth/server-time.js";

const NOON = Date.UTC(2026, 0, 1, 12);

function answerAt(time: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { headers: { date: new Date(time).toUTCString(), ...headers } });
}

test("a machine whose clock is wrong learns the server's time", () => {
  const clock = createManualClock(NOON);
  const time = createServerTime(clock);
  expect([time.known, time.now()]).toEqual([false, NOON]);
  time.learn(answerAt(NOON + 3_600_000), NOON);
  expect(time.known).toBe(true);
  expect(time.now()).toBe(NOON + 3_600_500);
});

test("a difference below the resolution of the header is ignored", () => {
  const clock = createManualClock(NOON);
  const time = createServerTime(clock);
  // A date counts as the middle of its second.
  time.learn(answerAt(NOON + 1_000), NOON);
  time.learn(answerAt(NOON - 2_000), NOON);
  expect([time.known, time.now()]).toEqual([true, NOON]);
  time.learn(answerAt(NOON + 2_000), NOON);
  expect(time.now()).toBe(NOON + 2_500);
  const behind = createServerTime(clock);
  behind.learn(answerAt(NOON - 3_000), NOON);
  expect(behind.now()).toBe(NOON - 2_500);
});

test("answers from caches, and those without a valid date, are ignored", () => {
  const time = createServerTime(createManualClock(NOON));
  time.learn(answerAt(NOON + 3_600_000, { age: "10" }), NOON);
  time.learn(new Response(null), NOON);
  time.learn(new Response(null, { headers: { date: "yesterday" } }), NOON);
  expect([time.known, time.now()]).toEqual([false, NOON]);
});

test("answers of the same second teach as much as others, by the time at which they came", () => {
  const clock = createManualClock(NOON);
  const time = createServerTime(clock);
  time.learn(answerAt(NOON), NOON);
  expect([time.ahead, time.now()]).toEqual([0, NOON]);
  // The clock was set forward: the server's date shows it although it is the one of before.
  time.learn(answerAt(NOON), NOON - 60_000);
  expect([time.ahead, time.now()]).toEqual([30_500, NOON + 30_500]);
  time.learn(answerAt(NOON), NOON - 60_001);
  expect(Number.isInteger(time.ahead)).toBe(true);
});
