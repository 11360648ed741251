import { describe, expect, test } from "vitest";
import { createLane } from "../../../runtime/limit/lane.js";

describe("pace", () => {
  test("25 a second with 4 % left unused is one every 41.67 ms", () => {
    const lane = createLane({ requests: 25, seconds: 1 }, 0.04, 1);
    lane.take(1_000);
    expect(lane.readyAt(1_000)).toBeCloseTo(1_041.667, 2);
    lane.take(1_041.667);
    expect(lane.readyAt(1_041.667)).toBeCloseTo(1_083.333, 2);
  });

  test("unused time is not saved beyond the burst", () => {
    const paced = createLane({ requests: 10, seconds: 1 }, 0, 1);
    paced.take(0);
    paced.take(10_000);
    expect(paced.readyAt(10_000)).toBe(10_100);
    const burst = createLane({ requests: 10, seconds: 1 }, 0, 3);
    for (const expected of [-100, 0, 100]) {
      burst.take(0);
      expect(burst.readyAt(0)).toBe(expected);
    }
  });

  test("a timer may be 8 ms late at no cost, and not more", () => {
    const lane = createLane({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(0);
    lane.take(107);
    expect(lane.readyAt(107)).toBe(200);
    lane.take(208);
    expect(lane.readyAt(208)).toBe(300);
    lane.take(308.5);
    expect(lane.readyAt(308.5)).toBe(408.5);
  });

  test("a burst is never larger than the limit", () => {
    const lane = createLane({ requests: 1, seconds: 60 }, 0, 5);
    lane.take(0);
    expect(lane.readyAt(0)).toBe(60_000);
  });
});

describe("refusals", () => {
  const setUp = () => createLane({ requests: 10, seconds: 1 }, 0, 1);

  test("pause as long as the server requests", () => {
    const lane = setUp();
    expect(lane.refuse(1_000, 5_000)).toBe(5_000);
    expect(lane.readyAt(1_000)).toBe(6_000);
    expect(lane.refuse(2_000, 1_000)).toBe(1_000);
    expect(lane.readyAt(2_000)).toBe(6_000);
  });

  test("without Retry-After, pauses grow to four seconds until a request is accepted", () => {
    const lane = setUp();
    const pauses = [];
    for (let now = 0; pauses.length < 6; now += 10_000) pauses.push(lane.refuse(now, undefined));
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000]);
    lane.accept();
    expect(lane.refuse(1e6, undefined)).toBe(250);
  });

  test("requests refused together count as one refusal", () => {
    const lane = setUp();
    expect([lane.refuse(0, undefined), lane.refuse(100, undefined), lane.refuse(200, undefined)]).toEqual([
      250, 150, 50,
    ]);
    expect(lane.refuse(249, undefined)).toBe(1);
    expect(lane.refuse(250, undefined)).toBe(500);
  });
});

test("a server can pause a lane for a minute at most", () => {
  const lane = createLane({ requests: 10, seconds: 1 }, 0, 1);
  expect(lane.refuse(1_000, 86_400_000)).toBe(60_000);
  expect(lane.readyAt(1_000)).toBe(61_000);
  expect(lane.refuse(1_000, Number.POSITIVE_INFINITY)).toBe(60_000);
});

describe("a clock that jumps back", () => {
  test("does not leave the lane waiting for the time before the jump", () => {
    const lane = createLane({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(1e12);
    expect(lane.readyAt(1e12)).toBe(1e12 + 100);
    expect(lane.readyAt(1_000)).toBeLessThanOrEqual(1_000);
    lane.take(1_000);
    expect(lane.readyAt(1_000)).toBe(1_100);
  });

  test("ends a pause that lies further ahead than any pause", () => {
    const lane = createLane({ requests: 10, seconds: 1 }, 0, 1);
    lane.refuse(1e12, 60_000);
    expect(lane.readyAt(1e12)).toBe(1e12 + 60_000);
    expect(lane.readyAt(1_000)).toBeLessThanOrEqual(1_000);
  });

  test("a slot with a gap in front is not taken for a jump", () => {
    const lane = createLane({ requests: 10, seconds: 1 }, 0, 3);
    for (const expected of [300, 400, 500]) {
      lane.take(0, expected === 300 ? 200 : 0);
      expect(lane.readyAt(0)).toBe(expected - 200);
    }
  });
});
