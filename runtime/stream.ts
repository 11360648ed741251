import { orAbort, startTimer } from "./abort.js";
import type { Clock } from "./clock.js";
import { type CallContext, callFacts } from "./context.js";
import { TimeoutError } from "./errors/timeout.js";

/** Whether an answer is to be read as it comes in: a success of type `text/event-stream`. */
export function isEventStream(response: Response): boolean {
  return response.ok && /^\s*text\/event-stream\b/i.test(response.headers.get("content-type") ?? "");
}

/** What a stream needs of the attempt that opened it. */
export interface StreamOwner {
  readonly clock: Clock;
  readonly context: CallContext;
  /** Aborts the connection. */
  readonly controller: AbortController;
  /** What a caller is to see for what the platform threw. */
  readonly explain: (error: unknown) => unknown;
  /** Called once the stream ended, failed or was cancelled. */
  readonly release: () => void;
}

/** The same answer with a body that fails when nothing arrives for `context.timeout` milliseconds. */
export function limitSilence(response: Response, owner: StreamOwner): Response {
  const { clock, context, controller, explain, release } = owner;
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(sink) {
      const stop = startTimer(clock, context.timeout, () => controller.abort(silence(context)));
      try {
        const chunk = reader && (await orAbort(reader.read(), controller.signal));
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

function silence(context: CallContext): TimeoutError {
  return new TimeoutError(`the event stream was silent for ${context.timeout} ms.`, {
    ...callFacts(context),
    scope: "attempt",
    limit: context.timeout,
    advice: "Raise `timeout` if such pauses are normal; otherwise start the call again.",
  });
}
