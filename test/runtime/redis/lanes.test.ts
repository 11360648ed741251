import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Clock } from "../../../runtime/clock.js";
import { systemClock } from "../../../runtime/clock.js";
import type { PacedLane } from "../../../runtime/limit/pacer.js";
import type { Priority } from "../../../runtime/limit/priority.js";
import { senderOf } from "../../../runtime/redis/commands.js";
import { createLanes, type Lanes } from "../../../runtime/redis/lanes.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";

const lane = (name: string, requests = 10, seconds = 1): PacedLane => ({
  lane: name,
  requests,
  seconds,
  margin: 0,
  burst: 1,
  share: 1,
});
const A = lane("a");
const B = lane("b", 1, 10);

/** A scope of each test's own, so that none sees another's slots. */
let scope = "";
let count = 0;

describe.skipIf(!HAS_REDIS)("the lanes on a real server", () => {
  let server: RedisServer;
  let redis: Redis;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.port, "127.0.0.1");
  });
  afterAll(async () => {
    redis.disconnect();
    await server.remove();
  });
  beforeEach(() => {
    count += 1;
    scope = `test ${count}`;
  });

  const create = (member = "m", clock: Clock = systemClock): Lanes =>
    createLanes(scope, member, senderOf(redis, "test"), clock);

  interface Wish {
    readonly priority?: Priority;
    readonly more?: boolean;
    readonly waited?: boolean;
    readonly gap?: number;
    readonly accepted?: number;
    readonly slot?: string;
    readonly horizon?: number;
  }
  let slots = 0;
  const wish = (wished: Wish = {}) => {
    slots += 1;
    return {
      ...{ priority: "interactive" as const, more: false, waited: false, gap: 0, accepted: 0 },
      ...{ slot: `slot-${slots}`, horizon: 60_000, ...wished },
    };
  };
  const key = (kind: string, name = ""): string =>
    `cloudtemple:{${encodeURIComponent(scope)}}:${kind}${name}`;
  const slotsOf = async (name: string, from: string): Promise<string[]> =>
    // Pairs, or one list, depending on the version of the protocol.
    (
      (await redis.call("ZRANGE", key("slots:", name), from, "-1", "WITHSCORES")) as (string | string[])[]
    ).flat();
  /** When the slots of a lane are, in milliseconds after the first. */
  const departures = async (name: string): Promise<number[]> => {
    const log = await slotsOf(name, "0");
    const times = log.filter((_, index) => index % 2 === 1).map(Number);
    return times.map((time) => (time - times[0]!) / 1000);
  };
  /** Makes the time of a lane begin so many milliseconds from now, as if others had used it before. */
  const moveTo = async (name: string, field: string, milliseconds: number): Promise<void> => {
    await redis.hset(key("lane:", name), { pause: 250_000, trust: 100, [field]: await micros(milliseconds) });
  };
  const micros = async (milliseconds: number): Promise<string> => {
    const [seconds, rest] = (await redis.time()).map(Number);
    return String(seconds! * 1_000_000 + rest! + milliseconds * 1000);
  };

  test("hand out slots one interval apart, to whoever asks", async () => {
    const members = [create("one"), create("two"), create("three")];
    for (let slot = 0; slot < 30; slot++) {
      const answer = await members[slot % 3]!.reserve([A], wish());
      expect(answer.taken).toBe(true);
      expect(answer.wait).toBeLessThanOrEqual(slot * 100);
    }
    expect(await departures("a")).toEqual(Array.from({ length: 20 + 1 }, (_, slot) => slot * 100));
    expect(members.map((each) => each.members)).toEqual([3, 3, 3]);
  });

  test("use the margin, the share and the burst that the client states", async () => {
    const lanes = create();
    const half = { ...A, margin: 0.2, share: 0.5 };
    for (let slot = 0; slot < 3; slot++) await lanes.reserve([half], wish());
    expect(await departures("a")).toEqual([0, 250, 500]);
    const burst = { ...lane("burst"), burst: 3 };
    const waits = [];
    for (let slot = 0; slot < 4; slot++) waits.push((await lanes.reserve([burst], wish())).wait);
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, true]);
  });

  test("are taken together or not at all", async () => {
    const lanes = create();
    await lanes.reserve([B], wish());
    const refused = await lanes.reserve([A, B], wish({ horizon: 1_000 }));
    expect(refused.taken).toBe(false);
    expect(refused.wait).toBeGreaterThan(8_000);
    expect(refused.wait).toBeLessThanOrEqual(9_000);
    expect(await departures("a")).toEqual([]);
    await lanes.reserve([A, B], wish());
    const [a, b] = await Promise.all(["a", "b"].map((name) => slotsOf(name, "-1")));
    expect(a).toEqual(b);
  });

  test("make up for late timers, by calls that waited, with four requests at most", async () => {
    const lanes = create();
    await moveTo("a", "tat", -5_000);
    const idle = [];
    for (let slot = 0; slot < 3; slot++) idle.push((await lanes.reserve([A], wish())).wait > 0);
    expect(idle).toEqual([false, true, true]);
    await moveTo("late", "tat", -5_000);
    const late = [];
    for (let slot = 0; slot < 7; slot++)
      late.push((await lanes.reserve([lane("late")], wish({ waited: true }))).wait > 0);
    expect(late).toEqual([false, false, false, false, false, true, true]);
  });

  test("never have more slots in a second than the limit, whatever is made up for", async () => {
    const lanes = create();
    await moveTo("a", "tat", -5_000);
    for (let slot = 0; slot < 19; slot++) await lanes.reserve([A], wish({ waited: true }));
    const times = await departures("a");
    for (let slot = 10; slot < times.length; slot++)
      expect(times[slot]! - times[slot - 10]!).toBeGreaterThanOrEqual(1_000);
  });

  test("make up for nothing after a refusal, until a hundred requests were accepted", async () => {
    const lanes = create();
    await lanes.refuse([A], 0);
    await moveTo("a", "tat", -5_000);
    await redis.hset(key("lane:", "a"), { trust: 0, paused: 0 });
    expect((await lanes.reserve([A], wish({ waited: true }))).wait).toBe(0);
    expect((await lanes.reserve([A], wish({ waited: true }))).wait).toBeGreaterThan(0);
    await moveTo("a", "tat", -5_000);
    await redis.hset(key("lane:", "a"), { trust: 0, paused: 0 });
    await lanes.reserve([A], wish({ waited: true, accepted: 100 }));
    expect((await lanes.reserve([A], wish({ waited: true }))).wait).toBe(0);
  });

  test("keep a gap in front of a request that was refused before", async () => {
    const lanes = create();
    const first = await lanes.reserve([A], wish({ gap: 300 }));
    expect(first.wait).toBe(0);
    const second = await lanes.reserve([A], wish());
    expect(second.wait).toBeGreaterThan(350);
    expect(await departures("a")).toEqual([0, 100]);
  });

  test("pause for everybody after a 429, as long as the server says", async () => {
    const [one, two] = [create("one"), create("two")];
    expect(await one.refuse([A], 3_000)).toBe(3_000);
    const answer = await two.reserve([A, lane("c")], wish());
    expect(answer.wait).toBeGreaterThan(2_500);
    expect((await two.reserve([lane("d")], wish())).wait).toBe(0);
  });

  test("pause longer each time without a word of the server, and begin anew once requests are accepted", async () => {
    const lanes = create();
    const pauses = [];
    for (let refusal = 0; refusal < 7; refusal++) {
      pauses.push(await lanes.refuse([A], undefined));
      await movePause();
    }
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    await lanes.reserve([A], wish({ accepted: 1 }));
    expect(await lanes.refuse([A], undefined)).toBe(250);
    // What was under way at the same time is refused together.
    expect(await lanes.refuse([A], undefined)).toBeLessThanOrEqual(250);
    expect(await redis.hget(key("lane:", "a"), "pause")).toBe("500000");
  });
  const movePause = async (): Promise<void> => {
    await redis.hset(key("lane:", "a"), "paused", 0);
  };

  test("let interactive calls go first: bulk gets one slot in eight, polls one in three", async () => {
    const [one, two] = [create("one"), create("two")];
    // Somebody's interactive calls wait, for as long as this test takes.
    const waiting = async (): Promise<void> => moveTo("a", "busy", 60_000);
    for (const [priority, turns] of [
      ["bulk", 8],
      ["poll", 3],
    ] as const) {
      await waiting();
      expect((await one.reserve([A], wish({ priority }))).taken).toBe(true);
      const next = await two.reserve([A], wish({ priority }));
      expect(next.taken).toBe(false);
      expect(next.wait).toBeGreaterThan(turns * 100 - 90);
      expect(next.wait).toBeLessThanOrEqual(turns * 100);
      expect((await two.reserve([A], wish())).taken).toBe(true);
    }
  });

  test("tell others of the calls that wait", async () => {
    const [one, two] = [create("one"), create("two")];
    await one.reserve([A], wish({ more: true }));
    await two.reserve([A], wish({ priority: "bulk" }));
    expect((await two.reserve([A], wish({ priority: "bulk" }))).taken).toBe(false);
    await one.reserve([lane("c")], wish());
    await two.reserve([lane("c")], wish({ priority: "bulk" }));
    expect((await two.reserve([lane("c")], wish({ priority: "bulk" }))).taken).toBe(true);
  });

  test("keep a slot that is due, and move one that is late or in a pause", async () => {
    const lanes = create();
    const due = wish();
    await lanes.reserve([A], due);
    expect(await lanes.confirm([A], due)).toEqual({ taken: true, wait: 0 });
    expect(await departures("a")).toEqual([0]);
    // Late: the slot is given back, and the next one is not an interval later than without it.
    await redis.zadd(key("slots:", "a"), await micros(-1_000), due.slot);
    await lanes.confirm([A], due);
    expect(await departures("a")).toEqual([0]);
    const paused = wish();
    await lanes.reserve([A], paused);
    await lanes.refuse([A], 2_000);
    const moved = await lanes.confirm([A], paused);
    expect(moved.wait).toBeGreaterThan(1_500);
    expect((await departures("a")).length).toBe(2);
  });

  test("take a slot back that nobody uses", async () => {
    const lanes = create();
    await lanes.reserve([A, lane("c")], wish());
    const unused = wish();
    await lanes.reserve([A, lane("c")], unused);
    await lanes.release([A, lane("c")], unused.slot);
    await lanes.reserve([A, lane("c")], wish());
    expect([await departures("a"), await departures("c")]).toEqual([
      [0, 100],
      [0, 100],
    ]);
    await lanes.release([A], "no such slot");
    await lanes.reserve([A], wish());
    expect(await departures("a")).toEqual([0, 100, 200]);
  });

  test("pause for a second on a server that lost its memory, and not on one that lost its scripts alone", async () => {
    const lanes = create();
    await lanes.reserve([A], wish());
    await redis.script("FLUSH");
    const warm = await lanes.reserve([A], wish());
    expect(warm.wait).toBeLessThanOrEqual(100);
    await redis.flushall();
    await redis.script("FLUSH");
    const cold = await lanes.reserve([A], wish());
    expect(cold.wait).toBe(1_000);
    // A process that comes later waits as long, though it never knew the server.
    expect((await create("new").reserve([A], wish())).wait).toBeGreaterThan(1_000);
  });

  test("pause for a second for a process that was without the server, each lane once, and not if others went on", async () => {
    const [away, other] = [create("away"), create("other")];
    await away.reserve([A], wish());
    await other.reserve([lane("busy")], wish());
    away.returning();
    expect((await away.reserve([lane("busy")], wish())).wait).toBeLessThanOrEqual(100);
    expect((await away.reserve([lane("c")], wish())).wait).toBe(1_000);
    expect((await away.reserve([lane("c")], wish())).wait).toBeLessThanOrEqual(1_100);
    expect((await away.reserve([lane("d")], wish())).wait).toBe(1_000);
    expect((await other.reserve([lane("e")], wish())).wait).toBe(0);
  });

  test("wait no longer when the server's clock goes back", async () => {
    const lanes = create();
    await lanes.reserve([A], wish());
    // As if all this had happened in a time that is an hour ahead.
    for (const field of ["tat", "seen"])
      await redis.hset(key("lane:", "a"), field, await micros(3_600_000 + (field === "tat" ? 80 : 0)));
    const answer = await lanes.reserve([A], wish());
    expect(answer.wait).toBeGreaterThan(0);
    expect(answer.wait).toBeLessThanOrEqual(80);
    expect(await departures("a")).toHaveLength(1);
  });

  test("take nothing for a sender that has given up", async () => {
    let behind = 0;
    const clock: Clock = { ...systemClock, now: () => systemClock.now() - behind };
    const lanes = create("m", clock);
    await lanes.reserve([A], wish());
    // The clock of this process goes back by a minute: the time that it states is over, until it knows better.
    behind = 60_000;
    expect((await lanes.reserve([A], wish())).taken).toBe(true);
    expect(await departures("a")).toEqual([0, 100]);
    await redis.client("PAUSE", 400, "WRITE");
    await expect(lanes.reserve([A], wish())).rejects.toThrow("did not answer within 250 ms");
    await expect.poll(() => departures("a"), { timeout: 5_000 }).toEqual([0, 100]);
    await create("other").reserve([A], wish());
    expect(await departures("a")).toHaveLength(3);
  });

  test("forget what nobody uses, and count nobody who is gone", async () => {
    const lanes = create();
    await lanes.reserve([A], wish({ gap: 500 }));
    await redis.zadd(
      key("members"),
      await micros(-31_000),
      "gone",
      await micros(-29_000),
      "quiet",
      await micros(9e9),
      "odd",
    );
    await lanes.reserve([A], wish());
    expect(lanes.members).toBe(2);
    const keys = await redis.keys(`cloudtemple:{${encodeURIComponent(scope)}}:*`);
    expect(keys).toHaveLength(3);
    for (const each of keys) {
      const life = await redis.pttl(each);
      expect(life).toBeGreaterThan(55_000);
      expect(life).toBeLessThanOrEqual(62_000);
    }
    expect(await redis.zcard(key("slots:", "a"))).toBe(2);
  });

  test("remember no more slots than they need", async () => {
    const lanes = create();
    for (let slot = 0; slot < 40; slot++) await lanes.reserve([A], wish());
    expect(await redis.zcard(key("slots:", "a"))).toBe(21);
  });

  test("keep scopes apart, however they are named", async () => {
    const names = ["a", "b", "a}b", "}", "{", "é 1"];
    for (const name of names) {
      const lanes = createLanes(name, "m", senderOf(redis, "test"), systemClock);
      expect((await lanes.reserve([A], wish())).wait).toBe(0);
    }
  });
});
