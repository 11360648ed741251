import type { CallContext } from "../context.js";
import type { Layer } from "../middleware.js";
import type { RateLimit } from "../operation.js";
import { retryAfter } from "../retry/retry-after.js";
import type { Settings } from "../settings.js";
import { TOO_MANY_REQUESTS } from "../status.js";
import { createLane, type Lane } from "./lane.js";
import { resolveRateLimit } from "./options.js";
import { createSlotQueue } from "./queue.js";

/** Milliseconds a request that was refused may keep its lane to itself. */
const WIDEST_GAP = 500;

/** Waits until the operation's limits let the request go, and pauses them when the server refuses one. */
export function createRateLimit(settings: Settings): Layer<CallContext> {
  const { clock, emit, options } = settings;
  if (options.rateLimit === false) return (request, next) => next(request);
  const { burst, margin, limits } = resolveRateLimit(options.rateLimit);
  const queue = createSlotQueue(clock);
  const lanes = new Map<string, Lane>();

  const laneOf = (limit: RateLimit): readonly Lane[] => {
    const override = Object.hasOwn(limits, limit.lane) ? limits[limit.lane] : undefined;
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
    // Refused before: a wider gap in front makes sure that the network does not push it onto its predecessor again.
    const gap = Math.min(WIDEST_GAP, context.refusals * Math.max(...needed.map((lane) => lane.interval)));
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
    const asked = retryAfter(answer, now);
    const wait = Math.max(...needed.map((lane) => lane.refuse(now, asked)));
    queue.reschedule();
    emit({ type: "throttle", operation, wait, cause: "429" });
    return answer;
  };
}
