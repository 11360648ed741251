import { getEventListeners } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  AmbiguousWriteError,
  ConnectionError,
  DecodeError,
  ServerError,
  TimeoutError,
} from "../../runtime/errors/index.js";
import type { Operation } from "../../runtime/operation.js";
import { clientOfPlatform } from "../support/client-of-platform.js";
import { CONTENT, JSON_BODY } from "../support/contents.js";
import { type Answer, failure, json, networkError, SECRET } from "./fake-platform.js";

const read: Operation = {
  id: "compute.listX",
  method: "GET",
  path: "/compute/v1/x",
  auth: "none",
  responses: { 200: CONTENT.json },
};
const write: Operation = { ...read, id: "compute.createX", method: "POST", body: JSON_BODY };
const once = { retry: false } as const;

const setUp = clientOfPlatform;

afterEach(() => vi.unstubAllGlobals());

/** A body that sends its chunks and then stays open, ends or breaks. */
function body(chunks: readonly string[], end: "open" | "close" | "break"): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(sink) {
      for (const chunk of chunks) sink.enqueue(encoder.encode(chunk));
      if (end === "close") sink.close();
      if (end === "break") sink.error(new TypeError("terminated"));
    },
  });
}

describe("an attempt's time limit", () => {
  test.each<[string, Answer]>([
    ["slow headers", () => new Promise(() => undefined)],
    ["slow body", () => new Response(body(["[1,"], "open"))],
  ])("%s", async (_, answer) => {
    const { clock, client } = setUp(answer, { timeout: 5_000 });
    const since = clock.now();
    const error = await clock.runUntil(failure(client.call(read, {}, once)));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ scope: "attempt", limit: 5_000, operation: "compute.listX", attempts: 1 });
    expect(clock.now() - since).toBe(5_000);
  });

  test("the request is aborted", async () => {
    const { clock, client, platform } = setUp(() => new Promise(() => undefined));
    await clock.runUntil(failure(client.call(read, {}, { ...once, timeout: 10 })));
    expect(platform.requests[0]?.signal.aborted).toBe(true);
  });

  test("a late answer is closed", async () => {
    let cancelled = false;
    const late = new ReadableStream({ cancel: () => void (cancelled = true) });
    const { clock, client } = setUp(async () => {
      await clock.sleep(20);
      return new Response(late);
    });
    await clock.runUntil(failure(client.call(read, {}, { ...once, timeout: 10 })));
    await clock.advance(100);
    expect(cancelled).toBe(true);
  });
});

test("by default, an attempt may take one minute and a call ten", async () => {
  const { clock, client } = setUp(() => new Promise(() => undefined));
  expect(await clock.runUntil(failure(client.call(read, {}, once)))).toMatchObject({ limit: 60_000 });
  const unlimited = { ...once, timeout: Number.POSITIVE_INFINITY };
  expect(await clock.runUntil(failure(client.call(read, {}, unlimited)))).toMatchObject({
    scope: "deadline",
    limit: 600_000,
  });
});

describe("the call's deadline", () => {
  test("names the failure of the last attempt, as the cause too", async () => {
    const { clock, client } = setUp((_, count) =>
      count === 1 ? json({}, 503, { "retry-after": "2" }) : new Promise(() => undefined),
    );
    const error = await clock.runUntil(failure(client.call(read, {}, { deadline: 10_000 })));
    expect(error).toMatchObject({ name: "TimeoutError", scope: "deadline", attempts: 2 });
    expect(error).toMatchObject({ cause: { name: "ServerError", status: 503 } });
    expect(String(error)).toContain(
      "deadline of 10000 ms; the last attempt failed with ServerError (status 503).",
    );
  });

  test("ends a call that hangs in a middleware", async () => {
    const { clock, client } = setUp(() => json(1), {
      middleware: [() => new Promise(() => undefined)],
      deadline: 7_000,
    });
    const error = await clock.runUntil(failure(client.call(read)));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ scope: "deadline", limit: 7_000, attempts: 0 });
  });
});

