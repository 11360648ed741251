import type { Clock } from "../clock.js";
import { getOrInsert } from "../get-or-insert.js";
import type { Pace } from "./options.js";
import { createSlotQueue, type SlotQueue } from "./queue.js";

/** The queues that clients share: by pacer, or else by clock, so that clients of a simulated time are apart; then by origin. */
const shared = new WeakMap<object, Map<string, SlotQueue>>();

/** The queue of each origin, shared with the other clients of this process unless the options say otherwise. */
export function createQueues(clock: Clock, pace: Pace): (origin: string) => SlotQueue {
  const owner = pace.pacer ?? clock;
  const queues = (pace.shared ? shared.get(owner) : undefined) ?? new Map<string, SlotQueue>();
  if (pace.shared) shared.set(owner, queues);
  return (origin) => getOrInsert(queues, origin, () => createSlotQueue(clock, pace.pacer));
}
