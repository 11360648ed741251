import { describe, expect, it } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { type CacheReadsOptions, cacheReads } from "../../../runtime/cache/cache-reads.js";
import { createClient } from "../../../runtime/create-client.js";
import type { MiddlewareHooks } from "../../../runtime/middleware.js";
import type { Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { withResponse } from "../../../runtime/with-response.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import { type Answer, CREDENTIALS, createFakePlatform, failure, json } from "../fake-platform.js";

const list: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const get: Operation = { ...list, id: "compute.getX", path: "/compute/v1/x/{id}" };
const other: Operation = { ...list, id: "iam.listY", path: "/iam/v2/y" };
const put: Operation = { ...list, id: "compute.replaceX", method: "PUT", body: JSON_BODY };
const search: Operation = { ...put, id: "compute.searchX", method: "POST", safe: true };
const activity: Operation = { ...get, id: "activity.getActivity", path: "/activity/v1/activities/{id}" };

/** Answers with how many requests came before it. */
const counting: Answer = (_, count) => json(count);

/** What an answer waits for. */
function gated(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function setUp(
  answer: Answer = counting,
  options: Partial<CacheReadsOptions> = {},
  client: ClientOptions = {},
) {
  const clock = createManualClock();
  const platform = createFakePlatform(answer, { clock });
  const cache = cacheReads({ ttl: 60_000, clock, ...options });
  const create = () =>
    createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      clock,
      fetch: platform.fetch,
      random: () => 0,
      middleware: [cache],
      ...client,
    });
  const sent = (): string[] => platform.requests.map(({ method, target }) => `${method} ${target.slice(4)}`);
  return { clock, platform, create, sent, client: create() };
}

describe("a read that was answered", () => {
  it("is answered again without a request until its time is over", async () => {
    const { client, clock, platform } = setUp();
    expect(await clock.runUntil(client.call(list))).toBe(1);
    await clock.advance(59_999);
    expect(await client.call(list)).toBe(1);
    await clock.advance(1);
    expect(await clock.runUntil(client.call(list))).toBe(2);
    expect(platform.requests).toHaveLength(2);
  });

  it("needs no login and no slot: it is there while the queue is full", async () => {
    const limits = [{ lane: "slow", requests: 1, seconds: 300 }];
    const { client, clock, platform } = setUp(counting, { ttl: 3_600_000 });
    const slow: Operation = { ...list, limits };
    expect(await clock.runUntil(client.call(slow))).toBe(1);
    // The next slot is minutes away.
    const waiting = client.call({ ...other, limits });
    for (let hit = 0; hit < 100; hit += 1) expect(await client.call(slow)).toBe(1);
    expect([platform.requests.length, platform.logins.length]).toEqual([1, 1]);
    expect(await clock.runUntil(waiting)).toBe(2);
    // The token, which lives for five minutes, is over.
    const logins = platform.logins.length;
    await clock.advance(1_800_000);
    expect(await client.call(slow)).toBe(1);
    expect([platform.requests.length, platform.logins.length]).toEqual([2, logins]);
  });

  it("tells how old it is, and that nothing was sent for it", async () => {
    const { client, clock } = setUp();
    await clock.runUntil(client.call(list));
    await clock.advance(7_900);
    const { data, response, attempts } = await withResponse(client, (observed) => observed.call(list));
    expect([data, response.headers.get("age"), attempts]).toEqual([1, "7", 0]);
  });

  it("is another one with another URL, Accept or header", async () => {
    const { client, clock, sent } = setUp();
    const calls = [
      () => client.call(get, { path: { id: "a" } }),
      () => client.call(get, { path: { id: "b" } }),
      () =>
        client.call({
          ...list,
          responses: { 200: { ...CONTENT.json, "text/csv": CONTENT.json["application/json"] } },
        }),
      () => client.call(list, {}, { headers: { "accept-language": "fr" } }),
    ];
    for (const [index, call] of calls.entries()) {
      expect(await clock.runUntil(call())).toBe(index + 1);
      expect(await call()).toBe(index + 1);
    }
    expect(sent()).toHaveLength(4);
  });

  it("is kept for its own client, whatever its credentials are, and for its scope", async () => {
    let scope = "one";
    const { client, create, clock, platform } = setUp(counting, { scope: () => scope });
    const stranger = create();
    expect(await clock.runUntil(client.call(list))).toBe(1);
    expect(await clock.runUntil(stranger.call(list))).toBe(2);
    expect(await client.call(list)).toBe(1);
    scope = "two";
    expect(await clock.runUntil(client.call(list))).toBe(3);
    scope = "one";
    expect(await client.call(list)).toBe(1);
    expect(platform.requests).toHaveLength(3);
  });

  it("is not kept where a header of the call may be a credential", async () => {
    const { client, clock } = setUp();
    for (const name of ["X-Api-Key", "Cookie", "X-Auth"]) {
      const read = () => clock.runUntil(client.call(list, {}, { headers: { [name]: "canary" } }));
      expect(await read()).not.toBe(await read());
    }
  });

  it("gives each caller a body of its own", async () => {
    const { client, clock } = setUp(() => json({ name: "x" }));
    const first = await clock.runUntil(client.call<{ name: string }>(list));
    first.name = "changed";
    expect(await client.call(list)).toEqual({ name: "x" });
  });
});

