import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { Activity } from "../../../runtime/activity/handle.js";
import type { ActivitySnapshot } from "../../../runtime/activity/snapshot.js";
import { startedActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import { ActivityFailedError, PermissionError, TimeoutError } from "../../../runtime/errors/index.js";
import type { CreatedId, Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import {
  type Answer,
  CREDENTIALS,
  createFakePlatform,
  failure,
  json,
  networkError,
} from "../fake-platform.js";
import { seededRandom } from "../limit/limited-server.js";

const ID = "56cca2d8-0000-4000-8000-000000000000";
const create: Operation = {
  id: "compute.createX",
  method: "POST",
  path: "/compute/v1/x",
  body: JSON_BODY,
  responses: { 201: CONTENT.empty },
  activity: startedActivity,
  created: ["result"],
};

const running = (progression?: number) => json({ state: { running: { progression } } });
const completed = (result: unknown = "new-id") => json({ state: { completed: { result } } });
const failed = (reason?: string) => json({ state: { failed: { reason } } });
const missing = () => json({}, 404);

/** Answers the readings of the activity in turn; the last answer stays. */
function setUp(answers: readonly (() => Response | Promise<Response>)[], options: ClientOptions = {}) {
  const clock = createManualClock();
  let reads = 0;
  const answer: Answer = ({ method }) => {
    if (method === "POST") return new Response(null, { status: 201, headers: { location: ID } });
    reads += 1;
    return (answers[Math.min(reads, answers.length) - 1] ?? missing)();
  };
  const platform = createFakePlatform(answer, { clock });
  const client = createClient({
    baseUrl: "https://api.test/api",
    credentials: CREDENTIALS,
    clock,
    fetch: platform.fetch,
    retry: false,
    ...options,
  });
  const start = (operation = create) => client.call<Activity<string>>(operation, { body: {} });
  return { clock, client, platform, start, reads: () => reads };
}

test("await on the operation returns the handle, plain data and functions, and sends nothing more", async () => {
  const { start, reads } = setUp([completed]);
  const activity = await start();
  expect(activity.id).toBe(ID);
  expect("then" in activity).toBe(false);
  expect(reads()).toBe(0);
});

test("from waiting to the created id, with pauses of 1, 1, 2, 3, 5, … and at most 30 seconds", async () => {
  const waiting = () => json({ state: { waiting: {} } });
  const { clock, start, platform } = setUp([...Array.from({ length: 11 }, () => waiting), completed]);
  const activity = await start();
  const times: number[] = [];
  const since = clock.now();
  const end = await clock.runUntil(activity.completed({ onProgress: () => times.push(clock.now() - since) }));
  expect(end).toMatchObject({ id: ID, state: "completed", createdId: "new-id", progression: 100 });
  const pauses = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 1000));
  expect(pauses).toEqual([1, 1, 2, 3, 5, 8, 13, 21, 30, 30, 30]);
  expect(platform.requests.at(-1)?.target).toBe(`/api/activity/v1/activities/${ID}`);
});

test("progress yields every snapshot and ends with the completed one", async () => {
  const { clock, start } = setUp([() => running(0.1), () => running(50), completed]);
  const activity = await start();
  const seen: [string, number | undefined][] = [];
  const watch = async () => {
    for await (const { state, progression } of activity.progress()) seen.push([state, progression]);
  };
  await clock.runUntil(watch());
  expect(seen).toEqual([
    ["running", 10],
    ["running", 50],
    ["completed", 100],
  ]);
});

describe("an abandoned progress()", () => {
  test("return() during a pause or a read ends it at once, and nothing is read any more", async () => {
    const hanging = () => new Promise<Response>(() => undefined);
    for (const answers of [[() => running(10)], [() => running(10), hanging]]) {
      const { clock, start, reads } = setUp(answers);
      const snapshots = (await start()).progress()[Symbol.asyncIterator]();
      expect(await snapshots.next()).toMatchObject({ value: { state: "running" } });
      const waiting = snapshots.next();
      await clock.advance(answers.length === 1 ? 500 : 1_500);
      const before = reads();
      expect(await snapshots.return?.()).toMatchObject({ done: true });
      expect(await waiting).toMatchObject({ done: true });
      await clock.advance(60_000);
      expect(reads()).toBe(before);
    }
  });

  test("leaves no timer and no listener behind, and its deadline holds when it is taken up again", async () => {
    const { clock, start } = setUp([() => running(10)]);
    const controller = new AbortController();
    let timers = 0;
    const sleep = clock.sleep.bind(clock);
    clock.sleep = (ms, signal) => {
      timers += 1;
      return sleep(ms, signal).finally(() => (timers -= 1));
    };
    const options = { signal: controller.signal, deadline: 5_000 };
    const snapshots = (await start()).progress(options)[Symbol.asyncIterator]();
    await clock.runUntil(snapshots.next());
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await clock.advance(6_000);
    expect(await clock.runUntil(failure(snapshots.next()))).toMatchObject({
      scope: "activity",
      limit: 5_000,
    });
  });
});

