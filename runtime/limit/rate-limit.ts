import { getOrInsert } from "../get-or-insert.js";
import { own } from "../json.js";
import type { Layer } from "../layer.js";
import type { RateLimit } from "../operation.js";
import { retryAfter } from "../retry/retry-after.js";
import type { Settings } from "../settings.js";
import { TOO_MANY_REQUESTS } from "../status.js";
import { intervalOf } from "./lane.js";
import { resolveRateLimit } from "./options.js";
import type { PacedLane } from "./pacer.js";
import { createQueues } from "./shared-queues.js";

/** Longest gap in front of a request that was refused before, in milliseconds. */
const MAX_GAP = 500;

/** Delays each request until the operation's lanes have a slot, and pauses the lanes when the server answers 429. */
export function createRateLimit(settings: Settings): Layer {
  const { clock, emit, options } = settings;
  if (options.rateLimit === false) return (next) => next;
  const pace = resolveRateLimit(options.rateLimit);
  const { burst, margin, share } = pace;
  const queueOf = createQueues(clock, pace);
  const known = new WeakMap<readonly RateLimit[], readonly PacedLane[]>();

  const lanesOf = (limits: readonly RateLimit[]): readonly PacedLane[] =>
    limits.flatMap(({ lane, requests, seconds }): PacedLane[] => {
      const limit = own(pace.limits, lane) ?? { requests, seconds };
      if (limit === false) return [];
      return [{ lane, requests: limit.requests, seconds: limit.seconds, margin, burst, share }];
    });

  return (next) => async (request, context) => {
    const { id: operation, limits } = context.operation;
    const needed = limits === undefined ? [] : getOrInsert(known, limits, lanesOf);
    if (needed.length === 0) return next(request, context);
    const queue = queueOf(request.origin);
    context.lanes = needed;
    context.queue = queue;
    const since = clock.now();
    // After a 429, a gap in front of the request keeps the network from pushing it onto its predecessor again.
    const gap = Math.min(MAX_GAP, context.refusals * Math.max(...needed.map(intervalOf)));
    const slot = queue.enter(needed, context.priority, context.stop, gap);
    if (slot !== undefined || gap > 0) {
      try {
        await slot;
        if (gap > 0) await clock.sleep(gap, context.stop.signal);
      } finally {
        context.timing.queue += clock.now() - since;
      }
      const wait = clock.now() - since;
      if (wait > 0) emit({ type: "throttle", operation, wait, cause: "pace" });
    }
    const answer = await next(request, context);
    if (answer.status !== TOO_MANY_REQUESTS) {
      queue.accepted(needed);
      return answer;
    }
    context.refusals += 1;
    const wait = await queue.refused(needed, retryAfter(answer, clock.now()));
    emit({ type: "throttle", operation, wait, cause: "429" });
    return answer;
  };
}
