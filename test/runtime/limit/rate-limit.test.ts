import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createClient } from "../../../runtime/create-client.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { RateLimitOptions } from "../../../runtime/limit/options.js";
import type { ClientEvent } from "../../../runtime/notify.js";
import type { Operation } from "../../../runtime/operation.js";
import { CONTENT } from "../../support/contents.js";
import { CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";
import { type Admission, fixedWindow, leakyBucket, seededRandom, slidingWindow } from "./limited-server.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
  limits: [{ lane: "vmware", requests: 25, seconds: 1 }],
};

function setUp(admit: Admission, jitter: number, rateLimit?: RateLimitOptions | false) {
  const clock = createManualClock();
  const random = seededRandom(7);
  const counts = { accepted: 0, refused: 0 };
  const events: ClientEvent[] = [];
  const { fetch, requests, logins } = createFakePlatform(
    async () => {
      if (jitter > 0) await clock.sleep(random() * jitter);
      const isAccepted = admit(clock.now());
      counts[isAccepted ? "accepted" : "refused"] += 1;
      return isAccepted ? json("ok") : json({}, 429);
    },
    { clock },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch,
    random,
    onEvent: (event) => events.push(event),
    ...(rateLimit !== undefined && { rateLimit }),
  });
  return { clock, client, counts, events, requests, logins };
}

describe("500 requests at once against 25 a second", () => {
  const servers: [string, () => Admission][] = [
    ["sliding window", () => slidingWindow(25, 1)],
    ["fixed window", () => fixedWindow(25, 1)],
    ["leaky bucket, burst 5", () => leakyBucket(25, 1, 5)],
  ];
  const cases = servers.flatMap(([name, create]) => [0, 30].map((jitter) => [name, jitter, create] as const));

  test.each(cases)("%s, %i ms of jitter: no 429 and nearly the whole limit", async (name, jitter, create) => {
    const { clock, client, counts } = setUp(create(), jitter);
    const since = clock.now();
    await clock.runUntil(Promise.all(Array.from({ length: 500 }, () => client.call(read))));
    const share = 499 / ((clock.now() - since) / 1000) / 25;
    console.log(
      `${name}, jitter ${jitter} ms: ${(share * 100).toFixed(1)} % of the limit, ${counts.refused} refused`,
    );
    expect(counts).toEqual({ accepted: 500, refused: 0 });
    expect(share).toBeGreaterThanOrEqual(0.955);
  });

  test("a leaky bucket without burst refuses every client; all calls succeed in the end", async () => {
    const { clock, client, counts } = setUp(leakyBucket(25, 1, 0), 30);
    const since = clock.now();
    await clock.runUntil(
      Promise.all(Array.from({ length: 500 }, () => client.call(read, {}, { retry: { attempts: 20 } }))),
    );
    const seconds = ((clock.now() - since) / 1000).toFixed(0);
    console.log(`leaky bucket without burst, jitter 30 ms: ${counts.refused} refused, ${seconds} s`);
    expect(counts.accepted).toBe(500);
  });
});

test("several limits of one operation all hold", async () => {
  const both: Operation = {
    ...read,
    limits: [...(read.limits ?? []), { lane: "storage", requests: 5, seconds: 1 }],
  };
  const { clock, client } = setUp(() => true, 0, { margin: 0 });
  const since = clock.now();
  await clock.runUntil(Promise.all(Array.from({ length: 11 }, () => client.call(both))));
  expect(clock.now() - since).toBeCloseTo(2_000, 5);
});

test("a 429 with Retry-After delays every call of the lane", async () => {
  const clock = createManualClock();
  const { fetch, requests } = createFakePlatform(
    (_, count) => (count === 1 ? json({}, 429, { "retry-after": "10" }) : json("ok")),
    { clock },
  );
  const client = createClient({ baseUrl: "https://api.test/api", credentials: CREDENTIALS, clock, fetch });
  const since = clock.now();
  const first = client.call(read);
  await clock.advance(50);
  const second = client.call(read);
  await clock.advance(9_000);
  expect(requests).toHaveLength(1);
  await clock.runUntil(Promise.all([first, second]));
  expect(clock.now() - since).toBeGreaterThanOrEqual(10_000);
});

test("a request that was refused gets a gap of at most 500 ms in front of it", async () => {
  const clock = createManualClock();
  const times: number[] = [];
  const { fetch } = createFakePlatform(
    (_, count) => {
      times.push(clock.now());
      return count <= 2 ? json({}, 429) : json("ok");
    },
    { clock },
  );
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch,
    random: () => 0,
    rateLimit: { margin: 0, limits: { vmware: { requests: 1, seconds: 1 } } },
  });
  await clock.runUntil(client.call(read));
  const [first = 0, second = 0, third = 0] = times;
  expect([second - first, third - second]).toEqual([1_500, 1_500]);
});

test("a login does not wait behind a bulk list", async () => {
  const { clock, client, logins } = setUp(() => true, 0);
  const bulk = Array.from({ length: 500 }, () => client.call(read, {}, { priority: "bulk" }));
  await clock.advance(500_000);
  await Promise.all(bulk);
  expect(logins.length).toBeGreaterThanOrEqual(1);
});

describe("options", () => {
  async function duration(rateLimit: RateLimitOptions | false): Promise<number> {
    const { clock, client } = setUp(() => true, 0, rateLimit);
    const since = clock.now();
    await clock.runUntil(Promise.all(Array.from({ length: 11 }, () => client.call(read))));
    return clock.now() - since;
  }

  test.each<[string, RateLimitOptions | false, number]>([
    ["off", false, 0],
    ["one lane off", { limits: { vmware: false } }, 0],
    ["another limit", { margin: 0, limits: { vmware: { requests: 10, seconds: 1 } } }, 1_000],
    ["a burst", { margin: 0, burst: 6 }, 200],
    ["a margin", { margin: 0.5 }, 800],
    ["a lane that is not ours", { margin: 0, limits: { other: false } }, 400],
  ])("%s", async (_, options, expected) => {
    expect(await duration(options)).toBeCloseTo(expected, 5);
  });

  test.each<RateLimitOptions>([
    { burst: 0 },
    { margin: 1 },
    { margin: -0.1 },
    { burst: Number.NaN },
    { margin: Number.NaN },
    { limits: { x: { requests: 0, seconds: 1 } } },
    { limits: { x: { requests: 1, seconds: 0 } } },
    { limits: { x: { requests: 1, seconds: Number.NaN } } },
  ])("%o is rejected", (rateLimit) => {
    expect(() => createClient({ rateLimit, credentials: CREDENTIALS })).toThrow(ConfigurationError);
  });
});

test("an aborted call leaves the queue at once; waits are reported and measured", async () => {
  const { clock, client, events, requests } = setUp(() => true, 0);
  await client.call(read);
  const controller = new AbortController();
  const leaving = failure(client.call(read, {}, { signal: controller.signal }));
  const timedOut = failure(client.call(read, {}, { deadline: 20 }));
  controller.abort(new Error("enough"));
  expect(await leaving).toEqual(new Error("enough"));
  expect(await clock.runUntil(timedOut)).toMatchObject({
    name: "TimeoutError",
    scope: "deadline",
    attempts: 0,
  });
  await clock.runUntil(client.call(read));
  expect(requests).toHaveLength(2);
  const waits = events.flatMap((event) => (event.type === "throttle" ? [Math.round(event.wait)] : []));
  expect(waits).toEqual([22]);
});
