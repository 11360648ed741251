import type { CallContext } from "../context.js";
import { own } from "../json.js";
import type { Layer } from "../middleware.js";
import type { RateLimit } from "../operation.js";
import { retryAfter } from "../retry/retry-after.js";
import type { Settings } from "../settings.js";
import { TOO_MANY_REQUESTS } from "../status.js";
import { createLane, type Lane } from "./lane.js";
import { resolveRateLimit } from "./options.js";
import { createSlotQueue } from "./queue.js";

/** Longest gap in front of a request that was refused before, in milliseconds. */
const MAX_GAP = 500;

/** Delays each request until the operation's lanes have a slot, and pauses the lanes when the server answers 429. */
export function createRateLimit(settings: Settings): Layer<CallContext> {
  const { clock, emit, options } = settings;
  if (options.rateLimit === false) return (request, next) => next(request);
  const { burst, margin, limits } = resolveRateLimit(options.rateLimit);
  const queue = createSlotQueue(clock);
  const lanes = new Map<string, Lane>();

  const laneOf = (limit: RateLimit): readonly Lane[] => {
    const override = own(limits, limit.lane);
    if (override === false) return [];
    const known = lanes.get(limit.lane) ?? createLane(override ?? limit, margin, burst);
    lanes.set(limit.lane, known);
    return [known];
  };

  return async (request, next, context) => {
    const needed = (context.operation.limits ?? []).flatMap(laneOf);
    if (needed.length === 0) return next(request);
    const { id: operation } = context.operation;
    const since = clock.now();
    // After a 429, a gap in front of the request keeps the network from pushing it onto its predecessor again.
    const gap = Math.min(MAX_GAP, context.refusals * Math.max(...needed.map((lane) => lane.interval)));
    const slot = queue.enter(needed, context.priority, context.signal, gap);
    if (slot !== undefined || gap > 0) {
      try {
        await slot;
        if (gap > 0) await clock.sleep(gap, context.signal);
      } finally {
        context.timing.queue += clock.now() - since;
      }
      const wait = clock.now() - since;
      if (wait > 0) emit({ type: "throttle", operation, wait, cause: "pace" });
    }
    const answer = await next(request);
    const now = clock.now();
    if (answer.status !== TOO_MANY_REQUESTS) {
      for (const lane of needed) lane.accept();
      return answer;
    }
    context.refusals += 1;
    const requested = retryAfter(answer, now);
    const wait = Math.max(...needed.map((lane) => lane.refuse(now, requested)));
    queue.reschedule();
    emit({ type: "throttle", operation, wait, cause: "429" });
    return answer;
  };
}