test("refresh reads once", async () => {
  const { start, reads } = setUp([() => running(5)]);
  const activity = await start();
  expect(await activity.refresh()).toMatchObject({ state: "running", progression: 5 });
  expect(reads()).toBe(1);
});

test("client.activity follows one in another process, with and without a created id", async () => {
  const { clock, client } = setUp([completed]);
  expect((await client.activity(ID, anyActivity).completed()).createdId).toBeUndefined();
  const places: readonly CreatedId[] = ["result"];
  const end = await clock.runUntil(client.activity({ id: ID, created: places }, anyActivity).completed());
  expect(end.createdId).toBe("new-id");
});

describe("404", () => {
  test("is tolerated five times before the first successful read", async () => {
    const good = setUp([...Array.from({ length: 5 }, () => missing), completed]);
    expect(await good.clock.runUntil((await good.start()).completed())).toMatchObject({
      createdId: "new-id",
    });
    const never = setUp([missing]);
    expect(await never.clock.runUntil(failure((await never.start()).completed()))).toMatchObject({
      name: "ActivityFailedError",
      status: 404,
      activityId: ID,
    });
    expect(never.reads()).toBe(6);
  });

  test("after a successful read ends the wait", async () => {
    const { clock, start, reads } = setUp([() => running(1), missing, completed]);
    const error = await clock.runUntil(failure((await start()).completed()));
    expect(error).toBeInstanceOf(ActivityFailedError);
    expect(error).toMatchObject({ activityId: ID, retryable: false });
    expect(String(error)).toContain("disappeared: it could be read before");
    expect(reads()).toBe(2);
  });
});

describe("reads that fail", () => {
  const faults: [string, () => Response | Promise<Response>][] = [
    ["429", () => json({}, 429)],
    ["503", () => json({}, 503)],
    ["reset", () => Promise.reject(networkError("ECONNRESET"))],
    ["timeout", () => new Promise(() => undefined)],
  ];

  test.each(faults)("%s: eight in a row are tolerated, and a success resets the count", async (_, bad) => {
    const eight = Array.from({ length: 8 }, () => bad);
    const { clock, start } = setUp([...eight, () => running(1), ...eight, completed], { timeout: 1_000 });
    expect(await clock.runUntil((await start()).completed())).toMatchObject({ createdId: "new-id" });
  });

  test.each(faults)("%s: nine in a row end the wait", async (_, bad) => {
    const { clock, start, reads } = setUp([bad], { timeout: 1_000 });
    const error = await clock.runUntil(failure((await start()).completed()));
    expect((error as Error).name).toMatch(/^(RateLimitError|ServerError|ConnectionError|TimeoutError)$/);
    expect(reads()).toBe(9);
  });

  test.each([400, 401, 403, 409, 410])("%i is reported at once, without another read", async (status) => {
    const { clock, start, reads } = setUp([() => json({}, status)]);
    const since = clock.now();
    const error = await clock.runUntil(failure((await start()).completed()));
    expect(error).toMatchObject({ status, operation: "activity.getActivity" });
    expect(error).toMatchObject({ activityId: ID });
    if (status === 403) {
      expect(error).toBeInstanceOf(PermissionError);
      expect(String(error)).toContain("activity_read");
    }
    expect(reads()).toBe(status === 401 ? 2 : 1);
    expect(clock.now() - since).toBeLessThan(1_000);
  });

  test("an HTML page is an error", async () => {
    const page = () => new Response("<html></html>", { headers: { "content-type": "text/html" } });
    const { clock, start } = setUp([page]);
    expect(await clock.runUntil(failure((await start()).completed()))).toMatchObject({ name: "DecodeError" });
  });
});

