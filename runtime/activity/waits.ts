import { startTimer } from "../abort.js";
import { asRecord } from "../json.js";
import { createdIdOf } from "./created.js";
import type { FollowState } from "./follow-state.js";
import type { Core, Poller } from "./poller.js";
import { outcomeOf, READ_ACTIVITY, readWhenDue, reported } from "./read.js";
import type { ActivityReader } from "./reader.js";
import { readSnapshot } from "./snapshot.js";
import type { ReadOutcome } from "./step.js";

/** Waits of one client up to which each reads for itself, which costs as little as any other way. */
const FEW = 8;

/** The waits of one client that are pending. */
interface Waits {
  pending: number;
  /** Resolves to nothing where its code cannot be loaded. */
  poller: Promise<Poller | undefined> | undefined;
}

const CORE: Core = {
  readOperation: READ_ACTIVITY,
  outcomeOf,
  reported,
  readSnapshot,
  createdIdOf,
  asRecord,
  startTimer,
};

const waitsOf = new WeakMap<ActivityReader, Waits>();

/**
 * The outcome of the next read of an activity: each wait reads for itself while few are pending, and one poller reads for all
 * of the client once there were many. Its code is loaded then.
 */
export async function nextOutcome(
  reader: ActivityReader,
  state: FollowState,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const waits = waitsOf.get(reader) ?? { pending: 0, poller: undefined };
  waitsOf.set(reader, waits);
  waits.pending += 1;
  try {
    if (waits.pending > FEW) waits.poller ??= load(reader);
    const poller = await waits.poller;
    return await (poller?.next(state, signal) ?? readWhenDue(reader, state, { signal }));
  } finally {
    waits.pending -= 1;
  }
}

function load(reader: ActivityReader): Promise<Poller | undefined> {
  return import("./poller.js").then(
    ({ createPoller }) => createPoller(reader, CORE),
    () => undefined,
  );
}
