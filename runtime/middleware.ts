import type { Operation } from "./operation.js";

/** Hands the request to the next layer. May be called again, with a request whose body was not read yet. */
export type Next = (request: Request) => Promise<Response>;

/**
 * One layer around the transport. It may change the request, answer by itself, call `next` several times, or look at
 * the answer; who reads a body must hand on a clone.
 *
 * The order is deadline > retry > *middleware of the client options* > authentication > rate limit > transport. Yours
 * therefore run once per attempt, see every answer including those that are retried, and never see a credential.
 * The body of an answer is already in memory (except of event streams), so reading a clone is cheap and cannot fail.
 */
export type Middleware = (request: Request, next: Next, context: MiddlewareContext) => Promise<Response>;

/** What a layer may know of the call it is part of. */
export interface MiddlewareContext {
  readonly operation: Operation;
  /** Aborts when the caller does or when the call's deadline is over. */
  readonly signal: AbortSignal;
  /** How many times the call was sent so far. */
  readonly attempts: number;
}

/** A layer of our own, for whatever context it needs. */
export type Layer<Context> = (request: Request, next: Next, context: Context) => Promise<Response>;

/** A layer of the caller's, which sees of the context what its type says and nothing else: no credential, no body. */
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

/** Layers from the outermost to the innermost; the last one sends and calls no `next`. */
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
