import { expect, test } from "vitest";
import { createDurations } from "../../../../runtime/activity/durations.js";

test("of an unknown kind, one that lasted long goes on for long", () => {
  const durations = createDurations();
  expect(durations.earliest("x")).toBe(0);
  expect(durations.chance("x", 0, 30_000)).toBeCloseTo(0.5);
  expect(durations.chance("x", 300_000, 330_000)).toBeLessThan(0.1);
  expect(durations.chance("x", 5_000, 5_000)).toBe(0);
});

test("of a known kind, the chance is that of those which lasted as long, and kinds are apart", () => {
  const durations = createDurations();
  for (let seconds = 10; seconds < 20; seconds++) durations.add("x", seconds * 1_000);
  expect(durations.earliest("x")).toBe(9_000);
  expect(durations.chance("x", 0, 9_999)).toBe(0);
  expect(durations.chance("x", 0, 19_000)).toBeCloseTo(10 / 11);
  // Six of ten lasted longer than 13.5 s, and one more than is known may.
  expect(durations.chance("x", 13_500, 16_500)).toBeCloseTo(3 / 7);
  expect(durations.chance("x", 60_000, 90_000)).toBe(0);
  expect(durations.earliest("y")).toBe(0);
});

test("the latest count, and what is older is forgotten", () => {
  const durations = createDurations();
  for (let index = 0; index < 100; index++) durations.add("x", 1_000);
  for (let index = 0; index < 64; index++) durations.add("x", 60_000);
  expect(durations.earliest("x")).toBe(54_000);
  expect(durations.chance("x", 0, 59_000)).toBe(0);
});
