import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Clock } from "../../../runtime/clock.js";
import { systemClock } from "../../../runtime/clock.js";
import type { PacedLane } from "../../../runtime/limit/pacer.js";
import type { Priority } from "../../../runtime/limit/priority.js";
import { senderOf } from "../../../runtime/redis/commands.js";
import { createLanes, type Lanes } from "../../../runtime/redis/lanes.js";
import { HAS_REDIS, type RedisServer, startRedis } from "../../scale/redis-server.js";
import { patientClock } from "./patient-clock.js";
import { scriptAt } from "./script-at.js";

/** So few in so short a time that nothing is saved up until the server has accepted something. */
const lane = (name: string, requests = 5, seconds = 0.5): PacedLane => ({
  lane: name,
  requests,
  seconds,
  margin: 0,
  burst: 1,
  share: 1,
});
const A = lane("a");
const B = lane("b", 1, 10);
/** As the platform's: a fifth, 5 requests, is saved up from the beginning. */
const PRODUCT = lane("product", 25, 1);

/** A scope of each test's own, so that none sees another's slots. */
let scope = "";
let count = 0;
/**
 * The server's time in microseconds, the same for all commands of a test: on a busy machine slots would become due between
 * two of them. `undefined` where it goes on, and the script runs as the package sends it.
 */
