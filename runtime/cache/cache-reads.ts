import { activityIdOf } from "../activity/location.js";
import { type Clock, systemClock } from "../clock.js";
import { ConfigurationError } from "../errors/configuration.js";
import { EVENT_STREAM, essenceOf } from "../media-type.js";
import type { MiddlewareContext, MiddlewareHooks, Next } from "../middleware.js";
import type { Operation } from "../operation.js";
import { type Answer, createAnswers, responseOf } from "./answers.js";
import { keyOf } from "./key.js";

/** How {@link cacheReads} keeps answers. */
export interface CacheReadsOptions {
  /** Milliseconds for which an answer is given again without asking the platform. */
  readonly ttl: number;
  /** Which reads are kept; `operation.id` is `compute.listVcenterNetworks`. Default: all. */
  readonly match?: ((operation: Operation, request: Request) => boolean) | undefined;
  /** Most answers that are kept; beyond it the one that was not used for the longest time is dropped. Default 500. */
  readonly maxEntries?: number | undefined;
  /**
   * Who asks, where `credentials` or `apiKeys` are functions that answer differently from call to call: answers are kept apart
   * by it. An id, not a secret. Not needed otherwise: each client has a cache of its own.
   */
  readonly scope?: (() => string) | undefined;
  /** Source of time; for tests and simulations, that of the client. */
  readonly clock?: Clock | undefined;
}

/**
 * A middleware that answers reads which were answered before, and needs neither a login nor a slot of the rate limit for it:
 *
 * ```ts
 * const client = createClient({
 *   middleware: [cacheReads({ ttl: 60_000, match: ({ id }) => id === "compute.listVcenterNetworks" })],
 * });
 * ```
 *
 * - Kept are answers with status 200 to `GET`: no errors, no streams of events, nothing with `Cache-Control: no-store`, nothing of the module
 *   `activity`, which changes by itself, and nothing of `client.fetch`.
 * - Reads of the same at the same time are sent once. When that fails, each of them is sent for itself.
 * - The same is: the same URL and headers, `Accept` among them, of the same client (and `scope`). No credential is part of it, and a
 *   call with a header of its own that may be one (`X-Api-Key`) is not kept.
 * - A write through this client drops what is kept of its module, also what is read while it runs; so does each look at the
 *   activity that it started, or at a list of activities, so that a read after `completed()` is fresh. Changes by others, and effects on other
 *   modules, show after `ttl`.
 * - An answer with an `ETag` is asked for with `If-None-Match` when its time is over; a 304 renews it.
 * - An answer that was kept has an `Age` header, and `withResponse` counts no attempts for it.
 *
 * Pass it to `middleware` as it is: each client that takes it has a cache of its own.
 *
 * @throws ConfigurationError for a `ttl` that is not a positive number, or a `maxEntries` that is not a positive integer
 */
export function cacheReads(options: CacheReadsOptions): MiddlewareHooks {
  const { ttl, maxEntries = DEFAULT_ENTRIES } = options;
  if (!(ttl > 0))
    throw new ConfigurationError(`cacheReads: ttl is ${ttl}.`, {
      advice: "Give a positive number of milliseconds.",
    });
  if (!Number.isInteger(maxEntries) || maxEntries < 1)
    throw new ConfigurationError(`cacheReads: maxEntries is ${maxEntries}.`, {
      advice: "Give a positive integer.",
    });
  return {
    // A client reads the hook when it is created, and never again.
    get perCall() {
      return createHook(options, maxEntries);
    },
  };
}

const DEFAULT_ENTRIES = 500;

/** Activities whose end may still be looked at. */
const MAX_ACTIVITIES = 1000;

type Hook = NonNullable<MiddlewareHooks["perCall"]>;

