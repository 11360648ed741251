import { orAbort, startTimer } from "./abort.js";
import type { Clock } from "./clock.js";
import { type CallContext, callFacts } from "./context.js";
import { TimeoutError } from "./errors/timeout.js";
import type { Layer } from "./layer.js";

/** The outermost layer: ends the call when its deadline is over, whatever an inner layer is waiting for. */
export function createDeadline(clock: Clock): Layer {
  return (next) => (request, context) => {
    const { stop } = context;
    stop.throwIfAborted();
    const stopTimer = startTimer(clock, context.deadline, () => stop.abort(deadlineError(context)));
    return orAbort(next(request, context), stop, stopTimer);
  };
}

function deadlineError(context: CallContext): TimeoutError {
  const { lastFailure } = context;
  const status = lastFailure?.status === undefined ? "" : ` (status ${lastFailure.status})`;
  const last = lastFailure === undefined ? "" : `; the last attempt failed with ${lastFailure.name}${status}`;
  return new TimeoutError(`not completed within the deadline of ${context.deadline} ms${last}.`, {
    ...callFacts(context),
    cause: lastFailure,
    scope: "deadline",
    limit: context.deadline,
    advice: "Raise `deadline`, or make fewer calls at a time if this one waited for the rate limit.",
  });
}
