import type { Operation } from "./operation.js";

/** Passes the request to the next layer. May be called several times, each time with a request whose body is unread. */
export type Next = (request: Request) => Promise<Response>;

/**
 * One layer around the transport. It may change the request, answer it itself, call `next` several times, or inspect the
 * answer. A layer that reads a body must pass on a clone.
 *
 * The order is deadline > retry > *middleware of the client options* > authentication > rate limit > transport. Yours
 * therefore run once per attempt, see every answer including those that are retried, and never see a credential; logins do
 * not pass through them.
 * The body of an answer, unless it is an event stream, is already in memory, so reading a clone is cheap and cannot fail.
 */
export type Middleware = (request: Request, next: Next, context: MiddlewareContext) => Promise<Response>;

/** What a middleware can read of its call. */
export interface MiddlewareContext {
  readonly operation: Operation;
  /** Aborts when the caller does or when the call's deadline is over. */
  readonly signal: AbortSignal;
  /** How many times the call has been sent. */
  readonly attempts: number;
}

/** A layer of the client itself, with the context it needs. */
export type Layer<Context> = (request: Request, next: Next, context: Context) => Promise<Response>;

/** The layer of a middleware: it gets the members of {@link MiddlewareContext} alone, neither the credential nor the body. */
export function asLayer(middleware: Middleware): Layer<MiddlewareContext> {
  return (request, next, context) => {
    const { operation, signal } = context;
    const view: MiddlewareContext = {
      operation,
      signal,
      get attempts() {
        return context.attempts;
      },
    };
    return middleware(request, next, view);
  };
}

/** Composes layers, the outermost first; the last one sends and does not call `next`. */
export function compose<Context>(
  layers: readonly Layer<Context>[],
): (request: Request, context: Context) => Promise<Response> {
  return (request, context) => {
    const enter =
      (depth: number): Next =>
      (input) => {
        const layer = layers[depth];
        if (layer === undefined) throw new RangeError("The innermost layer called next.");
        return layer(input, enter(depth + 1), context);
      };
    return enter(0)(request);
  };
}
