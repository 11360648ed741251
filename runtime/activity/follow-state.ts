import type { SavedActivity } from "./saved.js";

/**
 * How far following an activity is: plain JSON without secrets. It survives `JSON.parse(JSON.stringify(state))`, so that
 * it can be the data of a job in a queue, and another process takes the next step.
 */
export interface FollowState<Created extends string | undefined = string | undefined> {
  readonly activity: SavedActivity<Created>;
  /** When following began, milliseconds since 1970. */
  readonly since: number;
  /** When to give up, milliseconds since 1970; `null` for never. */
  readonly deadline: number | null;
  /** When the next read is due, milliseconds since 1970. */
  readonly at: number;
  /** How many reads were made. */
  readonly reads: number;
  /** Whether one of them succeeded. */
  readonly seen: boolean;
  /** How many answered 404. */
  readonly notFound: number;
  /** How many failed since the last one that succeeded. */
  readonly failures: number;
}

/** Milliseconds that an activity is followed at most, unless told otherwise. */
export const DEFAULT_DEADLINE = 60 * 60_000;

/** When following begins, and how long it may take. */
export interface BeginOptions {
  /** The time, milliseconds since 1970: `Date.now()`. */
  readonly now: number;
  /** Milliseconds to follow it at most. Default one hour; `Infinity` for no limit. */
  readonly deadline?: number | undefined;
}

/**
 * The state of following an activity of which nothing was read yet: the first read is due now. Pure: it sends nothing and
 * reads no clock. Give what `activity.toJSON()` returns to learn what the activity created; an id alone will do otherwise.
 *
 * ```ts
 * let state = begin(activity.toJSON(), { now: Date.now() });
 * ```
 */
export function begin<Created extends string | undefined = undefined>(
  activity: string | SavedActivity<Created>,
  { now, deadline = DEFAULT_DEADLINE }: BeginOptions,
): FollowState<Created> {
  return {
    activity: typeof activity === "string" ? { id: activity } : activity,
    since: now,
    deadline: deadline === Number.POSITIVE_INFINITY ? null : now + deadline,
    at: now,
    reads: 0,
    seen: false,
    notFound: 0,
    failures: 0,
  };
}
