import { follow, orAbort, startTimer } from "./abort.js";
import { contentsOf, decoderOf, mediaTypeOf } from "./accept.js";
import { bufferedResponse, discard } from "./buffered.js";
import { type CallContext, callFacts } from "./context.js";
import { answerFacts } from "./errors/answer.js";
import { DecodeError } from "./errors/api.js";
import { CloudTempleError } from "./errors/base.js";
import { isNotSent, safeCause } from "./errors/cause.js";
import { ConnectionError } from "./errors/connection.js";
import { TimeoutError } from "./errors/timeout.js";
import type { Layer } from "./layer.js";
import type { Decoder } from "./operation.js";
import { fetchArguments, type Outgoing } from "./outgoing.js";
import type { Settings } from "./settings.js";
import { isRefusal } from "./status.js";
import type { StreamOwner } from "./stream.js";

/**
 * The innermost layer: sends the request and reads the whole answer, both within the attempt's time limit, so that
 * a slow or broken body fails here, where it can be retried, and not in the caller's code. Event streams are passed on
 * as soon as they begin.
 */
export function createTransport(settings: Settings): Layer {
  return async (request, _next, context) => {
    const { clock, emit } = settings;
    context.signal.throwIfAborted();
    const controller = new AbortController();
    const unfollow = follow(context.signal, controller);
    const attemptOver = () => controller.abort(attemptTimeout(context));
    const stopTimer = startTimer(clock, context.timeout, attemptOver);
    context.attempts += 1;
    context.sentAt = clock.now();
    context.uncertain = true;
    context.answer = undefined;
    let status: number | undefined;
    let failed: string | undefined;
    const explain = (error: unknown) => explainFailure(error, controller.signal, settings, context);
    try {
      const response = await send(settings, request, controller);
      status = response.status;
      context.hidesHeaders = response.type === "cors";
      context.answer = answerFacts(response.headers, settings.redactor);
      const decoder = streamDecoder(response, context);
      if (decoder?.limit !== undefined) {
        context.streaming = true;
        const release = () => {
          unfollow();
          context.release();
        };
        const owner: StreamOwner = { clock, context, controller, explain, release };
        return decoder.limit(response, owner);
      }
      const answer = await orAbort(buffer(response, settings, context), controller.signal);
      context.uncertain = !isRefusal(answer.status);
      return answer;
    } catch (error) {
      const explained = explain(error);
      failed = explained instanceof Error ? explained.name : "Error";
      throw explained;
    } finally {
      const duration = clock.now() - context.sentAt;
      context.timing.network += duration;
      const { id: operation, method, path } = context.operation;
      emit({
        type: "request",
        operation,
        method,
        path,
        attempt: context.attempts,
        duration,
        status,
        error: failed,
      });
      stopTimer();
      if (!context.streaming) unfollow();
    }
  };
}

/** The decoder of a success, which may want to read the body while it arrives. */
function streamDecoder(response: Response, { operation, isWanted }: CallContext): Decoder | undefined {
  if (!response.ok || response.body === null) return undefined;
  const contents = contentsOf(operation, response.status);
  return contents && decoderOf(contents, mediaTypeOf(response.headers), isWanted);
}

async function send(settings: Settings, request: Outgoing, controller: AbortController): Promise<Response> {
  const { signal } = controller;
  const sending = settings.fetch(...fetchArguments(request, signal));
  try {
    return await orAbort(sending, signal);
  } catch (error) {
    // A transport that ignores the signal may still answer; its body would stay open.
    sending.then(discard).catch(() => undefined);
    throw error;
  }
}

async function buffer(response: Response, settings: Settings, context: CallContext): Promise<Response> {
  if (response.body === null) return response;
  return bufferedResponse(
    response,
    await readAll(response, settings.maxResponseBytes, context),
    context.isRead,
  );
}

async function readAll(response: Response, limit: number, context: CallContext): Promise<ArrayBuffer> {
  const contentLength = Number(response.headers.get("content-length") ?? Number.NaN);
  const isCompressed = response.headers.has("content-encoding");
  if (contentLength > limit) {
    await discard(response);
    throw tooLarge(response, limit, context);
  }
  if (contentLength <= limit && !isCompressed) return response.arrayBuffer();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response.body as ReadableStream<Uint8Array>)) {
    size += chunk.byteLength;
    // Leaving the loop closes the body.
    if (size > limit) throw tooLarge(response, limit, context);
    chunks.push(chunk);
  }
  return concatenate(chunks, size);
}

/** The chunks of a body: a stream of the platform, which not every browser iterates over, or of Node (`node-fetch`). */
async function* chunksOf(
  body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!("getReader" in body)) {
    yield* body;
    return;
  }
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function concatenate(chunks: readonly Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole.buffer;
}

function tooLarge(response: Response, limit: number, context: CallContext): DecodeError {
  return new DecodeError(`answered with more than ${limit} bytes.`, {
    ...callFacts(context),
    status: response.status,
    advice: "Request less, or raise `maxResponseBytes` of the client options.",
  });
}

function attemptTimeout(context: CallContext): TimeoutError {
  return new TimeoutError(`no complete answer within ${context.timeout} ms.`, {
    ...callFacts(context),
    scope: "attempt",
    limit: context.timeout,
    advice: "Raise `timeout` if the operation is slow, otherwise try again later.",
  });
}

/** The caller's error for an error of the platform. */
function explainFailure(
  error: unknown,
  signal: AbortSignal,
  settings: Settings,
  context: CallContext,
): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof CloudTempleError) return error;
  // A custom fetch may have failed after its request, for instance in one that it sent to another server.
  const sent = !settings.isPlatformFetch || !isNotSent(error);
  if (!sent) context.uncertain = false;
  const cause = safeCause(error, settings.redactor);
  let root = cause;
  while (root.cause instanceof Error) root = root.cause;
  return new ConnectionError(
    `${sent ? "the connection broke" : "no connection was made"} (${root.message}).`,
    {
      ...callFacts(context),
      sent,
      cause,
      advice: "Check the network, the proxy, the address and, in a page, CORS, then try again.",
    },
  );
}