describe("what is kept", () => {
  it("is what matches", async () => {
    const { client, clock } = setUp(counting, { match: ({ id }) => id === "iam.listY" });
    expect([await clock.runUntil(client.call(other)), await client.call(other)]).toEqual([1, 1]);
    expect([await clock.runUntil(client.call(list)), await clock.runUntil(client.call(list))]).toEqual([
      2, 3,
    ]);
  });

  it.each([
    ["an error", () => json({ error: { message: "no" } }, 404)],
    ["an answer that must not be stored", () => json(1, 200, { "cache-control": "private, no-store" })],
    ["another success", () => json(1, 203)],
  ])("is not %s", async (_, answer) => {
    const { client, clock, platform } = setUp(answer);
    for (let time = 0; time < 2; time += 1) await clock.runUntil(client.call(list).catch(() => undefined));
    expect(platform.requests).toHaveLength(2);
  });

  it("is not an activity, nor a search by POST, nor what client.fetch reads", async () => {
    const { client, clock, platform } = setUp();
    for (let time = 0; time < 2; time += 1) {
      await clock.runUntil(client.call(activity, { path: { id: "a" } }));
      await clock.runUntil(client.call(search, { body: {} }));
      await clock.runUntil(client.fetch("/compute/v1/x"));
    }
    expect(platform.requests).toHaveLength(6);
  });

  it("is at most so much: what was not used for the longest time goes first", async () => {
    const { client, clock, sent } = setUp(counting, { maxEntries: 2 });
    const read = (id: string) => clock.runUntil(client.call(get, { path: { id } }));
    await read("a");
    await read("b");
    await read("a");
    await read("c");
    await read("a");
    await read("b");
    expect(sent().map((line) => line.at(-1))).toEqual(["a", "b", "c", "b"]);
  });
});

describe("reads of the same at the same time", () => {
  it("are sent once", async () => {
    const { client, clock, platform } = setUp();
    const all = await clock.runUntil(Promise.all([1, 2, 3].map(() => client.call(list))));
    expect(all).toEqual([1, 1, 1]);
    expect(platform.requests).toHaveLength(1);
  });

  it("have bodies of their own, also where a middleware outside reads the first one", async () => {
    const reading: MiddlewareHooks = {
      async perCall(request, next) {
        const answer = await next(request);
        await answer.text();
        return json("read");
      },
    };
    const clock = createManualClock();
    const { fetch } = createFakePlatform(counting, { clock });
    const client = createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      clock,
      fetch,
      middleware: [reading, cacheReads({ ttl: 60_000, clock })],
    });
    const both = Promise.all([client.call(list), client.call(list)]);
    expect(await clock.runUntil(both)).toEqual(["read", "read"]);
    expect(await client.call(list)).toBe("read");
  });

  it("share an error that the API answers, and are each sent again when the first one fails", async () => {
    const missing = setUp(() => json({ error: { message: "no" } }, 404));
    const errors = await missing.clock.runUntil(
      Promise.all([1, 2].map(() => failure(missing.client.call(list)))),
    );
    expect(errors).toMatchObject([{ name: "NotFoundError" }, { name: "NotFoundError" }]);
    expect(errors[0]).not.toBe(errors[1]);
    expect(missing.platform.requests).toHaveLength(1);
    const broken = setUp(
      (_, count) => (count === 1 ? Promise.reject(new TypeError("fetch failed")) : json(count)),
      {},
      { retry: false },
    );
    const ends = await broken.clock.runUntil(
      Promise.allSettled([broken.client.call(list), broken.client.call(list)]),
    );
    expect(ends).toMatchObject([{ status: "rejected" }, { status: "fulfilled", value: 2 }]);
  });

  it("end for the one that is aborted, and for no other", async () => {
    const { client, clock } = setUp();
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second, undefined].map((controller) =>
      client.call(list, {}, { signal: controller?.signal }),
    );
    const ended = Promise.allSettled(calls);
    second.abort(new Error("enough"));
    expect(await failure(calls[1]!)).toMatchObject({ message: "enough" });
    first.abort(new Error("also"));
    const [, , third] = await clock.runUntil(ended);
    expect(third).toMatchObject({ status: "fulfilled" });
  });
});

