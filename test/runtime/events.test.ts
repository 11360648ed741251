import { describe, expect, test } from "vitest";
import { readEvents } from "../../runtime/events.js";

async function read(text: string, chunkSize: number): Promise<unknown[]> {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(sink) {
      for (let at = 0; at < bytes.length; at += chunkSize) sink.enqueue(bytes.slice(at, at + chunkSize));
      sink.close();
    },
  });
  const events: unknown[] = [];
  for await (const event of readEvents(body)) events.push(event);
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
});

test("leaving the loop cancels the body", async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (sink) => sink.enqueue(new TextEncoder().encode("data: 1\n\n")),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const event of readEvents(body)) if (event === 1) break;
  expect(cancelled).toBe(true);
});
