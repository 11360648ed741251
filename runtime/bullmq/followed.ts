import type { FollowState } from "../activity/follow-state.js";
import type { ActivityEnd } from "./end.js";

/** The data of a job: one activity, and how far following it is. Plain JSON without secrets. */
export interface Followed {
  /** Version of this form. */
  readonly v: 1;
  readonly state: FollowState;
  readonly data?: unknown;
  /** How it ended; it is kept here until it is delivered. */
  readonly end?: ActivityEnd;
  /** How many times `onEnd` has failed. */
  readonly undelivered?: number;
}

/** Whether the data of a job of this queue is ours: anybody can add jobs to a queue. */
export function isFollowed(data: unknown): data is Followed {
  const { v, state } = (data ?? {}) as { v?: unknown; state?: { activity?: { id?: unknown } } };
  return v === 1 && typeof state?.activity?.id === "string";
}

/**
 * The id of the job of an activity: the activity's own. BullMQ takes no colon and no integer for an id, which the platform does
 * not use; both are escaped, so that two activities never have one job.
 */
export function jobIdOf(id: string): string {
  const escaped = encodeURIComponent(id);
  return /^-?\d+$/.test(escaped) ? `%${escaped.charCodeAt(0).toString(16)}${escaped.slice(1)}` : escaped;
}
