import { READ_ACTIVITY } from "../activity/read.js";
import type { ActivityReader } from "../activity/reader.js";
import type { LostWrite, Resolution, ResolveOptions } from "../activity/resolution.js";
import { resolveWrite } from "../activity/resolve.js";
import { startedActivity } from "../codec/activity.js";
import type { JournalEntry } from "./entry.js";

/** Milliseconds of a whole call by default, for attempts that have no limit of their own. */
const LONGEST = 600_000;

/**
 * Searches the activities for that of a write whose process died, or whose call failed.
 *
 * @param entries all of the journal: what is known of other writes tells them from this one
 */
export async function resolveEntry(
  entry: JournalEntry,
  entries: readonly JournalEntry[],
  reader: ActivityReader,
  options: ResolveOptions | undefined,
): Promise<Resolution> {
  // Where the client has not logged in yet, that tells the server's time.
  await reader.tokens.get(options?.signal ?? new AbortController().signal);
  const others = entries.flatMap((other): (string | LostWrite)[] => {
    if (other.activityId !== undefined) return [other.activityId];
    return other.state === "intended" && other.id !== entry.id ? [lostOf(other, reader)] : [];
  });
  // Those of this process that got no answer are in the journal too.
  const known = reader.writes.filter((write) => typeof write === "string");
  return resolveWrite(lostOf(entry, reader), { ...reader, writes: [...known, ...others] }, options);
}

function lostOf(entry: JournalEntry, reader: ActivityReader): LostWrite {
  const { operation: id, method, path, requestPath, sentAt, created, clock } = entry;
  const { timeout = Number.POSITIVE_INFINITY } = entry;
  const isKnown = clock === "local" || reader.serverTime.known;
  const now = clock === "server" ? reader.serverNow() : reader.clock.now();
  return {
    operation: {
      ...{ id, method: method, path, responses: {}, activity: startedActivity },
      ...(created && { created }),
    },
    requestPath,
    sentAt,
    // Nobody knows when the process died: it waited so long at most, and not longer than until now.
    failedAt: isKnown
      ? Math.min(sentAt + timeout, Math.max(now, sentAt))
      : sentAt + Math.min(timeout, LONGEST),
    ...(clock === "server" && { clock }),
    timeout,
    read: READ_ACTIVITY,
  };
}
