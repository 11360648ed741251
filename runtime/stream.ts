import { type Abort, orAbort, startTimer } from "./abort.js";
import type { Clock } from "./clock.js";
import { type CallContext, callFacts } from "./context.js";
import { TimeoutError } from "./errors/timeout.js";

/** What a stream requires from the attempt that opened it. */
export interface StreamOwner {
  readonly clock: Clock;
  readonly context: CallContext;
  /** Aborts the connection. */
  readonly controller: Abort;
  /** The caller's error for an error of the platform. */
  readonly explain: (error: unknown) => unknown;
  /** Called when the stream has ended, failed or been cancelled. */
  readonly release: () => void;
}

/** Reads a body: a stream of the platform, or one of Node (`node-fetch`). */
export function readerOf(body: ReadableStream<Uint8Array>): ReadableStreamDefaultReader<Uint8Array> {
  // In the standard and in Node, not yet in TypeScript's library.
  const streams = ReadableStream as unknown as { from(chunks: unknown): typeof body };
  return ("getReader" in body ? body : streams.from(body)).getReader();
}

/** The same answer, with a body that fails when no chunk arrives for `context.timeout` milliseconds. */
export function limitSilence(response: Response, owner: StreamOwner): Response {
  const { clock, context, controller, explain, release } = owner;
  const reader = response.body && readerOf(response.body);
  const body = new ReadableStream<Uint8Array>({
    async pull(sink) {
      const stop = startTimer(clock, context.timeout, () => controller.abort(silenceError(context)));
      try {
        const chunk = reader && (await orAbort(reader.read(), controller));
        if (chunk?.value !== undefined) {
          sink.enqueue(chunk.value);
          return;
        }
        release();
        sink.close();
      } catch (error) {
        release();
        sink.error(explain(error));
      } finally {
        stop();
      }
    },
    async cancel(reason) {
      release();
      await reader?.cancel(reason);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

function silenceError(context: CallContext): TimeoutError {
  return new TimeoutError(`the event stream was silent for ${context.timeout} ms.`, {
    ...callFacts(context),
    scope: "attempt",
    limit: context.timeout,
    advice: "Raise `timeout` if such pauses are normal; otherwise repeat the call.",
  });
}
