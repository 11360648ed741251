import { expect, expectTypeOf, test } from "vitest";
import { ConfigurationError } from "../../runtime/errors/index.js";
import { type EventLimits, readEvents } from "../../runtime/events.js";
import { eventsOf, type ServerSentEvent } from "../../runtime/events-of.js";

const LIMITS: EventLimits = {
  maxBytes: 1_000,
  tooLarge: () => new Error("too large"),
  reported: (data) => new Error(`reported ${data}`),
};

function open(text: string) {
  let isClosed = false;
  const body = new ReadableStream<Uint8Array>({
    start(sink) {
      sink.enqueue(new TextEncoder().encode(text));
    },
    cancel() {
      isClosed = true;
    },
  });
  return { stream: readEvents(body, LIMITS), isClosed: () => isClosed };
}

async function read(text: string): Promise<ServerSentEvent<unknown>[]> {
  const events = [];
  for await (const event of eventsOf(open(`${text}data: [DONE]\n\n`).stream)) events.push(event);
  return events;
}

test.each<[string, string, Partial<ServerSentEvent<unknown>>[]]>([
  [
    "its data, type and id",
    'event: delta\nid: 7\ndata: {"a":1}\n\n',
    [{ data: { a: 1 }, event: "delta", id: "7" }],
  ],
  ["the type message where there is none", "data: a\n\n", [{ data: "a", event: "message", id: "" }]],
  [
    "a type that is not kept, and an id that is",
    "event: x\nid: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
    [{ event: "x", id: "1" }, { event: "message", id: "1" }, { id: "" }],
  ],
  [
    "the type and id of an event without data are not those of the next, but its id stays",
    "event: x\nid: 2\n\ndata: a\n\n",
    [{ data: "a", event: "message", id: "2" }],
  ],
  ["no id with a NUL", "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", [{ id: "1" }, { id: "1" }]],
])("an event has %s", async (_, text, want) => {
  const events = await read(text);
  expect(events).toHaveLength(want.length);
  expect(events).toMatchObject(want);
});

test("the type of the data is that of the stream", () => {
  const stream = open("").stream as AsyncIterable<{ readonly choices: string[] }>;
  expectTypeOf(eventsOf(stream)).toEqualTypeOf<
    AsyncIterableIterator<ServerSentEvent<{ readonly choices: string[] }>>
  >();
});

test("an event of the type error is an error", async () => {
  await expect(read("data: 1\n\nevent: error\ndata: full\n\n")).rejects.toThrow("reported full");
});

test("leaving the loop, or return() before the first read, closes the connection", async () => {
  const left = open("data: 1\n\ndata: 2\n\n");
  for await (const { data } of eventsOf(left.stream)) {
    expect(data).toBe(1);
    break;
  }
  expect(left.isClosed()).toBe(true);
  const unread = open("data: 1\n\n");
  await eventsOf(unread.stream).return?.();
  expect(unread.isClosed()).toBe(true);
});

test("anything else is refused", () => {
  async function* other(): AsyncGenerator<number> {
    yield* [await Promise.resolve(1)];
  }
  expect(() => eventsOf(other())).toThrow(ConfigurationError);
});
