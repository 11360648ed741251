import { context, propagation, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { afterEach, describe, expect, expectTypeOf, test } from "vitest";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { anyActivity } from "../../../runtime/activity/any-activity.js";
import type { Activity } from "../../../runtime/activity/handle.js";
import type { Client } from "../../../runtime/client.js";
import { startedActivity } from "../../../runtime/codec/activity.js";
import { createClient } from "../../../runtime/create-client.js";
import type { Journal } from "../../../runtime/journal/journal.js";
import type { JournaledClient } from "../../../runtime/journal/resumed.js";
import type { ClientEvent } from "../../../runtime/notify.js";
import type { Operation } from "../../../runtime/operation.js";
import type { ClientOptions } from "../../../runtime/options.js";
import { type TelemetryOptions, withTelemetry } from "../../../runtime/otel/index.js";
import { CONTENT, JSON_BODY } from "../../support/contents.js";
import {
  type Answer,
  CREDENTIALS,
  createFakePlatform,
  createToken,
  failure,
  json,
  networkError,
  SECRET,
} from "../fake-platform.js";
import { createContextManager, createSdk, traceparent } from "./recorded.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x/{id}",
  responses: { 200: CONTENT.json },
  limits: [{ lane: "vmware", requests: 2, seconds: 1 }],
};
const create: Operation = {
  id: "compute.createX",
  method: "POST",
  path: "/compute/v1/x",
  body: JSON_BODY,
  responses: { 201: CONTENT.empty },
  activity: startedActivity,
};
const ID = "56cca2d8-0000-4000-8000-000000000000";
const request = { path: { id: "a" }, query: { key: "query-canary" } };
const HTTP = {
  "cloudtemple.operation": "compute.listX",
  "http.request.method": "GET",
  "url.template": "/compute/v1/x/{id}",
  "server.address": "api.test",
  "server.port": 8443,
};

function setUp(answer: Answer, options: ClientOptions = {}, telemetry: TelemetryOptions = {}) {
  const clock = createManualClock();
  const sdk = createSdk();
  const platform = createFakePlatform(
    async (received, count) => {
      await clock.sleep(20);
      return answer(received, count);
    },
    {
      clock,
      login: async () => {
        await clock.sleep(300);
        const now = clock.now() / 1_000;
        return new Response(createToken({ iat: now, exp: now + 300 }, "token-canary"));
      },
    },
  );
  const client = createClient(
    withTelemetry(
      {
        baseUrl: "https://api.test:8443/api",
        credentials: CREDENTIALS,
        clock,
        fetch: platform.fetch,
        random: () => 0.5,
        ...options,
      },
      { ...sdk.telemetry, ...telemetry },
    ),
  );
  return { clock, sdk, client, platform };
}

afterEach(() => {
  context.disable();
  propagation.disable();
});