describe("the caller's signal", () => {
  test("rejects with its reason, before and while sending", async () => {
    const { client, platform } = setUp(() => new Promise(() => undefined));
    const reason = new Error("enough");
    expect(await failure(client.call(read, {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(platform.requests).toHaveLength(0);
    const controller = new AbortController();
    const calling = failure(client.call(read, {}, { signal: controller.signal }));
    await expect.poll(() => platform.requests.length).toBe(1);
    controller.abort(reason);
    expect(await calling).toBe(reason);
  });

  test("has no listener after 10,000 calls, good and bad", async () => {
    const { client } = setUp((_, count) => (count % 2 === 0 ? json(1) : json({}, 404)), { rateLimit: false });
    const { signal } = new AbortController();
    for (let round = 0; round < 100; round++) {
      const calls = Array.from({ length: 100 }, () => client.call(read, {}, { signal }));
      await Promise.allSettled(calls);
    }
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("broken answers of a read", () => {
  test("a body that is cut off", async () => {
    const { client } = setUp(() => new Response(body(["[1,"], "break")));
    const error = await failure(client.call(read, {}, once));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ sent: true, attempts: 1 });
    expect(String(error)).toContain("terminated");
  });

  test("no connection", async () => {
    const { client, platform } = setUp(
      () => Promise.reject(networkError("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1")),
      { fetch: undefined },
    );
    vi.stubGlobal("fetch", platform.fetch);
    const error = await failure(client.call(read, {}, once));
    expect(error).toMatchObject({ name: "ConnectionError", sent: false });
    expect(String(error)).toContain("no connection was made (connect ECONNREFUSED 127.0.0.1:1)");
  });

  test.each<[string, Response]>([
    [
      "HTML with status 200",
      new Response("<html><title>Sorry</title></html>", { headers: { "content-type": "text/html" } }),
    ],
    ["truncated JSON", new Response("[1,", { headers: { "content-type": "application/json" } })],
    [
      "an answer longer than allowed, announced",
      new Response("x".repeat(200), { headers: { "content-length": "200" } }),
    ],
    ["an answer longer than allowed", new Response(body(["x".repeat(50), "x".repeat(51)], "close"))],
  ])("%s", async (_, response) => {
    const { client } = setUp(() => response, { maxResponseBytes: 100 });
    const error = await failure(client.call(read));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200 });
  });

  test.each([
    ["with a length", { "content-length": "6" }],
    ["without a length", {}],
  ])("an answer of exactly the allowed size is read, %s", async (_, headers) => {
    const chunks = ["[1,", "22]"];
    const { client } = setUp(() => new Response(body(chunks, "close"), { headers }), {
      maxResponseBytes: 6,
    });
    expect(await client.call(read)).toEqual([1, 22]);
  });

  test("the size of a compressed answer is what it decompresses to, not its Content-Length", async () => {
    const headers = { "content-length": "20", "content-encoding": "gzip" };
    const { client } = setUp(() => new Response("1".repeat(200), { headers }), { maxResponseBytes: 100 });
    expect(String(await failure(client.call(read)))).toContain("more than 100 bytes");
  });

  test("a 503 page of a gateway", async () => {
    const page = () =>
      new Response("<html><head><title>503 Sorry</title></head><body>x</body></html>", { status: 503 });
    const { client } = setUp(page);
    const error = await failure(client.call(read, {}, once));
    expect(error).toBeInstanceOf(ServerError);
    expect(String(error)).toContain("503 Service Unavailable: 503 Sorry.");
  });
});

describe("a write that may have taken effect", () => {
  test.each<[string, Answer, object]>([
    [
      "no-answer",
      () => Promise.reject(networkError("ECONNRESET", "read ECONNRESET", "read")),
      { name: "ConnectionError" },
    ],
    ["no-answer", () => Promise.reject(new TypeError("Failed to fetch")), { name: "ConnectionError" }],
    ["no-answer", () => new Response(body(["{"], "break")), { name: "ConnectionError" }],
    ["timeout", () => new Promise(() => undefined), { name: "TimeoutError", scope: "attempt" }],
    [
      "unreadable",
      () => new Response("<html></html>", { headers: { "content-type": "text/html" } }),
      { name: "DecodeError" },
    ],
  ])("%s", async (reason, answer, cause) => {
    const { clock, client, platform } = setUp(answer);
    const error = await clock.runUntil(failure(client.call(write, { body: {} })));
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(error).toMatchObject({ reason, cause, attempts: 1, sentAt: Date.UTC(2026, 0, 1) });
    expect(platform.requests).toHaveLength(1);
  });

  test("an answer longer than allowed", async () => {
    const { client } = setUp(() => new Response("x".repeat(200)), { maxResponseBytes: 100 });
    expect(await failure(client.call(write, { body: {} }))).toMatchObject({
      name: "AmbiguousWriteError",
      reason: "unreadable",
      cause: { name: "DecodeError" },
    });
  });

  test("5xx", async () => {
    const { client, platform } = setUp(() => json({ message: "boom" }, 502));
    const error = await failure(client.call(write, { body: {} }));
    expect(error).toMatchObject({ reason: "server-error", status: 502, body: { message: "boom" } });
    expect(error).toBeInstanceOf(AmbiguousWriteError);
    expect(platform.requests).toHaveLength(1);
  });

  test("the caller's abort and the deadline after it was sent", async () => {
    const { clock, client, platform } = setUp(() => new Promise(() => undefined));
    const late = await clock.runUntil(failure(client.call(write, { body: {} }, { deadline: 1_000 })));
    expect(late).toMatchObject({ reason: "timeout", cause: { scope: "deadline" } });
    const controller = new AbortController();
    const calling = failure(client.call(write, { body: {} }, { signal: controller.signal }));
    await expect.poll(() => platform.requests.length).toBe(2);
    controller.abort(new Error("enough"));
    expect(await calling).toMatchObject({ name: "AmbiguousWriteError", reason: "aborted" });
  });

  test("an abort before it was sent is not ambiguous", async () => {
    const reason = new Error("enough");
    const { client } = setUp(() => json(1));
    expect(await failure(client.call(write, { body: {} }, { signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
  });
});

describe("event streams", () => {
  const streaming: Operation = { ...write, id: "llmaas.createChat", responses: { 200: CONTENT.events } };
  const events = (stream: ReadableStream<Uint8Array>) =>
    new Response(stream, { headers: { "content-type": "text/event-stream; charset=utf-8" } });

  test("are read while they arrive, beyond the deadline, and stop following the signal at their end", async () => {
    const { signal } = new AbortController();
    const { clock, client } = setUp(() => events(body(['data: {"a":1}\n\n', "data: [DONE]\n\n"], "close")));
    const stream = await client.call<AsyncIterable<unknown>>(
      streaming,
      { body: {} },
      { signal, deadline: 5 },
    );
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await clock.advance(10_000);
    const received: unknown[] = [];
    for await (const event of stream) received.push(event);
    expect(received).toEqual([{ a: 1 }]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("that fall silent or break off end in typed errors", async () => {
    const read = async (stream: AsyncIterable<unknown>) => {
      for await (const event of stream) expect(event).toBe(1);
    };
    const { clock, client } = setUp((_, count) =>
      events(body(["data: 1\n\n"], count === 1 ? "open" : "break")),
    );
    const silent = await client.call<AsyncIterable<unknown>>(streaming, { body: {} });
    expect(await clock.runUntil(failure(read(silent)))).toMatchObject({
      name: "TimeoutError",
      limit: 60_000,
    });
    const broken = await client.call<AsyncIterable<unknown>>(streaming, { body: {} });
    expect(await failure(read(broken))).toBeInstanceOf(ConnectionError);
  });

  test("an error event and an event above maxResponseBytes are typed errors with the call, without secrets", async () => {
    const bodies = [
      `event: error\ndata: {"error":{"message":"overloaded"},"token":"${SECRET}"}\n\n`,
      `data: ${"x".repeat(200)}\n\n`,
    ];
    const { client } = setUp((_, count) => events(body([bodies[count - 1] ?? ""], "close")), {
      maxResponseBytes: 100,
    });
    const next = async () => {
      const stream = await client.call<AsyncIterable<unknown>>(streaming, { body: {} });
      return stream[Symbol.asyncIterator]().next();
    };
    const reported = await failure(next());
    expect(reported).toMatchObject({
      name: "ApiError",
      status: 200,
      operation: "llmaas.createChat",
      body: { error: { message: "overloaded" } },
    });
    expect(String(reported)).toContain("the event stream reported an error: overloaded.");
    expect(JSON.stringify(reported)).not.toContain(SECRET);
    expect(await failure(next())).toMatchObject({ name: "DecodeError", operation: "llmaas.createChat" });
  });

  test("stop with the caller's signal", async () => {
    const controller = new AbortController();
    const { client } = setUp(() => events(body(["data: 1\n\n"], "open")));
    const stream = await client.call<AsyncIterable<unknown>>(streaming, {}, { signal: controller.signal });
    const reading = failure(
      (async () => {
        for await (const event of stream) expect(event).toBe(1);
      })(),
    );
    controller.abort(new Error("enough"));
    expect(await reading).toEqual(new Error("enough"));
  });
});
