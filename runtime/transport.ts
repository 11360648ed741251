import { Abort, orAbort, startTimer } from "./abort.js";
import { contentsOf, decoderOf, mediaTypeOf } from "./accept.js";
import { bufferedResponse, discard } from "./buffered.js";
import { loaded } from "./clock.js";
import { type CallContext, callFacts } from "./context.js";
import { DecodeError } from "./errors/api.js";
import { CloudTempleError } from "./errors/base.js";
import { isNotSent, safeCause } from "./errors/cause.js";
import { ConnectionError } from "./errors/connection.js";
import { TimeoutError } from "./errors/timeout.js";
import type { Send } from "./layer.js";
import type { Decoder } from "./operation.js";
import { fetchArguments, type Outgoing } from "./outgoing.js";
import type { Settings } from "./settings.js";
import { isRefusal } from "./status.js";
import { readerOf, type StreamOwner } from "./stream.js";

/**
 * The innermost layer: sends the request and reads the whole answer, both within the attempt's time limit, so that
 * a slow or broken body fails here, where it can be retried, and not in the caller's code. Event streams are passed on
 * as soon as they begin.
 */
export function createTransport(settings: Settings): Send {
  return async (request, context) => {
    const { clock, emit } = settings;
    const { stop } = context;
    stop.throwIfAborted();
    const attempt = new Abort();
    const follow = () => attempt.abort(stop.reason);
    stop.addEventListener("abort", follow);
    const stopTimer = startTimer(clock, context.timeout, () => attempt.abort(attemptTimeout(context)));
    context.attempts += 1;
    context.sentAt = clock.now();
    context.uncertain = true;
    context.headers = undefined;
    const release = () => {
      stop.removeEventListener("abort", follow);
      context.release();
    };
    const explain = (error: unknown) => explainFailure(error, attempt, settings, context);
    const owner: StreamOwner = { clock, context, controller: attempt, explain, release };
    let answer: Response | undefined;
    let failed: string | undefined;
    try {
      answer = await orAbort(send(settings, request, owner), attempt);
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
        status: answer?.status,
        error: failed,
      });
      stopTimer();
      if (!context.streaming) stop.removeEventListener("abort", follow);
    }
  };
}

/** The answer with its body in memory, or with a stream that the operation wants to read while it arrives. */
async function send(settings: Settings, request: Outgoing, owner: StreamOwner): Promise<Response> {
  const { context, controller } = owner;
  const [url, plain] = fetchArguments(request, controller.signal);
  const { body } = plain;
  const isOfPlatform = body instanceof ReadableStream || body instanceof FormData;
  const init =
    isOfPlatform && !settings.isPlatformFetch
      ? (await loaded(settings.clock, import("./portable-body.js"))).withPortableBody(plain)
      : plain;
  const response = await settings.fetch(url, init);
  if (controller.aborted) {
    // A transport that ignores the signal may still answer; its body would stay open.
    await discard(response);
    return response;
  }
  context.hidesHeaders = response.type === "cors";
  context.headers = response.headers;
  const decoder = streamDecoder(response, context);
  if (decoder?.limit !== undefined) {
    context.streaming = true;
    return decoder.limit(response, owner);
  }
  const isEmpty = response.body === null;
  const answer = isEmpty
    ? response
    : bufferedResponse(response, await readAll(response, settings.maxResponseBytes, context), context);
  context.uncertain = !isRefusal(answer.status);
  return answer;
}

/** The decoder of a success, which may want to read the body while it arrives. */
function streamDecoder(response: Response, { operation, isWanted }: CallContext): Decoder | undefined {
  if (!response.ok || response.body === null) return undefined;
  const contents = contentsOf(operation, response.status);
  return contents && decoderOf(contents, mediaTypeOf(response.headers), isWanted);
}

function readAll(response: Response, limit: number, context: CallContext): Promise<ArrayBuffer> {
  const { headers } = response;
  const stated = Number(headers.get("content-length") ?? Number.NaN);
  // Of a compressed body, it says less than there is.
  const isKnown = stated <= limit && !headers.has("content-encoding");
  return isKnown ? response.arrayBuffer() : readChunks(response, stated, limit, context);
}

async function readChunks(
  response: Response,
  stated: number,
  limit: number,
  context: CallContext,
): Promise<ArrayBuffer> {
  if (stated > limit) {
    await discard(response);
    throw tooLarge(response, limit, context);
  }
  // Not every browser iterates over a body.
  const reader = readerOf(response.body as ReadableStream<Uint8Array>);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concatenate(chunks, size);
      size += value.byteLength;
      if (size > limit) throw tooLarge(response, limit, context);
      chunks.push(value);
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
  { aborted, reason }: Abort,
  settings: Settings,
  context: CallContext,
): unknown {
  if (aborted) return reason;
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