let held: number | undefined;

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
  beforeEach(async () => {
    count += 1;
    scope = `test ${count}`;
    held = undefined;
    held = Number(await micros(0));
  });

  const create = (member = "m", clock: Clock = patientClock): Lanes => {
    const send = senderOf(redis, "test");
    return createLanes(
      scope,
      member,
      (key, ...command) => (held === undefined ? send(key, ...command) : scriptAt(redis, command, held)),
      clock,
    );
  };

  interface Wish {
    readonly priority?: Priority;
    readonly more?: boolean;
    readonly slack?: number;
    readonly settled?: boolean;
    readonly gap?: number;
    readonly accepted?: number;
    readonly slot?: string;
    readonly horizon?: number;
  }
  let slots = 0;
  const wish = (wished: Wish = {}) => {
    slots += 1;
    return {
      ...{ priority: "interactive" as const, more: false, gap: 0, slack: 0, settled: false, accepted: 0 },
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
    await redis.hset(key("lane:", name), {
      pause: 250_000,
      trust: 100,
      doubt: 100,
      [field]: await micros(milliseconds),
    });
  };
  const micros = async (milliseconds: number): Promise<string> => {
    if (held !== undefined) return String(held + milliseconds * 1000);
    const [seconds, rest] = (await redis.time()).map(Number);
    return String(seconds! * 1_000_000 + rest! + milliseconds * 1000);
  };

  test("hand out slots one interval apart, to whoever asks", async () => {
    held = undefined;
    // Of ten seconds, so that no slot is due before the next one is taken, however busy the machine is.
    const slow = lane("a", 5, 50);
    const members = [create("one"), create("two"), create("three")];
    for (let slot = 0; slot < 30; slot++) {
      const answer = await members[slot % 3]!.reserve([slow], wish({ horizon: 600_000 }));
      expect(answer.taken).toBe(true);
      expect(answer.wait).toBeLessThanOrEqual(slot * 10_000);
    }
    expect(await departures("a")).toEqual(Array.from({ length: 10 + 1 }, (_, slot) => slot * 10_000));
    // In an order that is the same for all: "one", "three", "two".
    expect(members.map(({ place }) => place)).toEqual([0, 2, 1].map((rank) => ({ members: 3, rank })));
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

  /** How many slots are due at once, of those that somebody asks for one after the other. */
  const atOnce = async (asked: number, wished: Wish = {}, paced = PRODUCT): Promise<number> => {
    const lanes = create();
    let due = 0;
    for (let slot = 0; slot < asked; slot++) {
      if ((await lanes.reserve([paced], wish(wished))).wait === 0) due += 1;
    }
    return due;
  };

  test("save up a fifth of the limit, and as much again as the server accepted at that edge", async () => {
    expect(await atOnce(8)).toBe(5);
    const lanes = create();
    expect((await lanes.reserve([PRODUCT], wish({ accepted: 4 }))).wait).toBe(0);
    expect(await redis.hget(key("lane:", "product"), "learnt")).toBe("160000");
  });

  test("learn nothing of what was accepted while there was no burst", async () => {
    const lanes = create();
    for (let request = 0; request < 30; request++) {
      await lanes.reserve([PRODUCT], wish({ accepted: 1 }));
      await moveTo("product", "tat", -40);
      await redis.del(key("slots:", "product"));
    }
    expect(await redis.hget(key("lane:", "product"), "learnt")).toBe("0");
  });

  test("save up no more than a second's requests, whatever was accepted, and have no more in any second", async () => {
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 1_000, doubt: 100, learnt: 9e6 });
    expect(await atOnce(60)).toBe(25);
    const times = await departures("product");
    for (let slot = 25; slot < times.length; slot++)
      expect(Math.round(times[slot]! - times[slot - 25]!)).toBeGreaterThanOrEqual(1_000);
  });

  test.each(["poll", "bulk"] as const)("leave what was learnt to others than %s calls", async (priority) => {
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 100, doubt: 100, learnt: 800_000 });
    expect(await atOnce(10, { priority })).toBe(5);
    expect(await atOnce(5)).toBe(5);
  });

  test("save up nothing after a refusal, until a hundred requests were accepted", async () => {
    const lanes = create();
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 100, doubt: 100, learnt: 800_000 });
    await lanes.refuse([PRODUCT], 0);
    expect(await atOnce(3)).toBe(1);
    await lanes.reserve([PRODUCT], wish({ accepted: 100 }));
    await moveTo("product", "tat", -5_000);
    expect(await atOnce(8)).toBe(5);
    // What the server takes beyond that is learnt after ten times as many, and then a hundred times.
    expect(await redis.hmget(key("lane:", "product"), "learnt", "doubt")).toEqual(["0", "100"]);
  });

  test("doubt what they learnt longer each time", async () => {
    const lanes = create();
    const doubts = [];
    for (let refusal = 0; refusal < 5; refusal++) {
      await lanes.refuse([PRODUCT], undefined);
      doubts.push(await redis.hget(key("lane:", "product"), "doubt"));
      await redis.hset(key("lane:", "product"), { paused: 0 });
    }
    expect(doubts).toEqual(["1000", "10000", "100000", "100000", "100000"]);
    expect(await redis.pttl(key("lane:", "product"))).toBeGreaterThan(3_500_000);
    for (const accepted of [99_000, 1_000]) {
      for (let slot = 0; slot < 6; slot++) await lanes.reserve([PRODUCT], wish());
      await lanes.reserve([PRODUCT], wish({ accepted }));
      expect(await redis.hget(key("lane:", "product"), "learnt")).toBe(accepted === 1_000 ? "960000" : "0");
    }
  });

  test("hand out anew, at the even pace, what is ahead when a request is refused", async () => {
    const lanes = create();
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 100, doubt: 100, learnt: 800_000 });
    const ahead = Array.from({ length: 30 }, () => wish());
    for (const each of ahead) await lanes.reserve([PRODUCT], each);
    await lanes.refuse([PRODUCT], 100);
    const waits = [];
    for (const each of ahead.slice(-5)) waits.push((await lanes.confirm([PRODUCT], each)).wait);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(100 + 40 * index - 60);
      expect(wait).toBeLessThanOrEqual(100 + 40 * index + 1_000);
      if (index > 0) expect(wait - waits[index - 1]!).toBeGreaterThan(30);
    }
  });

  test("hand out slots within a pause one after the other behind it", async () => {
    const lanes = create();
    const ahead = Array.from({ length: 4 }, () => wish());
    for (const each of ahead) await lanes.reserve([A], each);
    await redis.hset(key("lane:", "a"), { paused: await micros(1_000) });
    const times = [];
    for (const each of ahead.slice(1)) times.push((await lanes.confirm([A], each)).wait + performance.now());
    for (let slot = 1; slot < times.length; slot++)
      expect(times[slot]! - times[slot - 1]!).toBeGreaterThan(90);
  });

  test("give a late slot to the same call again while its window has room, though later ones are taken", async () => {
    const lanes = create();
    const slots = Array.from({ length: 25 }, () => wish());
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 100, doubt: 100, learnt: 960_000 });
    for (const each of slots) await lanes.reserve([PRODUCT], each);
    // Somebody has a slot of the next window, and one of this window is late.
    await redis.zadd(key("slots:", "product"), await micros(1_005), "next");
    await redis.zadd(key("slots:", "product"), await micros(-500), slots[0]!.slot);
    await redis.hset(key("lane:", "product"), { tat: await micros(0) });
    expect(await lanes.confirm([PRODUCT], slots[0]!)).toMatchObject({ taken: true, wait: 0 });
    // With another one in this window, the slot of the next one would be too many in a second.
    const more = await lanes.reserve([PRODUCT], wish());
    expect(more.wait).toBeGreaterThan(500);
  });

  test("count a request as late as it may arrive", async () => {
    const lanes = create();
    const cold = wish({ slack: 100 });
    expect((await lanes.reserve([A], cold)).wait).toBe(0);
    await lanes.reserve([A], wish());
    expect(await departures("a")).toEqual([0, 0]);
    expect((await lanes.confirm([A], cold)).wait).toBe(0);
    // Once it has arrived, it is known how late it was at the most; what others sent stays as it was.
    await create("other").reserve([lane("c")], wish({ slot: "other:1" }));
    await lanes.reserve([lane("c")], wish({ slot: "m:1" }));
    await redis.zadd(key("slots:", "c"), await micros(-300), "m:1", await micros(-301), "other:1");
    await lanes.reserve([lane("c")], wish({ settled: true }));
    const [first, second] = await departures("c");
    expect(second! - first!).toBeGreaterThanOrEqual(300);
    expect((await slotsOf("c", "0"))[0]).toBe("other:1");
  });

  test("keep the burst after a late request in a full window: a short pause, longer if it was too short", async () => {
    const lanes = create();
    const learnt = { pause: 250_000, trust: 200, doubt: 100, learnt: 960_000 };
    await redis.hset(key("lane:", "product"), learnt);
    expect(await atOnce(25)).toBe(25);
    const pauses = [];
    for (let refusal = 0; refusal < 4; refusal++) {
      await redis.hset(key("lane:", "product"), { paused: 0 });
      pauses.push(await lanes.refuse([PRODUCT], undefined));
      if (refusal < 3)
        expect(await redis.hmget(key("lane:", "product"), "learnt", "trust")).toEqual(["960000", "200"]);
    }
    // Nothing that is late is late by half a second.
    expect(pauses).toEqual([80, 160, 320, 250]);
    expect(await redis.hmget(key("lane:", "product"), "learnt", "trust")).toEqual(["0", "0"]);
    await redis.hset(key("lane:", "product"), { ...learnt, paused: 0, refused: await micros(-1_100) });
    expect(await lanes.refuse([PRODUCT], undefined)).toBe(80);
  });

  test.each([
    ["keep", 960_000, 1_070, 80],
    ["give up", 960_000, 1_090, 250],
    ["keep", 700_000, 990, 80],
    ["give up", 700_000, 1_070, 250],
  ])("%s a burst of %d us in a window with a slot %d ms ago", async (_, learnt, ago, pause) => {
    // The one whose slots these are.
    const lanes = create("slot");
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 200, doubt: 100, learnt: 960_000 });
    expect(await atOnce(24)).toBe(24);
    await redis.hset(key("lane:", "product"), { learnt });
    await redis.zadd(key("slots:", "product"), await micros(-ago), "late");
    expect(await lanes.refuse([PRODUCT], undefined)).toBe(pause);
    const isKept = pause === 80;
    expect(await redis.hmget(key("lane:", "product"), "learnt", "trust")).toEqual(
      isKept ? [String(learnt), "200"] : ["0", "0"],
    );
    // The slot is free again, of a server that takes bursts and counts windows.
    expect(await redis.zcard(key("slots:", "product"))).toBe(isKept && learnt === 960_000 ? 24 : 25);
  });

  test("give the slots of refused requests to others within the same window", async () => {
    const [lanes, other] = [create("m"), create("other")];
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 200, doubt: 100, learnt: 960_000 });
    for (let slot = 0; slot < 24; slot++) await lanes.reserve([PRODUCT], wish({ slot: `m:${slot}` }));
    await other.reserve([PRODUCT], wish({ slot: "other:1" }));
    const ahead = wish();
    expect((await other.reserve([PRODUCT], ahead)).wait).toBe(1_000);
    expect(await lanes.refuse([PRODUCT], undefined)).toBe(80);
    expect(await lanes.refuse([PRODUCT], undefined)).toBe(80);
    // The one that waits for the next window asks again, and has the first; then there is one more.
    const earlier = await other.confirm([PRODUCT], ahead);
    expect(earlier).toEqual({ taken: true, wait: 80, alone: false });
    expect((await lanes.reserve([PRODUCT], wish())).wait).toBe(80);
    expect((await lanes.reserve([PRODUCT], wish())).wait).toBe(1_000);
    expect(await slotsOf("product", "0")).toContain("other:1");
  });

  test("keep some milliseconds between the requests of a full window, so that few are under way when one is refused", async () => {
    const lanes = create();
    await redis.hset(key("lane:", "product"), { pause: 250_000, trust: 200, doubt: 100, learnt: 960_000 });
    expect(await atOnce(25)).toBe(25);
    const waits = [];
    for (let slot = 0; slot < 4; slot++) waits.push((await lanes.reserve([PRODUCT], wish())).wait);
    expect(waits).toEqual([1_000, 1_004, 1_008, 1_012]);
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
    expect(await lanes.confirm([A], due)).toEqual({ taken: true, wait: 0, alone: false });
    expect(await departures("a")).toEqual([0]);
    // A timer was early: the rest is waited for.
    await redis.zadd(key("slots:", "a"), await micros(20), due.slot);
    expect(await lanes.confirm([A], due)).toEqual({ taken: true, wait: 20, alone: false });
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

  test("send a process on alone when the server lost its memory, and not when it lost its scripts alone", async () => {
    held = undefined;
    const [lanes, other] = [create("one"), create("other")];
    await lanes.reserve([A], wish());
    await other.reserve([A], wish());
    await lanes.reserve([A], wish());
    const place = lanes.place;
    await redis.script("FLUSH");
    expect(await lanes.reserve([A], wish())).toMatchObject({ taken: true, alone: false });
    await redis.flushall();
    await redis.script("FLUSH");
    expect(await lanes.reserve([A], wish())).toEqual({ taken: false, wait: 1_100, alone: true });
    // All that follows is within that time, however busy the machine is.
    held = Number(await micros(0));
    // An empty server has not heard of the others yet.
    expect(lanes.place).toEqual(place);
    // So do all that come meanwhile: a process that has not noticed, with a slot or without, and one that is new.
    const late = await other.reserve([A], wish());
    expect(late).toMatchObject({ taken: false, alone: true });
    expect(late.wait).toBeLessThanOrEqual(1_100);
    expect(other.place).toEqual({ members: 2, rank: 1 });
    expect(await other.confirm([A], wish())).toMatchObject({ taken: false, alone: true });
    expect(await create("new").reserve([A], wish())).toMatchObject({ taken: false, alone: true });
    expect(await slotsOf("a", "0")).toEqual([]);
  });

  test("send a process on alone also when the command that noticed was too late", async () => {
    let isEmpty = false;
    const send = (_key: string, ...command: string[]): Promise<unknown> => {
      if (isEmpty && command[0] === "EVALSHA") {
        isEmpty = false;
        held = held! + 300_000;
        return Promise.reject(new Error("NOSCRIPT No matching script."));
      }
      return scriptAt(redis, command, held!);
    };
    const lanes = createLanes(scope, "m", send, systemClock);
    await lanes.reserve([A], wish());
    await redis.flushall();
    isEmpty = true;
    expect(await lanes.reserve([A], wish())).toMatchObject({ taken: false, alone: true });
  });

  test("are shared a second after the first process is back, and at once if others went on", async () => {
    const [away, late, other] = [create("away"), create("late"), create("other")];
    await other.reserve([lane("busy")], wish());
    expect(await away.join([lane("busy")], 250)).toBe(0);
    expect(await away.join([lane("c")], 250)).toBe(1_100);
    held = Number(await micros(150));
    expect(await late.join([lane("c")], 250)).toBe(950);
    expect((await other.reserve([lane("e")], wish())).wait).toBe(0);
  });

  test("save up nothing until their log has a whole second", async () => {
    const lanes = create();
    await lanes.join([PRODUCT], 250);
    await redis.hset(key("lane:", "product"), { from: await micros(-500), tat: await micros(-500) });
    expect(await atOnce(3)).toBe(1);
    expect(await redis.hget(key("lane:", "product"), "learnt")).toBe("0");
    await redis.hset(key("lane:", "product"), { from: await micros(-1_500), tat: await micros(-500) });
    await redis.del(key("slots:", "product"));
    expect(await atOnce(8)).toBe(5);
  });

  test("tell how long the even pace takes for what was handed out", async () => {
    held = undefined;
    const lanes = create();
    const since = systemClock.now();
    for (let slot = 0; slot < 5; slot++) await lanes.reserve([PRODUCT], wish());
    const taken = systemClock.now();
    const even = lanes.evenFrom(PRODUCT);
    expect(even).toBeGreaterThanOrEqual(since + 200 - 1);
    expect(even).toBeLessThanOrEqual(taken + 200);
    expect(lanes.evenFrom(A)).toBe(Number.NEGATIVE_INFINITY);
    const [seconds, rest] = (await redis.time()).map(Number);
    // Not known better than the time that the answers took.
    const asked = systemClock.now() - since;
    expect(Math.abs(lanes.serverTime() - (seconds! * 1_000 + rest! / 1_000))).toBeLessThan(asked + 250);
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
    held = undefined;
    let behind = 0;
    const clock: Clock = { ...systemClock, now: () => systemClock.now() - behind };
    const lanes = create("m", clock);
    // Of ten seconds, so that no slot is due before the next one is taken, however busy the machine is.
    const slow = lane("a", 5, 50);
    await lanes.reserve([slow], wish());
    // The clock of this process goes back by a minute: the time that it states is over, until it knows better.
    behind = 60_000;
    expect((await lanes.reserve([slow], wish())).taken).toBe(true);
    expect(await departures("a")).toEqual([0, 10_000]);
    await redis.client("PAUSE", 60_000, "WRITE");
    await expect(lanes.reserve([slow], wish())).rejects.toThrow("did not answer within 250 ms");
    // By another connection: what this one sends is executed after what it has sent before.
    const another = redis.duplicate();
    await another.client("UNPAUSE");
    another.disconnect();
    await create("other").reserve([slow], wish());
    expect(await departures("a")).toEqual([0, 10_000, 20_000]);
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
    expect(lanes.place?.members).toBe(2);
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
    expect(await redis.zcard(key("slots:", "a"))).toBe(11);
  });

  test("keep scopes apart, however they are named", async () => {
    const names = ["a", "b", "a}b", "}", "{", "é 1"];
    for (const name of names) {
      const lanes = createLanes(name, "m", senderOf(redis, "test"), patientClock);
      expect((await lanes.reserve([A], wish())).wait).toBe(0);
    }
  });
});