describe("spans", () => {
  test("one for a call with the HTTP attributes, one for each attempt, and what it waited for", async () => {
    context.setGlobalContextManager(createContextManager());
    const { clock, sdk, client } = setUp((_, count) => (count === 1 ? json({}, 503) : json(["a"])));
    await clock.runUntil(client.call(read, request));
    const spans = sdk.spans();
    expect(spans.map(({ name, parent, duration }) => [name, parent, duration])).toEqual([
      ["login", "attempt", 300],
      ["wait for token", "attempt", 300],
      ["attempt", "GET /compute/v1/x/{id}", 320],
      ["wait for slot", "attempt", 1],
      ["attempt", "GET /compute/v1/x/{id}", 21],
      ["GET /compute/v1/x/{id}", undefined, 841],
    ]);
    const [, , first, , second, call] = spans;
    expect(first).toMatchObject({
      kind: SpanKind.INTERNAL,
      attributes: { "http.response.status_code": 503, "error.type": "503" },
      status: { code: SpanStatusCode.ERROR },
    });
    expect(second?.attributes).toEqual({ "http.request.resend_count": 1, "http.response.status_code": 200 });
    expect(call).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.UNSET } });
    expect(call?.attributes).toEqual({
      ...HTTP,
      "url.full": "https://api.test:8443/api/compute/v1/x/a",
      "url.scheme": "https",
      "http.response.status_code": 200,
    });
    expect(call?.events).toMatchObject([{ name: "retry", attributes: { "cloudtemple.retry.delay": 0.5 } }]);
    expect(new Set(spans.map(({ context: { traceId } }) => traceId)).size).toBe(1);
  });

  test("a call belongs to the span that is active, also without a context manager of its own", async () => {
    const { clock, sdk, client } = setUp(() => json([]));
    await clock.runUntil(client.call(read, request));
    const call = sdk.spans().find(({ kind }) => kind === SpanKind.CLIENT);
    expect(sdk.spans().find(({ name }) => name === "attempt")?.parent).toBe(call?.name);
    // Without a context manager, nothing says which call a login is for.
    expect(sdk.spans().find(({ name }) => name === "login")?.parent).toBeUndefined();
  });

  test("each repetition is an event with the wait before it", async () => {
    const { clock, sdk, client } = setUp((_, count) => (count < 3 ? json({}, 503) : json([])));
    await clock.runUntil(client.call(read, request));
    expect(
      sdk
        .spans()
        .at(-1)
        ?.events.map(({ attributes }) => attributes),
    ).toEqual([{ "cloudtemple.retry.delay": 0.5 }, { "cloudtemple.retry.delay": 1 }]);
  });

  test.each([404, 429])("an answer of %i is an error of the call", async (status) => {
    const { clock, sdk, client } = setUp(() => json({ message: "body-canary" }, status), { retry: false });
    await clock.runUntil(failure(client.call(read, request)));
    expect(sdk.spans().at(-1)).toMatchObject({
      attributes: { "http.response.status_code": status, "error.type": String(status) },
      status: { code: SpanStatusCode.ERROR },
    });
    expect(await sdk.text()).not.toContain("body-canary");
  });

  test("an error is recorded with its message; one that is not ours by its name alone", async () => {
    const broken = setUp(() => Promise.reject(networkError("ECONNRESET")), { retry: false });
    await broken.clock.runUntil(failure(broken.client.call(read, request)));
    expect(broken.sdk.spans().at(-1)).toMatchObject({
      attributes: { "error.type": "ConnectionError" },
      events: [{ name: "exception", attributes: { "exception.type": "ConnectionError" } }],
    });
    expect(broken.sdk.spans().at(-1)?.status.message).toContain("the connection broke");

    const own = setUp(() => json([]), {
      middleware: [() => Promise.reject(new RangeError("message-canary"))],
    });
    await own.clock.runUntil(failure(own.client.call(read, request)));
    expect(own.sdk.spans().at(-1)).toMatchObject({
      attributes: { "error.type": "RangeError" },
      status: { code: SpanStatusCode.ERROR, message: "RangeError" },
    });
    expect(await own.sdk.text()).not.toContain("canary");
  });

  test("a wrong password ends the login and the call, and no secret is recorded", async () => {
    const clock = createManualClock();
    const sdk = createSdk();
    const platform = createFakePlatform(() => json([]), { clock, login: () => json({ echo: SECRET }, 401) });
    const client = createClient(
      withTelemetry(
        { baseUrl: "https://api.test/api", credentials: CREDENTIALS, clock, fetch: platform.fetch },
        sdk.telemetry,
      ),
    );
    await clock.runUntil(failure(client.call(read, request)));
    const names = sdk.spans().map(({ name, status }) => [name, status.code]);
    expect(names).toContainEqual(["login", SpanStatusCode.ERROR]);
    expect(names.at(-1)).toEqual(["GET /compute/v1/x/{id}", SpanStatusCode.ERROR]);
    expect(await sdk.text()).not.toContain(SECRET);
  });

  test("nothing of credentials, queries, headers or bodies is recorded", async () => {
    const { clock, sdk, client } = setUp(() => json(["answer-canary"], 200, { "x-header": "header-canary" }));
    await clock.runUntil(client.call(read, request, { headers: { "X-Mine": "own-header-canary" } }));
    await clock.runUntil(failure(client.call(create, { body: { name: "body-canary" } })));
    await clock.runUntil(client.fetch("/raw?key=raw-canary"));
    const text = await sdk.text();
    expect(text).toContain("/api/raw");
    expect(text).not.toMatch(/canary|Bearer/);
  });

  test("operations that are ignored get none", async () => {
    const { clock, sdk, client, platform } = setUp(
      () => json([]),
      {},
      { ignore: ({ id }) => id === read.id },
    );
    await clock.runUntil(client.call(read, request));
    expect(sdk.spans().map(({ name }) => name)).toEqual(["login"]);
    expect(platform.requests).toHaveLength(1);
  });
});

describe("the context of a call", () => {
  test("is sent by the registered propagator, for each attempt its own, with the body untouched", async () => {
    propagation.setGlobalPropagator(traceparent);
    const { clock, sdk, client, platform } = setUp(({ method }, count) =>
      count === 1 ? json({}, 429) : method === "POST" ? new Response(null, { status: 201 }) : json([]),
    );
    await clock.runUntil(
      client.call({ ...create, activity: undefined } as unknown as Operation, { body: { name: "web" } }),
    );
    const attempts = sdk.spans().filter(({ name }) => name === "attempt");
    expect(platform.requests.map(({ headers }) => headers.get("traceparent"))).toEqual(
      attempts.map(({ context: { traceId, spanId } }) => `00-${traceId}-${spanId}-01`),
    );
    expect(platform.requests.map(({ body }) => body)).toEqual(['{"name":"web"}', '{"name":"web"}']);
    expect(platform.requests.map(({ headers }) => headers.get("content-type"))).toEqual([
      "application/json",
      "application/json",
    ]);
    expect(platform.logins[0]?.headers.has("traceparent")).toBe(false);
  });

  test("is not sent with propagate: false", async () => {
    propagation.setGlobalPropagator(traceparent);
    const { clock, client, platform } = setUp(() => json([]), {}, { propagate: false });
    await clock.runUntil(client.call(read, request));
    expect(platform.requests[0]?.headers.has("traceparent")).toBe(false);
  });
});

