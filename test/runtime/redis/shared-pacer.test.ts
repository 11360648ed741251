import { beforeAll, describe, expect, test } from "vitest";
import { createManualClock, type ManualClock } from "../../../generator/simulator/clock.js";
import { json as decodeJson } from "../../../runtime/codec/json.js";
import { createClient } from "../../../runtime/index.js";
import type { PacedLane, PaceRequest } from "../../../runtime/limit/pacer.js";
import type { Operation } from "../../../runtime/operation.js";
import { type SharedPacerOptions, type SharedStateEvent, sharedPacer } from "../../../runtime/redis/index.js";
import { CREDENTIALS, createFakePlatform, json } from "../fake-platform.js";

const A: PacedLane = { lane: "a", requests: 10, seconds: 1, margin: 0, burst: 1, share: 1 };

/** The digest of the script is calculated outside the event loop, which a simulated clock cannot wait for. */
beforeAll(async () => {
  const pacer = sharedPacer({ redis: async () => [1, 0, 0, 1, 0, 0], onEvent: () => undefined });
  await pacer.refused([A]);
});

/** What the fake server does with one call of the script. */
type Behaviour = (call: {
  readonly operation: string;
  readonly horizon: number;
  readonly count: number;
}) => readonly [taken: boolean | "alone", wait: number] | Error | "hang";

const NO_SCRIPT = "NOSCRIPT No matching script.";

/** A pacer on a server that is a function of the test; the lane's own logic is not in it, but in lanes.test.ts. */
function setUp(
  behave: Behaviour,
  options: Partial<SharedPacerOptions> = {},
  members = 1,
  rank = 0,
  used = 0,
) {
  const clock: ManualClock = createManualClock(1_000_000);
  const events: SharedStateEvent[] = [];
  const calls: {
    readonly at: number;
    readonly operation: string;
    readonly slack: number;
    readonly settled: boolean;
  }[] = [];
  const redis = (...command: string[]): Promise<unknown> => {
    const [, , keyCount, ...rest] = command;
    const [operation = "", , , , horizon, , slack, , , , , , settled] = rest.slice(Number(keyCount));
    const call = { operation, horizon: Number(horizon) / 1000 };
    calls.push({
      ...{ at: clock.now() - 1_000_000, operation },
      ...{ slack: Number(slack) / 1000, settled: settled === "1" },
    });
    const answer = behave({ ...call, count: calls.length });
    if (answer === "hang") return new Promise(() => undefined);
    if (answer instanceof Error) return Promise.reject(answer);
    const [taken, wait] = answer;
    const status = taken === "alone" ? 2 : taken ? 1 : 0;
    const now = Math.round(clock.now() * 1000);
    return Promise.resolve([status, wait * 1000, now, members, rank, used * 1000]);
  };
  const pacer = sharedPacer({ redis, clock, onEvent: (event) => void events.push(event), ...options });
  const ask = (
    asked: Partial<PaceRequest> = {},
    lanes: readonly PacedLane[] = [A],
  ): ReturnType<typeof pacer.reserve> =>
    pacer.reserve(lanes, {
      ...{ priority: "interactive" as const, more: false, waited: false, gap: 0, accepted: 0 },
      signal: new AbortController().signal,
      ...asked,
    });
  return { clock, pacer, ask, events, calls };
}

