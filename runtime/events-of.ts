import { ConfigurationError } from "./errors/configuration.js";
import { type EventFields, type EventStream, LAST_EVENT } from "./events.js";

/** An event of a stream (WHATWG HTML, "Server-sent events"). */
export interface ServerSentEvent<Data> extends Readonly<EventFields> {
  /** What the stream itself gives: parsed where it is JSON, text otherwise. */
  readonly data: Data;
  /** Its type; `message` where the server sends none. An event of the type `error` is thrown instead. */
  readonly event: string;
  /** The last id that the server sent, with this event or one before it; empty until it sends one. */
  readonly id: string;
}

/**
 * The events of a stream with their type and id, of which the stream itself gives the data alone. Iterate over one of
 * both, not over both; leaving the loop early closes the connection, as it does there.
 *
 * ```ts
 * const stream = await createChatCompletion(client, { body: { model, messages, stream: true } });
 * for await (const { event, id, data } of eventsOf(stream)) console.log(event, id, data.choices);
 * ```
 *
 * @param stream what an operation returned
 * @throws ConfigurationError for any other iterable; while iterating, whatever the stream throws
 */
export function eventsOf<Data>(stream: AsyncIterable<Data>): AsyncIterableIterator<ServerSentEvent<Data>> {
  const fields = (stream as Partial<EventStream>)[LAST_EVENT];
  if (fields === undefined)
    throw new ConfigurationError("eventsOf: this is not a stream of events.", {
      advice: "Pass what the operation returned, as it is.",
    });
  const iterator = stream[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const result = await iterator.next();
      if (result.done === true) return { done: true, value: undefined };
      return { done: false, value: { ...fields, data: result.value } };
    },
    async return() {
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}