describe("the end", () => {
  test("a failed activity ends the wait with its reason, after a call of onProgress", async () => {
    const { clock, start, reads } = setUp([() => failed("not enough space"), completed]);
    const seen: ActivitySnapshot[] = [];
    const error = await clock.runUntil(
      failure((await start()).completed({ onProgress: (it) => seen.push(it) })),
    );
    expect(error).toBeInstanceOf(ActivityFailedError);
    expect(error).toMatchObject({ activityId: ID, reason: "not enough space", retryable: false });
    expect(String(error)).toContain("failed: not enough space.");
    expect([seen.map(({ state }) => state), reads()]).toEqual([["failed"], 1]);
  });

  test.each([
    ["None of the workers were able to respond in time", true],
    ["Failed to load configuration via API: 502 Bad Gateway", true],
    ["Failed to load configuration via API: not permitted", false],
    ["502 Bad Gateway", false],
    ["MAC address is already used by virtual machine x", false],
    [undefined, false],
  ])("the reason %j is transient: %s", async (reason, retryable) => {
    const { clock, start } = setUp([() => failed(reason)]);
    expect(await clock.runUntil(failure((await start()).completed()))).toMatchObject({ retryable });
  });

  test("completion without the created id is an error, not an empty id", async () => {
    const { clock, start } = setUp([() => completed("")]);
    const error = await clock.runUntil(failure((await start()).completed()));
    expect(error).toMatchObject({ name: "ActivityFailedError", activityId: ID });
    expect(String(error)).toContain("without naming what it created");
  });

  test("a rejection of an async progress hook ends the wait", async () => {
    const { clock, start } = setUp([() => running(5), completed]);
    const activity = await start();
    const onProgress: () => unknown = async () => {
      throw new Error("mine");
    };
    expect(await clock.runUntil(failure(activity.completed({ onProgress })))).toEqual(new Error("mine"));
  });

  test("an error of the progress hook ends the wait", async () => {
    const { clock, start } = setUp([() => running(1)]);
    const onProgress = () => {
      throw new Error("in the hook");
    };
    expect(await clock.runUntil(failure((await start()).completed({ onProgress })))).toEqual(
      new Error("in the hook"),
    );
  });
});

describe("limits of the wait", () => {
  test("the wait for a stuck activity ends at the deadline, with its id in the error", async () => {
    const { clock, start } = setUp([() => json({ state: { waiting: {} } })]);
    const activity = await start();
    const since = clock.now();
    const error = await clock.runUntil(failure(activity.completed({ deadline: 600_000 })));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ scope: "activity", limit: 600_000, activityId: ID });
    expect(clock.now() - since).toBe(600_000);
    expect(await clock.runUntil(failure(activity.completed()))).toMatchObject({ limit: 3_600_000 });
  });

  test("the caller's signal ends the pause, and no listener is left on it", async () => {
    const { clock, start } = setUp([() => running(1)]);
    const controller = new AbortController();
    const waiting = failure((await start()).completed({ signal: controller.signal }));
    await clock.advance(10_000);
    controller.abort(new Error("enough"));
    expect(await waiting).toEqual(new Error("enough"));
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("30 minutes over an unreliable network: the right result, and a bounded number of reads", async () => {
    const random = seededRandom(3);
    const clock = createManualClock();
    let reads = 0;
    const { fetch } = createFakePlatform(
      ({ method }) => {
        if (method === "POST") return new Response(null, { status: 201, headers: { location: ID } });
        reads += 1;
        if (random() < 0.4) return Promise.reject(networkError("ECONNRESET"));
        return clock.now() - since > 30 * 60_000 ? completed() : running(random() * 99);
      },
      { clock },
    );
    const client = createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      clock,
      fetch,
      random,
    });
    const since = clock.now();
    const activity = await client.call<Activity<string>>(create, { body: {} });
    expect(await clock.runUntil(activity.completed())).toMatchObject({ createdId: "new-id" });
    console.log(`30 minutes, 40 % of the readings broken: ${reads} requests`);
    expect(reads).toBeLessThan(150);
    expect(clock.now() - since).toBeLessThan(32 * 60_000);
  });
});

describe("errors name the operation that started the activity, and its path", () => {
  const origin = { operation: "compute.createX", method: "POST", path: "/compute/v1/x", activityId: ID };

  test.each<[string, readonly (() => Response)[]]>([
    ["failed", [() => failed("no space")]],
    ["disappeared", [() => running(1), missing]],
    ["is unknown to the platform", [missing]],
    ["without naming what it created", [() => completed("")]],
    ["did not end within 3600000 ms", [() => running(1)]],
  ])("%s", async (words, answers) => {
    const { clock, start } = setUp(answers);
    const error = await clock.runUntil(failure((await start()).completed()));
    expect(error).toMatchObject(origin);
    expect(String(error)).toMatch(/: compute\.createX \(POST \/compute\/v1\/x\): activity /);
    expect(String(error)).toContain(words);
  });

  test("but not for an activity that another process started", async () => {
    const { clock, client } = setUp([() => failed("no space")]);
    const error = await clock.runUntil(failure(client.activity(ID, anyActivity).completed()));
    expect(error).toMatchObject({ activityId: ID, operation: undefined, path: undefined });
  });
});
