import type { Timing } from "./observation.js";
import type { Operation } from "./operation.js";

/** Passes the request to the next layer. May be called several times, each time with a request whose body is unread. */
export type Next = (request: Request) => Promise<Response>;

/**
 * One layer around the transport. It may change the request, answer it itself, call `next` several times, or inspect the
 * answer. A layer that reads the body of an answer must pass on a clone. A request that it passes on changed is another
 * `Request`, whose body is read into memory unless it is a stream.
 *
 * The order is deadline > retry > *middleware of the client options* > authentication > rate limit > transport. Yours
 * therefore run once per attempt, see every answer including those that are retried, and never see a credential; logins do
 * not pass through them.
 * The body of an answer, unless it is an event stream, is already in memory, so reading a clone is cheap and cannot fail.
 */
export type Middleware = (request: Request, next: Next, context: MiddlewareContext) => Promise<Response>;

/**
 * A middleware with a hook around the whole call, for instance to measure it, or to keep answers. An object with methods
 * keeps its `this`.
 */
export interface MiddlewareHooks {
  /**
   * Runs once per call, around all attempts and the waits between them: deadline > *perCall* > retry > *perAttempt* >
   * authentication > rate limit > transport. It sees the answer or the error of the last attempt; `next` sends again from
   * the start.
   */
  perCall?(request: Request, next: Next, context: MiddlewareContext): Promise<Response>;
  /** Runs once per attempt, as a {@link Middleware} that is a function. */
  perAttempt?(request: Request, next: Next, context: MiddlewareContext): Promise<Response>;
}

/** What a middleware can read of its call. */
export interface MiddlewareContext {
  readonly operation: Operation;
  /** Aborts when the caller does or when the call's deadline is over. */
  readonly signal: AbortSignal;
  /** How many times the call has been sent. */
  readonly attempts: number;
  /** How the time of the call was spent so far, in milliseconds; `total` is 0 until its end. */
  readonly timing: Readonly<Timing>;
  /**
   * For whatever middlewares want to keep during the call: one map for all its attempts and all its middlewares. A symbol
   * as the key, or the middleware itself, keeps the entries of several apart.
   */
  readonly state: Map<unknown, unknown>;
}
