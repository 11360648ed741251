import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createLocalPacer } from "../../../runtime/limit/local-pacer.js";
import type { PaceAnswer, PacedLane, PaceRequest, Pacer } from "../../../runtime/limit/pacer.js";
import type { Priority } from "../../../runtime/limit/priority.js";
import { createSlotQueue } from "../../../runtime/limit/queue.js";
import { failure } from "../fake-platform.js";

const lane = (name: string, requests = 10): PacedLane => ({
  lane: name,
  requests,
  seconds: 1,
  margin: 0,
  burst: 1,
  share: 1,
});
const A = [lane("a")];
const B = [lane("b")];
const BOTH = [lane("a"), lane("b", 5)];

/** A pacer of the caller that records what it is asked; each answer takes `delay` milliseconds, 0 for an answer at once. */
function setUp(delay: number, answer: (ask: PaceRequest, count: number) => PaceAnswer) {
  const clock = createManualClock(0);
  const asked: { lanes: string; at: number; ask: PaceRequest }[] = [];
  const refusals: [string, number | undefined][] = [];
  let underWay = 0;
  const most = { underWay: 0 };
  const pacer: Pacer = {
    reserve(lanes, ask) {
      asked.push({ lanes: lanes.map((each) => each.lane).join(), at: clock.now(), ask });
      const result = answer(ask, asked.length);
      if (delay === 0) return result;
      underWay += 1;
      most.underWay = Math.max(most.underWay, underWay);
      return clock.sleep(delay).then(() => {
        underWay -= 1;
        return result;
      });
    },
    refused(lanes, wait) {
      refusals.push([lanes.map((each) => each.lane).join(), wait]);
      return delay === 0 ? 700 : Promise.resolve(700);
    },
  };
  const queue = createSlotQueue(clock, pacer);
  const went: string[] = [];
  const enter = (name: string, lanes: readonly PacedLane[], priority: Priority = "interactive", gap = 0) =>
    Promise.resolve(queue.enter(lanes, priority, new AbortController().signal, gap)).then(() => {
      went.push(`${name} ${clock.now()}`);
    });
  return { clock, queue, enter, asked, refusals, went, most };
}

describe("a pacer of the caller", () => {
  test.each([0, 5])("gets one question at a time for the same lanes, answered after %d ms", async (delay) => {
    const { clock, enter, asked, went, most } = setUp(delay, () => ({ go: true, in: 100 }));
    await clock.runUntil(Promise.all(["a", "b", "c"].map((name) => enter(name, A))));
    expect(went).toEqual(["a", "b", "c"].map((name, index) => `${name} ${(100 + delay) * (index + 1)}`));
    expect(asked).toHaveLength(3);
    expect(most.underWay).toBeLessThanOrEqual(1);
  });

  test("gets one question for each set of lanes at the same time", async () => {
    const { clock, enter, asked, most } = setUp(5, () => ({ go: true, in: 0 }));
    await clock.runUntil(Promise.all([enter("a", A), enter("b", B), enter("both", BOTH)]));
    expect(asked.map(({ lanes }) => lanes)).toEqual(["a", "b", "a,b"]);
    expect(most.underWay).toBe(3);
  });

  test("is told what waits, and how many requests were accepted since", async () => {
    const { clock, queue, enter, asked } = setUp(5, () => ({ go: true, in: 10 }));
    queue.accepted(A);
    queue.accepted(A);
    await clock.runUntil(Promise.all([enter("a", A, "bulk", 40), enter("b", A)]));
    expect(asked.map(({ ask: { signal, ...ask } }) => [ask, signal.aborted])).toEqual([
      [{ priority: "bulk", more: false, waited: false, gap: 40, accepted: 2 }, false],
      [{ priority: "bulk", more: false, waited: true, gap: 40, accepted: 0 }, false],
    ]);
  });

  test("gives slots, and who gets one is decided when it is due", async () => {
    const { clock, enter, went } = setUp(5, () => ({ go: true, in: 100 }));
    const bulk = enter("bulk", A, "bulk");
    await clock.advance(50);
    const call = enter("interactive", A);
    await clock.runUntil(Promise.all([bulk, call]));
    expect(went).toEqual(["interactive 105", "bulk 210"]);
  });

  test("is asked again when it says so, and at once for a higher priority", async () => {
    const { clock, enter, asked, went } = setUp(0, ({ priority }) =>
      priority === "bulk" && clock.now() < 900 ? { go: false, askAgainIn: 900 } : { go: true, in: 0 },
    );
    const bulk = enter("bulk", A, "bulk");
    await clock.advance(50);
    const call = enter("interactive", A);
    await clock.runUntil(Promise.all([bulk, call]));
    expect(went).toEqual(["interactive 50", "bulk 950"]);
    expect(asked.map(({ at }) => at)).toEqual([0, 50, 50, 950]);
  });

  test("hears of refusals, and holds every call of those lanes for its pause", async () => {
    const { clock, queue, enter, refusals, went } = setUp(5, () => ({ go: true, in: 20 }));
    const waits = enter("a", BOTH);
    await clock.advance(10);
    expect(await queue.refused(A, 3_000)).toBe(700);
    await clock.runUntil(Promise.all([waits, enter("b", B)]));
    expect(refusals).toEqual([["a", 3_000]]);
    expect(went).toEqual(["b 35", "a 710"]);
  });

  test("a refusal takes back what was accepted before it", async () => {
    const { clock, queue, enter, asked } = setUp(0, () => ({ go: true, in: 0 }));
    queue.accepted(A);
    await queue.refused(A, undefined);
    await clock.runUntil(enter("a", A));
    expect(asked.map(({ ask }) => ask.accepted)).toEqual([0]);
  });

  test("a pause does not bring a slot forward that is due later", async () => {
    const { clock, queue, enter, went } = setUp(0, () => ({ go: true, in: 2_000 }));
    const waits = enter("a", A);
    await clock.advance(100);
    expect(await queue.refused(A, undefined)).toBe(700);
    await clock.runUntil(waits);
    expect(went).toEqual(["a 2000"]);
  });

  test("is told when nobody waits any longer, and its slot is not kept for a later call", async () => {
    const { clock, queue, enter, asked, went } = setUp(5, () => ({ go: true, in: 100 }));
    const controller = new AbortController();
    const leaving = failure(Promise.resolve(queue.enter(A, "interactive", controller.signal)));
    const { signal } = asked[0]?.ask ?? {};
    controller.abort(new Error("enough"));
    expect(await leaving).toEqual(new Error("enough"));
    expect(signal?.reason).toEqual(new Error("enough"));
    await clock.advance(10_000);
    await clock.runUntil(enter("later", A));
    expect(went).toEqual(["later 10105"]);
    expect(asked).toHaveLength(2);
  });

  test("a slot that was given to nobody expires", async () => {
    const { clock, queue, enter, went } = setUp(0, () => ({ go: true, in: 100 }));
    const controller = new AbortController();
    const leaving = failure(Promise.resolve(queue.enter(A, "interactive", controller.signal)));
    await clock.advance(50);
    controller.abort(new Error("enough"));
    await leaving;
    await clock.advance(10_000);
    await clock.runUntil(enter("later", A));
    expect(went).toEqual(["later 10150"]);
  });
});