describe("the shared pacer", () => {
  test("answers when the slot is due, and takes the next one then", async () => {
    const { clock, ask, calls } = setUp(({ operation }) => [true, operation === "reserve" ? 80 : 0]);
    expect(await clock.runUntil(Promise.resolve(ask()))).toEqual({ go: true, in: 0 });
    expect(clock.now()).toBe(1_000_080);
    expect(calls.map(({ operation }) => operation)).toEqual(["reserve"]);
  });

  test("asks once more when it waited so long that a pause can have begun", async () => {
    const { clock, ask, calls } = setUp(({ count }) => [true, [400, 300, 0][count - 1] ?? 0]);
    expect(await clock.runUntil(Promise.resolve(ask()))).toEqual({ go: true, in: 0 });
    expect(calls.map(({ at, operation }) => `${at} ${operation}`)).toEqual([
      "0 reserve",
      "400 confirm",
      "700 confirm",
    ]);
  });

  test("asks for an earlier slot when one of its requests was refused, after the pause", async () => {
    const { clock, pacer, ask, calls } = setUp(({ operation, count }) =>
      operation === "refuse" ? [true, 80] : [true, count === 1 ? 900 : 0],
    );
    const answer = Promise.resolve(ask());
    await clock.advance(200);
    expect(await clock.runUntil(Promise.resolve(pacer.refused([A])))).toBe(80);
    expect(await clock.runUntil(answer)).toEqual({ go: true, in: 0 });
    expect(calls.map(({ at, operation }) => `${at} ${operation}`)).toEqual([
      "0 reserve",
      "200 refuse",
      "280 confirm",
    ]);
  });

  test("uses no slot within a pause that it knows of, however near the slot was", async () => {
    const { clock, pacer, ask, calls } = setUp(({ operation, count }) =>
      operation === "refuse" ? [true, 80] : [true, count === 1 ? 50 : 0],
    );
    const answer = Promise.resolve(ask());
    await clock.advance(10);
    await clock.runUntil(Promise.resolve(pacer.refused([A])));
    expect(await clock.runUntil(answer)).toEqual({ go: true, in: 0 });
    expect(calls.map(({ at, operation }) => `${at} ${operation}`)).toEqual([
      "0 reserve",
      "10 refuse",
      "50 confirm",
    ]);
  });

  test("leaves no timer behind when a slot is due before the pause after a refusal is over", async () => {
    const { clock, pacer, ask } = setUp(({ operation, count }) =>
      operation === "refuse" ? [true, 60_000] : [true, count === 1 ? 900 : 0],
    );
    const answer = Promise.resolve(ask());
    await clock.advance(850);
    await clock.runUntil(Promise.resolve(pacer.refused([A])));
    await clock.runUntil(answer);
    await expect(clock.runUntil(new Promise(() => undefined))).rejects.toThrow();
    expect(clock.now()).toBe(1_000_900);
  });

  test("lets the client ask again for what is too far ahead, before the client would give up", async () => {
    const deferred = setUp(() => [false, 5_000]);
    const answer = await deferred.clock.runUntil(Promise.resolve(deferred.ask()));
    expect(answer.go).toBe(false);
    expect("askAgainIn" in answer && answer.askAgainIn).toBeGreaterThanOrEqual(5_000);
    const horizons: number[] = [];
    const long = setUp(({ horizon, count }) => {
      horizons.push(horizon);
      return count < 3 ? [true, 900] : [false, 700];
    });
    await long.clock.runUntil(Promise.resolve(long.ask()));
    expect(horizons).toEqual([1_000, 600, -300]);
  });

  test("gives a slot back when the client leaves", async () => {
    const controller = new AbortController();
    const { clock, ask, calls } = setUp(() => [true, 500]);
    const answer = Promise.resolve(ask({ signal: controller.signal }));
    await clock.advance(100);
    controller.abort(new Error("left"));
    await clock.runUntil(answer);
    expect(calls.map(({ operation }) => operation)).toEqual(["reserve", "release"]);
  });

  test("keeps the order of priorities by how far ahead each may take a slot", async () => {
    const horizons: Record<string, number> = {};
    for (const priority of ["login", "poll", "interactive", "bulk"] as const) {
      const { clock, ask } = setUp(({ horizon }) => {
        horizons[priority] = horizon;
        return [true, 0];
      });
      await clock.runUntil(Promise.resolve(ask({ priority })));
    }
    expect(horizons["login"]).toBeGreaterThan(horizons["interactive"]!);
    expect(horizons["interactive"]).toBeGreaterThan(horizons["poll"]!);
    expect(horizons["poll"]).toBeGreaterThan(horizons["bulk"]!);
  });

  test.each([
    ["scope", { scope: "" }],
    ["processes", { processes: 0 }],
    ["redis", { redis: {} as never }],
    ["redis", { redis: undefined as never }],
  ])("refuses a wrong %s", (_, options) => {
    expect(() => setUp(() => [true, 0], options)).toThrow(/sharedPacer/);
  });
});

describe("of a process whose connections are not open yet, the shared pacer", () => {
  test("counts requests as late as they may be, until one was accepted, and again after an idle time", async () => {
    const { clock, ask, calls } = setUp(() => [true, 0]);
    const after = async (milliseconds: number, accepted: number): Promise<void> => {
      await clock.advance(milliseconds);
      await clock.runUntil(Promise.resolve(ask({ accepted })));
    };
    await after(0, 0);
    await after(50, 0);
    await after(50, 1);
    await after(50, 0);
    await after(5_000, 0);
    await after(50, 2);
    expect(calls.map(({ slack, settled }) => [slack, settled])).toEqual([
      [100, false],
      [100, false],
      [0, true],
      [0, false],
      [100, false],
      [0, true],
    ]);
  });
});

