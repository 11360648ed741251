import type { CallOptions } from "../call-options.js";
import { JSON_ANSWER } from "../codec/json.js";
import { CONSOLE } from "../limit/console.js";
import type { Operation } from "../operation.js";
import type { FollowState } from "./follow-state.js";
import type { ActivityReader } from "./reader.js";
import { type ActivitySnapshot, readSnapshot } from "./snapshot.js";
import type { ReadOutcome } from "./step.js";

/** Reading one activity; needs the permission `activity_read`. */
export const READ_ACTIVITY: Operation = {
  id: "activity.getActivity",
  method: "GET",
  path: "/activity/v1/activities/{id}",
  responses: JSON_ANSWER,
  limits: [CONSOLE],
  permission: "activity_read",
};

/** Reads one activity, now. */
export async function readActivity(
  reader: ActivityReader,
  id: string,
  options: CallOptions,
): Promise<ActivitySnapshot> {
  const raw = await reader.read(READ_ACTIVITY, { path: { id } }, options, id);
  const snapshot = readSnapshot(id, raw, reader.serverNow());
  reader.emit({ type: "activity", id, state: snapshot.state, progression: snapshot.progression });
  return snapshot;
}

/** Waits until the next read is due, and reads; a failure is an outcome too. */
export async function readWhenDue(
  reader: ActivityReader,
  { activity, at }: Pick<FollowState, "activity" | "at">,
  options: CallOptions,
): Promise<ReadOutcome> {
  const wait = at - reader.clock.now();
  if (wait > 0) await reader.clock.sleep(wait, options.signal);
  return readActivity(reader, activity.id, options).then(
    (snapshot) => ({ snapshot }),
    (error: unknown) => ({ error }),
  );
}
