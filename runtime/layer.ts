import type { CallContext } from "./context.js";
import type { Outgoing } from "./outgoing.js";

/** Sends a request of a call. */
export type Send<Sent = Outgoing, Context = CallContext> = (
  request: Sent,
  context: Context,
) => Promise<Response>;

/** A layer of the client itself around what sends. It may call `next` several times. */
export type Layer<Sent = Outgoing, Context = CallContext> = (
  next: Send<Sent, Context>,
) => Send<Sent, Context>;

/** Composes layers around `send`, the outermost first; once for all calls, so that a call makes no functions. */
export function compose<Sent, Context>(
  layers: readonly Layer<Sent, Context>[],
  send: Send<Sent, Context>,
): Send<Sent, Context> {
  return layers.reduceRight((next, layer) => layer(next), send);
}