describe("a write", () => {
  it("drops what is kept of its module, and nothing else", async () => {
    const { client, clock } = setUp();
    expect(await clock.runUntil(client.call(list))).toBe(1);
    expect(await clock.runUntil(client.call(other))).toBe(2);
    await clock.runUntil(client.call(search, { body: {} }));
    expect(await client.call(list)).toBe(1);
    await clock.runUntil(client.call(put, { body: {} }));
    expect(await clock.runUntil(client.call(list))).toBe(5);
    expect(await client.call(other)).toBe(2);
  });

  it("drops it even if it fails, for it may have been carried out", async () => {
    const { client, clock } = setUp((request, count) =>
      request.method === "PUT" ? Promise.reject(new TypeError("fetch failed")) : json(count),
    );
    expect(await clock.runUntil(client.call(list))).toBe(1);
    await clock.runUntil(failure(client.call(put, { body: {} })));
    expect(await clock.runUntil(client.call(list))).toBe(3);
  });

  it("keeps nothing of what is read while it runs, or was asked before it", async () => {
    const held = gated();
    const { client, clock, platform } = setUp(
      async (request, count) => {
        if (request.method === "PUT") await held.promise;
        return json(count);
      },
      {},
      { rateLimit: false },
    );
    const writing = client.call(put, { body: {} });
    await clock.advance(0);
    expect(platform.requests.map(({ method }) => method)).toEqual(["PUT"]);
    expect(await client.call(list)).toBe(2);
    held.resolve();
    await clock.runUntil(writing);
    expect(await clock.runUntil(client.call(list))).toBe(3);
    expect(await client.call(list)).toBe(3);
  });

  it("drops what was kept when it starts, for it may take effect before it is answered", async () => {
    const held = gated();
    const { client, clock } = setUp(
      async ({ method }, count) => {
        if (method === "PUT") await held.promise;
        return json(count);
      },
      {},
      { rateLimit: false },
    );
    expect(await client.call(list)).toBe(1);
    const writing = client.call(put, { body: {} });
    await clock.advance(0);
    expect(await client.call(list)).toBe(3);
    held.resolve();
    await clock.runUntil(writing);
  });

  it("keeps nothing of a read that was under way before it", async () => {
    const gate = gated();
    const { client, clock } = setUp(
      async (_, count) => {
        if (count === 1) await gate.promise;
        return json(count);
      },
      {},
      { rateLimit: false },
    );
    const early = client.call(list);
    await clock.advance(0);
    await client.call(put, { body: {} });
    // A read after the write does not join the one before it.
    expect(await client.call(list)).toBe(3);
    gate.resolve();
    expect(await early).toBe(1);
    expect(await client.call(list)).toBe(3);
  });

  it("through client.fetch drops everything", async () => {
    const { client, clock } = setUp();
    await clock.runUntil(client.call(list));
    await clock.runUntil(client.call(other));
    await clock.runUntil(client.fetch("/compute/v1/x", { method: "DELETE" }));
    expect([await clock.runUntil(client.call(list)), await clock.runUntil(client.call(other))]).toEqual([
      4, 5,
    ]);
  });

  it("drops it again with each look at the activity that it started", async () => {
    const id = "3f2b1c9e-0000-4000-8000-000000000001";
    const { client, clock } = setUp((request, count) =>
      json(count, 200, request.method === "PUT" ? { location: id } : {}),
    );
    await clock.runUntil(client.call(put, { body: {} }));
    expect(await clock.runUntil(client.call(list))).toBe(2);
    expect(await client.call(list)).toBe(2);
    await clock.runUntil(client.call(activity, { path: { id } }));
    expect(await clock.runUntil(client.call(list))).toBe(4);
  });

  it.each(["recent", ""])(
    "drops it again with each list of activities, which may show its end: %j",
    async (name) => {
      const lists: Operation = {
        ...get,
        id: name === "" ? "activity.listActivities" : "activity.listRecentActivities",
        path: `/activity/v1/activities${name === "" ? "" : `/${name}`}`,
      };
      const { client, clock } = setUp((request, count) =>
        json(
          count,
          200,
          request.method === "PUT" ? { location: "3f2b1c9e-0000-4000-8000-000000000001" } : {},
        ),
      );
      await clock.runUntil(client.call(put, { body: {} }));
      expect(await clock.runUntil(client.call(list))).toBe(2);
      await clock.runUntil(client.call(lists));
      expect(await clock.runUntil(client.call(list))).toBe(4);
      expect(await client.call(list)).toBe(4);
    },
  );
});

