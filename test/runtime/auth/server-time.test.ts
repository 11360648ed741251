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
