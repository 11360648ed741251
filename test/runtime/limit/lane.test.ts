import { describe, expect, test } from "vitest";
import { createLane, type Limit } from "../../../runtime/limit/lane.js";

/** A lane that is always used in the same way. */
function laneOf(limit: Limit, margin: number, burst: number, share = 1) {
  const lane = createLane();
  const pace = { lane: "x", ...limit, margin, burst, share };
  return {
    ...lane,
    readyAt: (now: number) => lane.readyAt(now, pace),
    take: (now: number, delay?: number, waited?: boolean) => lane.take(now, pace, delay, waited),
  };
}

describe("pace", () => {
  test("25 a second with 4 % left unused is one every 41.67 ms", () => {
    const lane = laneOf({ requests: 25, seconds: 1 }, 0.04, 1);
    lane.take(1_000);
    expect(lane.readyAt(1_000)).toBeCloseTo(1_041.667, 2);
    lane.take(1_041.667);
    expect(lane.readyAt(1_041.667)).toBeCloseTo(1_083.333, 2);
  });

  test("unused time is not saved beyond the burst", () => {
    const paced = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    paced.take(0);
    paced.take(10_000);
    expect(paced.readyAt(10_000)).toBe(10_100);
    const burst = laneOf({ requests: 10, seconds: 1 }, 0, 3);
    for (const expected of [-100, 0, 100]) {
      burst.take(0);
      expect(burst.readyAt(0)).toBe(expected);
    }
  });

  test("a request that waited makes up for a late timer, with up to four requests", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(0);
    lane.take(150, 0, true);
    expect(lane.readyAt(150)).toBe(200);
    lane.take(1_000, 0, true);
    expect(lane.readyAt(1_000)).toBe(700);
    for (const expected of [800, 900, 1_000, 1_100]) {
      lane.take(1_000, 0, true);
      expect(lane.readyAt(1_000)).toBe(expected);
    }
  });

  test("one that did not wait makes up for nothing", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(0);
    lane.take(150);
    expect(lane.readyAt(150)).toBe(250);
  });

  test("nothing is made up for after a refusal, until a hundred requests are accepted", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(0);
    lane.refuse(0, 100);
    lane.accept(99);
    lane.take(1_000, 0, true);
    expect(lane.readyAt(1_000)).toBe(1_100);
    lane.accept(1);
    lane.take(2_000, 0, true);
    expect(lane.readyAt(2_000)).toBe(1_700);
  });

  test("a pause is not made up for", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.refuse(0, 1_000);
    lane.accept(100);
    lane.take(1_000, 0, true);
    expect(lane.readyAt(1_000)).toBe(1_100);
  });

  test("as many as the limit allows leave within a second and 30 ms, even after a pause", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0.2, 10);
    for (let count = 0; count < 10; count++) lane.take(count);
    expect(lane.readyAt(9)).toBe(1_030);
    lane.take(1_030);
    expect(lane.readyAt(1_030)).toBe(1_031);
  });

  test("a third of a limit is a third of the pace, and of what is made up for", () => {
    const lane = laneOf({ requests: 30, seconds: 1 }, 0, 1, 1 / 3);
    lane.take(0);
    expect(lane.readyAt(0)).toBeCloseTo(100, 9);
    lane.take(1_000, 0, true);
    expect(lane.readyAt(1_000)).toBeCloseTo(1_000 - 400 / 3 + 100, 9);
  });

  test("clients that use a lane differently share it", () => {
    const lane = createLane();
    const pace = { lane: "x", requests: 10, seconds: 1, margin: 0, burst: 1, share: 1 };
    lane.take(0, pace);
    expect(lane.readyAt(0, { ...pace, margin: 0.5 })).toBe(100);
    lane.take(100, { ...pace, margin: 0.5 });
    expect(lane.readyAt(100, pace)).toBe(300);
  });

  test("a burst is never larger than the limit", () => {
    const lane = laneOf({ requests: 1, seconds: 60 }, 0, 5);
    lane.take(0);
    expect(lane.readyAt(0)).toBe(60_000);
  });
});

describe("refusals", () => {
  const setUp = () => laneOf({ requests: 10, seconds: 1 }, 0, 1);

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
    lane.accept(1);
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
  const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
  expect(lane.refuse(1_000, 86_400_000)).toBe(60_000);
  expect(lane.readyAt(1_000)).toBe(61_000);
  expect(lane.refuse(1_000, Number.POSITIVE_INFINITY)).toBe(60_000);
});

describe("a clock that jumps back", () => {
  test("leaves what was left to wait, and not the time of the jump as well", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.take(1e12);
    expect(lane.readyAt(1e12)).toBe(1e12 + 100);
    expect(lane.readyAt(1_000)).toBe(1_100);
    lane.take(1_100);
    expect(lane.readyAt(1_100)).toBe(1_200);
  });

  test("leaves what is left of a pause", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 1);
    lane.refuse(1e12, 60_000);
    expect(lane.readyAt(1e12 + 20_000)).toBe(1e12 + 60_000);
    expect(lane.readyAt(1_000)).toBe(41_000);
  });

  test("a slot with a gap in front is not taken for a jump", () => {
    const lane = laneOf({ requests: 10, seconds: 1 }, 0, 3);
    for (const expected of [300, 400, 500]) {
      lane.take(0, expected === 300 ? 200 : 0);
      expect(lane.readyAt(0)).toBe(expected - 200);
    }
  });
});