function createHook({ ttl, match, scope, clock = systemClock }: CacheReadsOptions, maxEntries: number): Hook {
  const answers = createAnswers(maxEntries);
  const flights = new Map<string, Promise<Response>>();
  /** Counts the writes of each module: what was asked before one is neither kept nor shared after it. */
  const writes = new Map<string, number>();
  let writesOfAny = 0;
  /** The module whose write started an activity. */
  const started = new Map<string, string>();

  const epochOf = (module: string): string => `${writesOfAny}.${writes.get(module) ?? 0}`;

  function drop(module: string): void {
    const isOfAny = module === RAW;
    if (isOfAny) writesOfAny += 1;
    else writes.set(module, (writes.get(module) ?? 0) + 1);
    answers.drop(isOfAny ? undefined : module);
  }

  async function write(request: Request, next: Next, module: string): Promise<Response> {
    drop(module);
    try {
      const response = await next(request);
      const id = activityIdOf(response.headers.get("location"));
      if (id !== undefined) {
        started.set(id, module);
        for (const oldest of started.keys()) {
          if (started.size <= MAX_ACTIVITIES) break;
          started.delete(oldest);
        }
      }
      return response;
    } finally {
      // Whatever its end: it may have been carried out.
      drop(module);
    }
  }

  async function ask(request: Request, next: Next, key: string, module: string): Promise<Response> {
    const epoch = epochOf(module);
    const old = answers.get(key);
    const isConditional = old?.etag !== undefined;
    const response = await next(isConditional ? withCondition(request, old.etag) : request);
    const now = clock.now();
    if (isConditional && response.status === 304) {
      const renewed: Answer = { ...old, headers: merged(old.headers, response.headers), since: now };
      if (epochOf(module) === epoch) answers.set(key, renewed);
      return responseOf(renewed, now);
    }
    const bytes = isKept(response) ? await response.clone().arrayBuffer() : undefined;
    // What came meanwhile, after a write, is newer than this.
    if (epochOf(module) !== epoch) return response;
    if (bytes === undefined) answers.delete(key);
    else {
      const { headers } = response;
      answers.set(key, { module, bytes, headers, etag: headers.get("etag") ?? undefined, since: now });
    }
    return response;
  }

  async function read(
    request: Request,
    next: Next,
    { signal }: MiddlewareContext,
    module: string,
  ): Promise<Response> {
    const key = keyOf(request, scope?.() ?? "");
    if (key === undefined) return next(request);
    const known = answers.get(key);
    if (known !== undefined && clock.now() < known.since + ttl) return responseOf(known, clock.now());
    const flight = `${key} ${epochOf(module)}`;
    const other = flights.get(flight);
    if (other !== undefined) {
      const shared = await untilAborted(other, signal).catch(() => undefined);
      signal.throwIfAborted();
      // The one that asked may have been aborted, or have failed for reasons of its own.
      return shared === undefined ? ask(request, next, key, module) : shared.clone();
    }
    const own = ask(request, next, key, module);
    flights.set(flight, own);
    try {
      return (await own).clone();
    } finally {
      flights.delete(flight);
    }
  }

  return async (request, next, context) => {
    const { operation } = context;
    const module = operation.id.slice(0, operation.id.indexOf("."));
    if (request.method !== "GET") {
      const isSafe = operation.safe ?? SAFE.test(request.method);
      return isSafe ? next(request) : write(request, next, module);
    }
    const path = new URL(request.url).pathname;
    const writer = started.get(path.slice(path.lastIndexOf("/") + 1));
    // A client that waits for many activities looks at all of them together.
    const isList = module === "activity" && LIST.test(operation.id);
    if (writer !== undefined || isList) {
      const response = await next(request);
      for (const each of writer === undefined ? new Set(started.values()) : [writer]) drop(each);
      return response;
    }
    const isCached =
      module !== "activity" &&
      module !== RAW &&
      !request.headers.has("if-none-match") &&
      (match?.(operation, request) ?? true);
    return isCached ? read(request, next, context, module) : next(request);
  };
}

/** The lists of activities. */
const LIST = /\.list/;

/** The module in the id of `client.fetch`, of whose requests it is not known what they change. */
const RAW = "client";

const SAFE = /^(?:HEAD|OPTIONS)$/;

function isKept({ status, headers }: Response): boolean {
  return (
    status === 200 &&
    essenceOf(headers.get("content-type") ?? "") !== EVENT_STREAM &&
    !/\bno-store\b/i.test(headers.get("cache-control") ?? "")
  );
}

function withCondition(request: Request, etag: string): Request {
  const headers = new Headers(request.headers);
  headers.set("If-None-Match", etag);
  return new Request(request, { headers });
}

/** A 304 has the headers that have changed (RFC 9111, 3.2). */
function merged(old: Headers, renewed: Headers): Headers {
  const headers = new Headers(old);
  for (const name of ["cache-control", "date", "etag", "expires", "last-modified"]) {
    const value = renewed.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** Waits for another call's answer, and no longer than this call may. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
