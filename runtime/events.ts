import { parseJson } from "./json.js";

/** The fields of an event beside its data. */
export interface EventFields {
  event: string;
  id: string;
}

/** Where a stream keeps the fields of the event that it gave last. */
export const LAST_EVENT: unique symbol = Symbol("last event");

/** The fields that were sent with the data of an event. */
export interface SentFields extends Readonly<EventFields> {
  /** How long to wait before connecting anew, in milliseconds. */
  readonly retry: number | undefined;
}

/** The data of the events of a stream, one after the other. */
export interface EventStream extends AsyncGenerator<unknown, void, undefined> {
  readonly [LAST_EVENT]: Readonly<EventFields>;
}

/** What the call that opened a stream decides about its events. */
export interface EventLimits {
  /** Bytes that one event may have, its field names included. */
  readonly maxBytes: number;
  /** The error for an event that is larger. */
  readonly tooLarge: () => Error;
  /** The error for an event of the type `error` with this data. */
  readonly reported: (data: string) => Error;
}

/**
 * The events of a `text/event-stream` body (WHATWG HTML, "Server-sent events"): the data of each, parsed where it is JSON and
 * as text otherwise. `[DONE]`, which servers of language models send last, ends the iteration. Leaving the loop early, and
 * `return()` at any time, closes the connection.
 *
 * @param read makes what is given of the data of an event and the fields that were sent; by default {@link parsed}
 * @throws the error of `reported` for an event of the type `error`, of `tooLarge` for one of more than `maxBytes` bytes
 */
export function readEvents(
  body: ReadableStream<Uint8Array>,
  owner: EventLimits,
  read: (data: string, sent: SentFields) => unknown = parsed,
): EventStream {
  const reader = body.getReader();
  const last: EventFields = { event: "message", id: "" };
  const events = parseEvents(reader, owner, last, read);
  const finish = events.return.bind(events);
  // A generator that was never started has no `finally` to run, and one that waits for a chunk would end only after it.
  events.return = async (value) => {
    await reader.cancel().catch(() => undefined);
    return finish(value);
  };
  return Object.assign(events, { [LAST_EVENT]: last });
}

async function* parseEvents(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  owner: EventLimits,
  last: EventFields,
  read: (data: string, sent: SentFields) => unknown,
): AsyncGenerator<unknown, void, undefined> {
  let data: string[] = [];
  let type = "";
  let id = "";
  let retry: number | undefined;
  try {
    for await (const line of readLines(reader, owner)) {
      if (line !== "") {
        const [name, value] = fieldOf(line);
        if (name === "data") data.push(value);
        if (name === "event") type = value;
        if (name === "retry" && /^\d+$/.test(value)) retry = Number(value);
        if (name === "id" && !value.includes("\0")) id = value;
        continue;
      }
      const event = type;
      const sent = { event, id, retry };
      type = "";
      retry = undefined;
      if (data.length === 0) continue;
      const text = data.join("\n");
      data = [];
      if (event === "error") throw owner.reported(text);
      if (text === "[DONE]") return;
      last.event = event === "" ? "message" : event;
      last.id = id;
      yield read(text, sent);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(data: string): unknown {
  const json = parseJson(data);
  return json === undefined ? data : json.value;
}

/** Name and value of a field; one space after the colon is not part of the value, and a comment has the name "". */
function fieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(":");
  if (colon < 0) return [line, ""];
  return [line.slice(0, colon), line.slice(line.charAt(colon + 1) === " " ? colon + 2 : colon + 1)];
}

const LF = 10;
const CR = 13;

/** The lines of the stream. Each byte is looked at once, however the stream is cut into chunks. */
async function* readLines(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  owner: EventLimits,
): AsyncGenerator<string, void, undefined> {
  // Without `ignoreBOM`, the decoder would remove the mark from each line and not from the first one alone.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let isFirst = true;
  let afterCr = false;
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // What has no line end is not a whole event.
    if (done) return;
    let start = 0;
    for (let at = 0; at < value.length; at++) {
      const byte = value[at];
      const isHalfOfCrLf = afterCr && byte === LF;
      afterCr = byte === CR;
      if (isHalfOfCrLf) start = at + 1;
      else if (byte === LF || byte === CR) {
        const line = text + decoder.decode(value.subarray(start, at));
        size += at - start;
        if (size > owner.maxBytes) throw owner.tooLarge();
        if (line === "") size = 0;
        yield isFirst ? line.replace(/^\uFEFF/, "") : line;
        isFirst = false;
        text = "";
        start = at + 1;
      }
    }
    size += value.length - start;
    if (size > owner.maxBytes) throw owner.tooLarge();
    text += decoder.decode(value.subarray(start), { stream: true });
  }
}
