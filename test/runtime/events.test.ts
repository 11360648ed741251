import { describe, expect, test } from "vitest";
import { type EventLimits, readEvents } from "../../runtime/events.js";

const LIMITS: EventLimits = {
  maxBytes: 1_000,
  tooLarge: () => new Error("too large"),
  reported: (data) => new Error(`reported ${data}`),
};

function streamOf(text: string, chunkSize: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(sink) {
      for (let at = 0; at < bytes.length; at += chunkSize) sink.enqueue(bytes.slice(at, at + chunkSize));
      sink.close();
    },
  });
}

async function read(text: string, chunkSize: number, limits = LIMITS): Promise<unknown[]> {
  const body = streamOf(text, chunkSize);
  const events: unknown[] = [];
  for await (const event of readEvents(body, limits)) events.push(event);
  return events;
}

describe.each([1, 2, 3, 1_000])("in chunks of %i bytes", (size) => {
  test("chunks of a language model, up to [DONE]", async () => {
    const text = 'data: {"delta":"é"}\n\ndata: {"delta":""}\n\ndata: [DONE]\n\ndata: {"after":1}\n\n';
    expect(await read(text, size)).toEqual([{ delta: "é" }, { delta: "" }]);
  });

  test("comments, other fields, several data lines, every line end", async () => {
    const text = ": ping\r\nevent: x\rid: 1\ndata: a\r\ndata:b\ndata\r\n\r\n\n\ndata: 7\r\rdata: unfinished";
    expect(await read(text, size)).toEqual(["a\nb\n", 7]);
  });

  test("a byte order mark at the start alone is not part of the text", async () => {
    expect(await read("\uFEFFdata: a\n\ndata: \uFEFFb\n\n", size)).toEqual(["a", "\uFEFFb"]);
  });

  test("an event of the type error is an error, after the events before it", async () => {
    const seen: unknown[] = [];
    const reading = (async () => {
      const text =
        "event: message\ndata: 1\n\nevent: error\n\ndata: 2\n\nevent: error\ndata: full\n\ndata: 3\n\n";
      for await (const event of readEvents(streamOf(text, size), LIMITS)) seen.push(event);
    })();
    await expect(reading).rejects.toThrow("reported full");
    expect(seen).toEqual([1, 2]);
  });

  test.each([
    ["an event at the limit", "data: 123456\n\ndata: 123456\n\n", [123_456, 123_456]],
    ["several lines at the limit", "data:1\ndata\n: \n\n", [1]],
  ])("%s is read, and the size counts anew for each", async (_, text, events) => {
    expect(await read(text, size, { ...LIMITS, maxBytes: 12 })).toEqual(events);
  });

  test.each([
    ["an event above the limit", "data: 1234567\n\n"],
    ["bytes, not characters, above it", "data: ééé1\n\n"],
    ["several lines above it", "data:1\ndata:2\n:\n\n"],
    ["a line without an end", "data: 1234567"],
  ])("%s is an error", async (_, text) => {
    await expect(read(text, size, { ...LIMITS, maxBytes: 12 })).rejects.toThrow("too large");
  });
});

test("leaving the loop cancels the body", async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (sink) => sink.enqueue(new TextEncoder().encode("data: 1\n\n")),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const event of readEvents(body, LIMITS)) if (event === 1) break;
  expect(cancelled).toBe(true);
});

test.each([
  ["before the first read", false],
  ["while a read waits for a chunk", true],
])("return() %s cancels the body at once", async (_, isReading) => {
  let cancelled = 0;
  const body = new ReadableStream<Uint8Array>({
    cancel: () => {
      cancelled += 1;
    },
  });
  const events = readEvents(body, LIMITS);
  const waiting = isReading ? events.next() : undefined;
  expect(await events.return()).toEqual({ done: true, value: undefined });
  expect(cancelled).toBe(1);
  if (waiting !== undefined) expect(await waiting).toMatchObject({ done: true });
  expect(await events.next()).toMatchObject({ done: true });
});

test("each byte is looked at once, however long the line is and however short its chunks", async () => {
  let bytes = 0;
  const chunk = new Proxy(new TextEncoder().encode("x".repeat(64)), {
    get(target, name) {
      if (typeof name === "string" && /^\d+$/.test(name)) bytes += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  let left = 400;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(sink) {
        left -= 1;
        if (left < 0) sink.close();
        else sink.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  for await (const event of readEvents(body, { ...LIMITS, maxBytes: 1e6 })) expect(event).toBeUndefined();
  expect(bytes).toBe(400 * 64);
});
