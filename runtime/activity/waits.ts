import type { CallOptions } from "../call-options.js";
import { loaded } from "../clock.js";
import { createdIdOf } from "./created.js";
import type { FollowState } from "./follow-state.js";
import type { Poller } from "./poller.js";
import { READ_ACTIVITY, readWhenDue } from "./read.js";
import type { ActivityReader } from "./reader.js";
import { readSnapshot } from "./snapshot.js";
import type { ReadOutcome } from "./step.js";

/** Waits of one client up to which each reads for itself, which costs as little as any other way. */
const FEW = 8;

/** The waits of one client: how many are pending, and what reads for them; nothing where its code cannot be loaded. */
interface Waits {
  pending: number;
  poller?: Promise<Poller | undefined>;
}

const waitsOf = new WeakMap<ActivityReader, Waits>();

/**
 * The outcome of the next read of an activity: each wait reads for itself while few are pending, and one poller reads for all
 * of the client once there were many. Its code is loaded then.
 */
export async function nextOutcome(
  reader: ActivityReader,
  state: FollowState,
  options: CallOptions,
): Promise<ReadOutcome> {
  const waits: Waits = waitsOf.get(reader) ?? { pending: 0 };
  waitsOf.set(reader, waits);
  waits.pending += 1;
  try {
    if (waits.pending > FEW) waits.poller ??= load(reader);
    const poller = await waits.poller;
    return await (poller ?? readWhenDue)(reader, state, options);
  } finally {
    waits.pending -= 1;
  }
}

function load(reader: ActivityReader): Promise<Poller | undefined> {
  return loaded(reader.clock, import("./poller.js")).then(
    ({ createPoller }) => createPoller(reader, READ_ACTIVITY, readWhenDue, readSnapshot, createdIdOf),
    () => undefined,
  );
}