describe("metrics", () => {
  test("durations of requests, calls and waits, in seconds", async () => {
    const { clock, sdk, client } = setUp((_, count) => (count === 1 ? json({}, 503) : json(["a"])));
    await clock.runUntil(client.call(read, request));
    const metrics = await sdk.metrics();
    expect(metrics["http.client.request.duration"]).toMatchObject([
      { attributes: { ...HTTP, "http.response.status_code": 503, "error.type": "503" }, count: 1 },
      { attributes: { ...HTTP, "http.response.status_code": 200 }, count: 1, sum: 0.02 },
    ]);
    expect(metrics["cloudtemple.client.call.duration"]).toMatchObject([
      { attributes: { ...HTTP, "http.response.status_code": 200 }, count: 1 },
    ]);
    expect(metrics["cloudtemple.client.call.duration"]?.[0]?.sum).toBeCloseTo(0.841, 2);
    const waits = metrics["cloudtemple.client.wait.duration"] ?? [];
    expect(waits.map(({ attributes }) => (attributes as Record<string, string>)["cloudtemple.wait"])).toEqual(
      ["token", "retry", "slot"],
    );
    expect(waits.map(({ sum }) => Math.round(sum * 10) / 10)).toEqual([0.3, 0.5, 0]);
    expect(metrics["cloudtemple.client.login.duration"]).toMatchObject([{ count: 1, sum: 0.3 }]);
    expect(metrics["cloudtemple.client.deprecated_calls"]).toBeUndefined();
  });

  test("calls of deprecated operations are counted, each of them", async () => {
    const { clock, sdk, client } = setUp(() => json([]), { onDeprecation: "silent" });
    const old: Operation = { ...read, id: "compute.listOld", deprecated: "Use listX." };
    for (let call = 0; call < 3; call++) await clock.runUntil(client.call(old, request));
    await clock.runUntil(client.call(read, request));
    expect((await sdk.metrics())["cloudtemple.client.deprecated_calls"]).toEqual([
      { attributes: { "cloudtemple.operation": "compute.listOld" }, count: 3, sum: 3 },
    ]);
  });
});

describe("activities", () => {
  const states = (reads: readonly object[]): Answer => {
    let count = 0;
    return ({ method }) =>
      method === "POST"
        ? new Response(null, { status: 201, headers: { location: ID } })
        : json({ state: reads[Math.min(count++, reads.length - 1)] });
  };

  test("have a span below their write, from its acceptance to the read that shows the end", async () => {
    const { clock, sdk, client } = setUp(states([{ running: {} }, { running: {} }, { completed: {} }]));
    const activity = await clock.runUntil(client.call<Activity>(create, { body: {} }));
    await clock.runUntil(activity.completed());
    await clock.runUntil(activity.refresh());
    const spans = sdk.spans().filter(({ name }) => name === "activity of compute.createX");
    expect(spans).toMatchObject([
      {
        parent: "POST /compute/v1/x",
        attributes: {
          "cloudtemple.operation": "compute.createX",
          "cloudtemple.activity.id": ID,
          "cloudtemple.activity.state": "completed",
        },
      },
    ]);
    expect(spans[0]?.duration).toBeGreaterThan(2_000);
    const points = (await sdk.metrics())["cloudtemple.activity.duration"];
    expect(points).toMatchObject([
      {
        attributes: { "cloudtemple.operation": "compute.createX", "cloudtemple.activity.state": "completed" },
        count: 1,
      },
    ]);
    expect(points?.[0]?.attributes).not.toHaveProperty("cloudtemple.activity.id");
  });

  test("that fail are errors, and one that another process started is measured from its first read", async () => {
    const { clock, sdk, client } = setUp(states([{ running: {} }, { failed: { reason: "reason-canary" } }]));
    await clock.runUntil(failure(client.activity(ID, anyActivity).completed()));
    expect(sdk.spans().find(({ name }) => name === "activity")).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      duration: 1_020,
    });
    expect(await sdk.text()).not.toContain("canary");
  });
});

test("hooks of the program stay, and nothing is recorded without an SDK", async () => {
  const events: ClientEvent[] = [];
  const seen: string[] = [];
  const { fetch } = createFakePlatform(() => json(["a"]));
  const client = createClient(
    withTelemetry({
      baseUrl: "https://api.test/api",
      credentials: CREDENTIALS,
      fetch,
      onEvent: (event) => events.push(event),
      middleware: [
        (sent, next) => {
          seen.push(sent.method);
          return next(sent);
        },
      ],
    }),
  );
  expect(await client.call(read, request)).toEqual(["a"]);
  expect(seen).toEqual(["GET"]);
  expect(events.map(({ type }) => type)).toEqual(["request", "login", "request"]);
});

test("a client with a journal stays one", () => {
  const journal = {} as Journal;
  expectTypeOf(() => createClient(withTelemetry({ journal }))).returns.toEqualTypeOf<JournaledClient>();
  expectTypeOf(() => createClient(withTelemetry())).returns.toEqualTypeOf<Client>();
});