describe("a pacer that fails is replaced by the pace of this process", () => {
  const hang = () => new Promise<never>(() => undefined);
  test.each<[string, () => PaceAnswer | Promise<PaceAnswer>, number]>([
    [
      "throws",
      () => {
        throw new Error("down");
      },
      0,
    ],
    ["rejects", () => Promise.reject(new Error("down")), 0],
    ["answers nothing", () => undefined as unknown as PaceAnswer, 0],
    ["hangs", hang, 2_000],
  ])("%s", async (_, reserve, wait) => {
    const clock = createManualClock(0);
    const queue = createSlotQueue(clock, { reserve, refused: reserve as () => never });
    const times: number[] = [];
    const enter = async () => {
      await queue.enter(A, "interactive", new AbortController().signal);
      times.push(clock.now());
    };
    await clock.runUntil(Promise.all([enter(), enter()]));
    expect(times).toEqual([wait, wait === 0 ? 100 : 4_000]);
    expect(await clock.runUntil(Promise.resolve(queue.refused(A, 500)))).toBe(500);
  });

  test.each<[string, PaceAnswer]>([
    ["asks to be asked at once, for ever", { go: false, askAgainIn: 0 }],
    ["asks to be asked at no time", { go: false, askAgainIn: Number.NaN }],
    ["asks to be asked in the past", { go: false, askAgainIn: -5 }],
  ])("%s: once a millisecond at most", async (_, answer) => {
    const { clock, enter, asked } = setUp(0, (__, count) => (count < 50 ? answer : { go: true, in: 0 }));
    await clock.runUntil(enter("a", A));
    expect(clock.now()).toBe(49);
    expect(asked).toHaveLength(50);
  });

  test("asked again after a minute at the latest, and a slot of no time is due now", async () => {
    const never = setUp(0, (_, count) =>
      count === 1 ? { go: false, askAgainIn: Number.POSITIVE_INFINITY } : { go: true, in: Number.NaN },
    );
    await never.clock.runUntil(never.enter("a", A));
    expect(never.went).toEqual(["a 60000"]);
  });
});

describe("the pacer of one process", () => {
  const ask: PaceRequest = {
    priority: "interactive",
    more: false,
    waited: false,
    gap: 0,
    accepted: 0,
    signal: new AbortController().signal,
  };

  test("takes all lanes or none", () => {
    const pacer = createLocalPacer(createManualClock(1_000));
    expect(pacer.reserve(B, ask)).toEqual({ go: true, in: 0 });
    expect(pacer.reserve(BOTH, ask)).toEqual({ go: false, askAgainIn: 100 });
    expect(pacer.reserve(A, ask)).toEqual({ go: true, in: 0 });
  });

  test("pauses every lane that was refused", () => {
    const pacer = createLocalPacer(createManualClock(1_000));
    expect(pacer.refused(BOTH, 3_000)).toBe(3_000);
    expect(pacer.reserve(A, ask)).toEqual({ go: false, askAgainIn: 3_000 });
    expect(pacer.reserve(B, ask)).toEqual({ go: false, askAgainIn: 3_000 });
  });

  test("counts accepted requests, which end the growth of pauses", async () => {
    const clock = createManualClock(0);
    const pacer = createLocalPacer(clock);
    const pauses = [];
    for (const accepted of [0, 0, 1, 0]) {
      await clock.advance(10_000);
      pacer.reserve(A, { ...ask, accepted });
      pauses.push(pacer.refused(A));
    }
    expect(pauses).toEqual([250, 500, 250, 500]);
  });
});
