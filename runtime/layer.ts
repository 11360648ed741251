import type { CallContext } from "./context.js";
import type { Outgoing } from "./outgoing.js";

/** A layer of the client itself, with the context it needs. It may call `next` several times. */
export type Layer<Sent = Outgoing, Context = CallContext> = (
  request: Sent,
  next: (request: Sent) => Promise<Response>,
  context: Context,
) => Promise<Response>;

/** Composes layers, the outermost first; the last one sends and does not call `next`. */
export function compose<Sent, Context>(
  layers: readonly Layer<Sent, Context>[],
): (request: Sent, context: Context) => Promise<Response> {
  return (request, context) => {
    const enter =
      (depth: number) =>
      (input: Sent): Promise<Response> => {
        const layer = layers[depth];
        if (layer === undefined) throw new RangeError("The innermost layer called next.");
        return layer(input, enter(depth + 1), context);
      };
    return enter(0)(request);
  };
}