describe("without Redis, the shared pacer", () => {
  /** The times at which this process sends, in milliseconds since the fallback, when it always wants to. */
  async function departures(
    { clock, ask }: ReturnType<typeof setUp>,
    count: number,
    lanes?: readonly PacedLane[],
  ): Promise<number[]> {
    const times: number[] = [];
    while (times.length < count) {
      const answer = await clock.runUntil(Promise.resolve(ask({}, lanes)));
      if (answer.go) times.push(Math.round(clock.now() - 1_000_000));
      else await clock.advance(answer.askAgainIn);
    }
    return times;
  }

  test("goes on at its share of the pace: the limit divided by the processes that were counted last", async () => {
    let isAway = false;
    const pair = setUp(() => (isAway ? new Error("ECONNREFUSED") : [true, 0]), {}, 4);
    await pair.clock.runUntil(Promise.resolve(pair.ask()));
    isAway = true;
    const times = await departures(pair, 6);
    // Somewhere in its first interval, so that four processes do not go together.
    expect(times[0]).toBeLessThanOrEqual(400);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(gaps.every((gap) => Math.abs(gap - 400) <= 1)).toBe(true);
    expect(pair.events).toEqual([
      { type: "redis", what: "pace", state: "alone", reason: "Error ECONNREFUSED", members: 4 },
    ]);
  });

  test("goes on at the share that was stated where Redis was never reached", async () => {
    const times = await departures(
      setUp(() => new Error("no"), { processes: 2 }),
      4,
    );
    expect(times[3]! - times[1]!).toBe(400);
  });

  test("tries again once a second, while all others go on", async () => {
    const pair = setUp(() => new Error("no"));
    await departures(pair, 35);
    expect(pair.clock.now() - 1_000_000).toBeGreaterThan(3_000);
    expect(pair.calls.length).toBeLessThanOrEqual(5);
    expect(pair.calls.length).toBeGreaterThanOrEqual(3);
    expect(pair.events).toHaveLength(1);
  });

  test("takes a server that hangs for away after 250 ms, and waits for it once a second only", async () => {
    const pair = setUp(() => "hang");
    const answer = Promise.resolve(pair.ask());
    await pair.clock.runUntil(answer);
    expect(pair.clock.now()).toBe(1_000_250);
    expect(pair.events[0]?.reason).toBe("NoAnswerError Redis did not answer within 250 ms.");
    expect(pair.ask()).not.toBeInstanceOf(Promise);
  });

  test("takes no stall of its own for one of the server", async () => {
    const events: SharedStateEvent[] = [];
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const pacer = sharedPacer({
      redis: async () => {
        // Clients send and read in turns of the event loop, which a busy program delays.
        await turn();
        const until = performance.now() + 400;
        while (performance.now() < until);
        await turn();
        await turn();
        return [1, 120_000, 0, 1, 0, 0];
      },
      onEvent: (event) => void events.push(event),
    });
    expect(await pacer.refused([A])).toBe(120);
    expect(events).toEqual([]);
  });

  test("comes back by itself, and asks for each lane once from when on it is shared", async () => {
    let isAway = true;
    const pair = setUp(({ operation }) =>
      isAway ? new Error("no") : [true, operation === "join" ? 700 : 0],
    );
    await departures(pair, 3);
    isAway = false;
    await pair.clock.advance(1_000);
    const since = pair.calls.length;
    for (const lanes of [[A], [{ ...A, lane: "b" }]]) {
      await departures(pair, 6, lanes);
      await pair.clock.advance(800);
      await departures(pair, 2, lanes);
    }
    expect(pair.events.map(({ state }) => state)).toEqual(["alone", "shared"]);
    expect(pair.calls.slice(since).map(({ operation }) => operation)).toEqual(
      Array.from({ length: 2 }, () => ["join", "reserve", "reserve"]).flat(),
    );
  });

  test("waits for nobody while it asks whether Redis is back", async () => {
    let behaviour: ReturnType<Behaviour> = new Error("no");
    const pair = setUp(() => behaviour);
    await departures(pair, 2);
    behaviour = "hang";
    await pair.clock.advance(1_000);
    const times: number[] = [];
    while (times.length < 20) {
      const answer = await pair.ask();
      if (answer.go) times.push(pair.clock.now());
      else await pair.clock.advance(answer.askAgainIn);
    }
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(101);
    expect(pair.calls.at(-1)?.operation).toBe("join");
  });

  test("goes on alone, without an event, when the server has lost its memory", async () => {
    const pair = setUp(({ count }) => [count === 3 ? "alone" : true, count === 3 ? 600 : 0], {}, 2);
    const times = await departures(pair, 8);
    const [, , first, second, third] = times;
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second! - first!).toBe(200);
    expect(third! - second!).toBe(200);
    expect(times.at(-1)).toBeLessThanOrEqual(800);
    expect(pair.calls.map(({ operation }) => operation).slice(-1)).toEqual(["reserve"]);
    expect(pair.events).toEqual([]);
  });

  test.each([0, 1, 2, 3])(
    "sends in turn with the others, by the server's time, as number %d of four",
    async (rank) => {
      let isAway = false;
      const pair = setUp(() => (isAway ? new Error("no") : [true, 0]), {}, 4, rank);
      await pair.clock.advance(130);
      await pair.clock.runUntil(Promise.resolve(pair.ask()));
      isAway = true;
      const times = await departures(pair, 4);
      expect(times.map((time) => time % 400)).toEqual(Array.from({ length: 4 }, () => rank * 100));
    },
  );

  test("begins alone when the even pace has caught up with what was sent at once before", async () => {
    let isAway = false;
    const pair = setUp(() => (isAway ? new Error("no") : [true, 0]), {}, 1, 0, 900);
    await pair.clock.runUntil(Promise.resolve(pair.ask()));
    isAway = true;
    const [first, second] = await departures(pair, 2);
    expect(first).toBeGreaterThanOrEqual(900);
    expect(first).toBeLessThanOrEqual(1_000);
    expect(second! - first!).toBe(100);
  });

  test("says so again when Redis goes away again, and once each time", async () => {
    let isAway = true;
    const pair = setUp(() => (isAway ? new Error("no") : [true, 0]));
    for (let round = 0; round < 3; round++) {
      isAway = true;
      await departures(pair, 4);
      isAway = false;
      await pair.clock.advance(1_000);
      await departures(pair, 1);
    }
    expect(pair.events.map(({ state }) => state)).toEqual([
      "alone",
      "shared",
      "alone",
      "shared",
      "alone",
      "shared",
    ]);
  });

  test("sends a script once, and says when the server has forgotten one that it had", async () => {
    const asked: [string | undefined, boolean][] = [];
    let knows = false;
    const clock = createManualClock(1_000_000);
    const pacer = sharedPacer({
      clock,
      redis: async (...command) => {
        const [name, , keyCount, ...rest] = command;
        asked.push([name, rest[Number(keyCount) + 3] === "1"]);
        if (name === "EVALSHA" && !knows) throw new Error(NO_SCRIPT);
        knows = true;
        return [1n, 0n, "5000000", 1, 0n, "0"];
      },
    });
    const ask = (): Promise<unknown> =>
      clock.runUntil(
        Promise.resolve(
          pacer.reserve([A], {
            ...{ priority: "interactive", more: false, waited: false, gap: 0, accepted: 0 },
            signal: new AbortController().signal,
          }),
        ),
      );
    await ask();
    await ask();
    knows = false;
    await ask();
    expect(asked).toEqual([
      ["EVALSHA", false],
      ["EVAL", false],
      ["EVALSHA", false],
      ["EVALSHA", false],
      ["EVAL", true],
    ]);
  });

  test("pauses its own lanes after a 429", async () => {
    const pair = setUp(() => new Error("no"));
    expect(await pair.pacer.refused([A], 2_000)).toBe(2_000);
    expect((await departures(pair, 1))[0]).toBeGreaterThanOrEqual(2_000);
  });

  test.each([
    ["nothing", null],
    ["too little", [1, 0]],
    ["no numbers", [1, "x", 2, 3]],
  ])("takes a server that answers %s for away", async (_, answer) => {
    const events: SharedStateEvent[] = [];
    const clock = createManualClock();
    const pacer = sharedPacer({
      clock,
      redis: async () => answer,
      onEvent: (event) => void events.push(event),
    });
    expect(await clock.runUntil(Promise.resolve(pacer.refused([A], 10)))).toBe(10);
    expect(events[0]?.reason).toMatch(/something else/);
  });

  test("ignores what its hook throws, and never repeats what a server quotes", async () => {
    const reasons: (string | undefined)[] = [];
    const pair = setUp(
      () => new Error("ERR unknown command 'EVALSHA', with args beginning with: 'secret'\nsecond line"),
      {
        onEvent: ({ reason }) => {
          reasons.push(reason);
          throw new Error("of the hook");
        },
      },
    );
    expect(await departures(pair, 2)).toHaveLength(2);
    expect(reasons).toEqual(["Error ERR unknown command 'EVALSHA'"]);
  });

  test("fails no call of a client", async () => {
    const clock = createManualClock();
    const platform = createFakePlatform(() => json({}), { clock });
    const client = createClient({
      ...{ clock, fetch: platform.fetch, credentials: CREDENTIALS, baseUrl: "https://platform.test/api" },
      rateLimit: {
        pacer: sharedPacer({
          clock,
          redis: () => Promise.reject(new Error("away")),
          onEvent: () => undefined,
        }),
      },
    });
    const operation: Operation = {
      ...{ id: "a.list", method: "GET", path: "/a", responses: { 200: { "application/json": decodeJson } } },
      limits: [{ lane: "a", requests: 10, seconds: 1 }],
    };
    await clock.runUntil(Promise.all(Array.from({ length: 20 }, () => client.call(operation))));
    expect(platform.requests).toHaveLength(20);
  });
});