describe("an answer with an ETag", () => {
  const tagged: Answer = ({ headers }, count) =>
    headers.get("if-none-match") === '"one"'
      ? new Response(null, { status: 304, headers: { date: "Thu, 01 Jan 2026 00:01:00 GMT" } })
      : json(count, 200, { etag: '"one"' });

  it("is asked for with If-None-Match, and renewed by a 304", async () => {
    const { client, clock, platform } = setUp(tagged);
    expect(await clock.runUntil(client.call(list))).toBe(1);
    await clock.advance(60_000);
    expect(await clock.runUntil(client.call(list))).toBe(1);
    await clock.advance(59_999);
    expect(await client.call(list)).toBe(1);
    expect(platform.requests.map(({ headers }) => headers.get("if-none-match"))).toEqual([null, '"one"']);
  });

  it("is not renewed by a 304 to what was asked before a write", async () => {
    const held = gated();
    const { client, clock, platform } = setUp(
      async (request, count) => {
        if (count === 2) await held.promise;
        return tagged(request, count);
      },
      {},
      { rateLimit: false },
    );
    await client.call(list);
    await clock.advance(60_000);
    const early = client.call(list);
    await clock.advance(0);
    await client.call(put, { body: {} });
    held.resolve();
    expect(await early).toBe(1);
    await client.call(list);
    expect(platform.requests.map(({ method }) => method)).toEqual(["GET", "GET", "PUT", "GET"]);
    expect(platform.requests.at(-1)?.headers.get("if-none-match")).toBe(null);
  });

  it("is replaced by another answer", async () => {
    const { client, clock } = setUp((_, count) => json(count, 200, { etag: `"${count}"` }));
    expect(await clock.runUntil(client.call(list))).toBe(1);
    await clock.advance(60_000);
    expect(await clock.runUntil(client.call(list))).toBe(2);
    expect(await client.call(list)).toBe(2);
  });

  it("is forgotten when there is an error in its place", async () => {
    const { client, clock, platform } = setUp((_, count) =>
      count === 2 ? json({ error: { message: "no" } }, 404) : json(count, 200, { etag: '"one"' }),
    );
    await clock.runUntil(client.call(list));
    await clock.advance(60_000);
    expect(await clock.runUntil(failure(client.call(list)))).toMatchObject({ name: "NotFoundError" });
    expect(await clock.runUntil(client.call(list))).toBe(3);
    expect(platform.requests.at(-1)?.headers.get("if-none-match")).toBe(null);
  });

  it("is left to a caller that asks with If-None-Match itself", async () => {
    const { client, clock, platform } = setUp();
    const headers = { "if-none-match": '"mine"' };
    for (let time = 0; time < 2; time += 1) await clock.runUntil(client.call(list, {}, { headers }));
    expect(platform.requests).toHaveLength(2);
  });
});

it.each([
  [{ ttl: 0 }, "ttl is 0"],
  [{ ttl: Number.NaN }, "ttl is NaN"],
  [{ ttl: 1, maxEntries: 0 }, "maxEntries is 0"],
  [{ ttl: 1, maxEntries: 1.5 }, "maxEntries is 1.5"],
])("refuses %j", (options, message) => {
  expect(() => cacheReads(options)).toThrow(message);
});
