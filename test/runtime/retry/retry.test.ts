import { afterEach, describe, expect, test, vi } from "vitest";
import { startedActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import { AmbiguousWriteError } from "../../../runtime/errors/index.js";
import type { ClientEvent } from "../../../runtime/notify.js";
import type { Operation } from "../../../runtime/operation.js";
import { type ClientAndLogin, clientOfPlatform } from "../../support/client-of-platform.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import { type Answer, CREDENTIALS, failure, json, networkError } from "../fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  responses: { 200: CONTENT.json },
};
const write: Operation = {
  ...read,
  id: "compute.createX",
  method: "POST",
  body: JSON_BODY,
  responses: { 201: CONTENT.empty },
  activity: startedActivity,
};
const LOCATION = { location: "56cca2d8-0000-4000-8000-000000000000" };
const accepted = () => new Response(null, { status: 201, headers: LOCATION });
const truncated = (status = 200) =>
  new Response(
    new ReadableStream({
      start(sink) {
        sink.enqueue(new TextEncoder().encode("[1,"));
        sink.error(new TypeError("terminated"));
      },
    }),
    { status },
  );

function setUp(answer: Answer, options: ClientAndLogin = {}) {
  const events: ClientEvent[] = [];
  const onEvent = (event: ClientEvent): void => void events.push(event);
  const delays = () => events.flatMap((event) => (event.type === "retry" ? [event.delay] : []));
  return { ...clientOfPlatform(answer, { random: () => 0.5, onEvent, ...options }), events, delays };
}

/** As {@link setUp}, with the platform's own fetch, whose error codes prove what was not sent. */
function setUpOwn(answer: Answer) {
  const own = setUp(answer, { fetch: undefined });
  vi.stubGlobal("fetch", own.platform.fetch);
  return own;
}

afterEach(() => vi.unstubAllGlobals());

/** Fails as many times as told, then answers. */
const failing =
  (times: number, bad: Answer, good: Answer): Answer =>
  (request, count) =>
    (count <= times ? bad : good)(request, count);

describe("a read", () => {
  const faults: [string, Answer][] = [
    [
      "429 as the documentation shows it",
      () => json({ error: { status: "429 Too Many Requests", message: "Too Many Requests" } }, 429),
    ],
    ["429 without a body", () => new Response(null, { status: 429 })],
    ["500", () => json({}, 500)],
    [
      "502 with a page of nginx",
      () => new Response("<html>502</html>", { status: 502, headers: { "content-type": "text/html" } }),
    ],
    ["503 without a body", () => new Response(null, { status: 503 })],
    ["refused", () => Promise.reject(networkError("ECONNREFUSED"))],
    ["unknown host", () => Promise.reject(networkError("ENOTFOUND"))],
    ["reset", () => Promise.reject(networkError("ECONNRESET", "read", "read"))],
    ["a browser's hidden cause", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["an answer that breaks off", () => truncated()],
    ["no answer in time", () => new Promise(() => undefined)],
  ];

  test.each(faults)("succeeds after four times %s", async (_, bad) => {
    const { clock, platform, client, delays } = setUp(failing(4, bad, () => json("ok")));
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    expect(platform.requests).toHaveLength(5);
    expect(delays()).toEqual([500, 1_000, 2_000, 4_000]);
  });

  test.each(faults)("gives up after five times %s, with a typed error", async (_, bad) => {
    const { clock, platform, client } = setUp(bad);
    const error = await clock.runUntil(failure(client.call(read)));
    expect(platform.requests).toHaveLength(5);
    expect(error).toMatchObject({ operation: "compute.listX", attempts: 5 });
    expect((error as Error).name).toMatch(/^(RateLimitError|ServerError|ConnectionError|TimeoutError)$/);
  });

  test.each([400, 403, 404, 409, 422])("is not repeated after %i", async (status) => {
    const { client, platform } = setUp(() => json({}, status));
    await failure(client.call(read));
    expect(platform.requests).toHaveLength(1);
  });

  test("is not repeated when the certificate is not trusted", async () => {
    const { client, platform } = setUpOwn(() => Promise.reject(networkError("CERT_HAS_EXPIRED")));
    expect(await failure(client.call(read))).toMatchObject({ name: "ConnectionError", sent: false });
    expect(platform.requests).toHaveLength(1);
  });

  test("waits as long as Retry-After says, in seconds and as a date", async () => {
    const { clock, client, delays } = setUp((_, count) => {
      const value = count === 1 ? "20" : new Date(clock.now() + 30_000).toUTCString();
      return count <= 2 ? new Response(null, { status: 503, headers: { "retry-after": value } }) : json("ok");
    });
    expect(await clock.runUntil(client.call(read))).toBe("ok");
    expect(delays()[0]).toBe(20_000);
    expect(delays()[1]).toBeGreaterThan(28_999);
  });

  test("does not wait beyond the deadline", async () => {
    const { clock, client, platform } = setUp(() => json({}, 429, { "retry-after": "3600" }));
    const since = clock.now();
    const error = await clock.runUntil(failure(client.call(read)));
    expect(error).toMatchObject({ name: "RateLimitError", retryAfter: 3_600_000 });
    expect([clock.now() - since, platform.requests.length]).toEqual([0, 1]);
  });

  test("waits for at least its own delay when Retry-After is shorter", async () => {
    const { clock, client, delays } = setUp(
      failing(
        1,
        () => json({}, 503, { "retry-after": "0" }),
        () => json("ok"),
      ),
    );
    await clock.runUntil(client.call(read));
    expect(delays()).toEqual([500]);
  });

  test("is not repeated when the wait ends exactly at the deadline", async () => {
    const { clock, client, platform } = setUp(() => json({}, 500));
    const error = await clock.runUntil(failure(client.call(read, {}, { deadline: 500 })));
    expect(error).toMatchObject({ name: "ServerError", attempts: 1 });
    expect(platform.requests).toHaveLength(1);
  });

  test("full jitter: from nothing to the whole delay", async () => {
    for (const [random, expected] of [
      [0, [0, 0, 0, 0]],
      [0.999, [999, 1_998, 3_996, 7_992]],
    ] as const) {
      const { clock, client, delays } = setUp(() => json({}, 500), { random: () => random });
      await clock.runUntil(failure(client.call(read)));
      expect(delays()).toEqual(expected);
    }
  });

  test("the caller's abort ends the wait between attempts", async () => {
    const { clock, client, events } = setUp(() => json({}, 500));
    const controller = new AbortController();
    const calling = failure(client.call(read, {}, { signal: controller.signal }));
    await expect.poll(() => events.some(({ type }) => type === "retry")).toBe(true);
    controller.abort(new Error("enough"));
    expect(await calling).toEqual(new Error("enough"));
    await clock.advance(60_000);
    expect(events.filter(({ type }) => type === "request")).toHaveLength(2);
  });

  test("retry of the client and of the call", async () => {
    const { clock, client, platform } = setUp(() => json({}, 500), { retry: { attempts: 2, delay: 10 } });
    await clock.runUntil(failure(client.call(read)));
    expect(platform.requests).toHaveLength(2);
    await clock.runUntil(failure(client.call(read, {}, { retry: false })));
    expect(platform.requests).toHaveLength(3);
    await clock.runUntil(failure(client.call(read, {}, { retry: { attempts: 3 } })));
    expect(platform.requests).toHaveLength(6);
  });
});

test.each<[string, Answer, number]>([
  ["5xx: a hundred", () => json({}, 500), 100],
  ["timeouts: fifty, because each costs twice as much", () => new Promise(() => undefined), 50],
  ["429: no limit, because it costs nothing", () => json({}, 429), 800],
])("retries of 200 calls in an outage of %s", async (_, answer, retries) => {
  const { clock, client, platform } = setUp(answer, { rateLimit: false });
  await clock.runUntil(Promise.allSettled(Array.from({ length: 200 }, () => client.call(read))));
  expect(platform.requests).toHaveLength(200 + retries);
});

describe("the login", () => {
  test("is repeated as a read, also for a write, and is not multiplied by the retry of the call", async () => {
    const { clock, platform, client } = setUp(accepted, { login: () => json({}, 503) });
    const error = await clock.runUntil(failure(client.call(write, { body: {} })));
    expect(error).toMatchObject({ name: "ServerError", operation: "iam.login", attempts: 5 });
    expect([platform.logins.length, platform.requests.length]).toEqual([5, 0]);
    await clock.runUntil(failure(client.call(read)));
    expect(platform.logins).toHaveLength(10);
  });
});

describe("a write, by the outcome of an attempt", () => {
  test.each<[string, Answer]>([
    ["refused", () => Promise.reject(networkError("ECONNREFUSED"))],
    ["unknown host", () => Promise.reject(networkError("ENOTFOUND"))],
    ["connect timeout", () => Promise.reject(networkError("UND_ERR_CONNECT_TIMEOUT"))],
  ])("nothing was sent (%s): retried, then ConnectionError", async (_, bad) => {
    const good = setUpOwn(failing(4, bad, accepted));
    await good.clock.runUntil(good.client.call(write, { body: { a: 1 } }));
    expect(good.platform.requests.map(({ body }) => body)).toEqual(
      Array.from({ length: 5 }, () => '{"a":1}'),
    );
    const hopeless = setUpOwn(bad);
    const error = await hopeless.clock.runUntil(failure(hopeless.client.call(write, { body: {} })));
    expect(error).toMatchObject({ name: "ConnectionError", sent: false, attempts: 5 });
  });

  test.each(["ECONNREFUSED", "ENOTFOUND", "CERT_HAS_EXPIRED"])(
    "%s of a custom fetch proves nothing: AmbiguousWriteError, sent once",
    async (code) => {
      const { client, platform } = setUp(() => Promise.reject(networkError(code, code, "connect")));
      const error = await failure(client.call(write, { body: {} }));
      expect(error).toMatchObject({ name: "AmbiguousWriteError", reason: "no-answer", attempts: 1 });
      expect(platform.requests).toHaveLength(1);
    },
  );

  test("the platform's fetch as an option is still the platform's", async () => {
    const { client } = setUpOwn(() => Promise.reject(networkError("ECONNREFUSED")));
    const explicit = createClient({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      fetch: globalThis.fetch,
      retry: false,
    });
    expect(await failure(explicit.call(write, { body: {} }))).toMatchObject({ sent: false });
    expect(client).toBeDefined();
  });

  test("429: retried, then RateLimitError", async () => {
    const { clock, client, platform } = setUp(() => json({}, 429));
    const error = await clock.runUntil(failure(client.call(write, { body: {} })));
    expect(error).toMatchObject({ name: "RateLimitError", status: 429 });
    expect(platform.requests).toHaveLength(5);
  });

  test.each([400, 403, 404, 408, 409, 422, 499])("%i: ApiError, once", async (status) => {
    const { client, platform } = setUp(() => json({}, status));
    const error = await failure(client.call(write, { body: {} }));
    expect(error).not.toBeInstanceOf(AmbiguousWriteError);
    expect(error).toMatchObject({ status });
    expect(platform.requests).toHaveLength(1);
  });

  test.each([
    [301, { location: "/result" }, "RedirectError"],
    [302, { location: "/result" }, "RedirectError"],
    [303, { location: "/result" }, "RedirectError"],
    [303, {}, "ApiError"],
    [300, {}, "ApiError"],
  ])("%i %o: AmbiguousWriteError, sent once", async (status, headers, name) => {
    const answer = () => new Response(null, { status, headers });
    const { client, platform } = setUp(answer);
    const error = await failure(client.call(write, { body: {} }));
    expect(error).toMatchObject({ name: "AmbiguousWriteError", reason: "redirect", status });
    expect(await failure(client.call(read))).toMatchObject({ name, status });
    expect(platform.requests).toHaveLength(2);
  });

  test.each([307, 308])("%i: RedirectError, once", async (status) => {
    const answer = () => new Response(null, { status, headers: { location: "/elsewhere" } });
    const { client, platform } = setUp(answer);
    expect(await failure(client.call(write, { body: {} }))).toMatchObject({ name: "RedirectError", status });
    expect(platform.requests).toHaveLength(1);
  });

  test.each<[string, Answer, object]>([
    ["500", () => json({}, 500), { reason: "server-error", status: 500 }],
    [
      "503 with Retry-After",
      () => json({}, 503, { "retry-after": "1" }),
      { reason: "server-error", status: 503 },
    ],
    [
      "reset after sending",
      () => Promise.reject(networkError("ECONNRESET", "read", "read")),
      { reason: "no-answer" },
    ],
    [
      "a browser that hides the cause",
      () => Promise.reject(new TypeError("Failed to fetch")),
      { reason: "no-answer" },
    ],
    [
      "a browser in another tongue",
      () => Promise.reject(new TypeError("NetworkError when attempting to fetch resource.")),
      { reason: "no-answer" },
    ],
    ["an answer that breaks off", () => truncated(201), { reason: "no-answer" }],
    ["no answer in time", () => new Promise(() => undefined), { reason: "timeout" }],
    ["201 without Location", () => new Response(null, { status: 201 }), { reason: "untracked", status: 201 }],
  ])("%s: AmbiguousWriteError, sent once", async (_, answer, expected) => {
    const { clock, client, platform } = setUp(answer);
    const error = await clock.runUntil(failure(client.call(write, { body: {} })));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(error).toMatchObject({ ...expected, operation: "compute.createX", attempts: 1 });
    expect(String(error)).toContain("or look among the activities since ");
    expect(platform.requests).toHaveLength(1);
  });

  test("a refusal followed by a timeout is ambiguous", async () => {
    const { clock, client } = setUp(
      failing(
        1,
        () => json({}, 429),
        () => new Promise(() => undefined),
      ),
    );
    const error = await clock.runUntil(failure(client.call(write, { body: {} })));
    expect(error).toMatchObject({ name: "AmbiguousWriteError", reason: "timeout", attempts: 2 });
  });

  test("an abort during the wait after a refusal is not ambiguous", async () => {
    const { client, events } = setUp(() => json({}, 429));
    const controller = new AbortController();
    const calling = failure(client.call(write, { body: {} }, { signal: controller.signal }));
    await expect.poll(() => events.some(({ type }) => type === "retry")).toBe(true);
    controller.abort(new Error("enough"));
    expect(await calling).toEqual(new Error("enough"));
  });

  test("any 2xx with a Location is an activity", async () => {
    for (const status of [200, 201, 202, 204]) {
      const { client } = setUp(() => new Response(null, { status, headers: LOCATION }));
      expect(await client.call(write, { body: {} })).toMatchObject({ id: LOCATION.location });
    }
  });
});

describe("a POST that only computes", () => {
  const compute: Operation = {
    ...read,
    id: "llmaas.createChatCompletion",
    method: "POST",
    safe: true,
    body: JSON_BODY,
  };
  const page = () => new Response("<html></html>", { headers: { "content-type": "text/html" } });
  const repeated: [string, Answer][] = [
    ["500", () => json({}, 500)],
    ["429", () => json({}, 429)],
    ["a reset after sending", () => Promise.reject(networkError("ECONNRESET", "read", "read"))],
    ["an answer that breaks off", () => truncated()],
    ["no answer in time", () => new Promise(() => undefined)],
  ];

  test.each(repeated)("is retried after %s, like a read", async (_, bad) => {
    const { clock, client, platform } = setUp(failing(4, bad, () => json("ok")));
    expect(await clock.runUntil(client.call(compute, { body: { a: 1 } }))).toBe("ok");
    expect(platform.requests.map(({ body }) => body)).toEqual(Array.from({ length: 5 }, () => '{"a":1}'));
  });

  test.each<[string, Answer]>([
    ...repeated,
    ["a redirect", () => new Response(null, { status: 303, headers: { location: "/x" } })],
    ["an answer that cannot be read", page],
  ])("%s is never an AmbiguousWriteError", async (_, bad) => {
    const { clock, client } = setUp(bad);
    const error = await clock.runUntil(failure(client.call(compute, { body: {} })));
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(AmbiguousWriteError);
  });

  test("an abort after it was sent is the caller's reason", async () => {
    const { client } = setUp(() => new Promise(() => undefined));
    const controller = new AbortController();
    const ends = failure(client.call(compute, { body: {} }, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort(new Error("enough"));
    expect(await ends).toEqual(new Error("enough"));
  });
});

test("maxDelay bounds the wait between attempts, and not what Retry-After asks for", async () => {
  const options = { random: () => 1, retry: { attempts: 6, maxDelay: 3_000 } };
  const own = setUp(() => json({}, 500), options);
  await own.clock.runUntil(failure(own.client.call(read)));
  expect(own.delays()).toEqual([1_000, 2_000, 3_000, 3_000, 3_000]);
  const asked = setUp(() => json({}, 503, { "retry-after": "10" }), options);
  await asked.clock.runUntil(failure(asked.client.call(read)));
  expect(asked.delays()).toEqual(Array.from({ length: 5 }, () => 10_000));
});

test("waits grow to 20 s at most by default", async () => {
  const { clock, client, delays } = setUp(() => json({}, 500), { random: () => 1, retry: { attempts: 8 } });
  await clock.runUntil(failure(client.call(read)));
  expect(delays()).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
});
