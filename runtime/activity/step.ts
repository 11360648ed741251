import { NotFoundError, PermissionError, RateLimitError, ServerError } from "../errors/api.js";
import { ConnectionError } from "../errors/connection.js";
import { TimeoutError } from "../errors/timeout.js";
import { createdIdOf } from "./created.js";
import {
  activityTimeout,
  disappeared,
  failed,
  notPermitted,
  unknownActivity,
  unnamed,
  withActivity,
} from "./failures.js";
import type { FollowState } from "./follow-state.js";
import type { ActivitySnapshot, CompletedActivity } from "./snapshot.js";

/** What one read gave: the activity (`activity.refresh()`), or the error that it failed with. */
export type ReadOutcome = { readonly snapshot: ActivitySnapshot } | { readonly error: unknown };

/** What to do after a read. */
export type FollowStep<Created extends string | undefined = string | undefined> =
  /** Read again when `state.at` is due. The snapshot is absent where the read failed. */
  | {
      readonly action: "read";
      readonly state: FollowState<Created>;
      readonly snapshot?: ActivitySnapshot;
    }
  /** The activity completed. */
  | {
      readonly action: "complete";
      readonly snapshot: ActivitySnapshot;
      readonly completed: CompletedActivity<Created>;
    }
  /**
   * Stop: the activity failed, disappeared, or completed without naming what it created (`ActivityFailedError`), the
   * deadline is over (`TimeoutError`), or reading fails (any other error).
   */
  | { readonly action: "fail"; readonly snapshot?: ActivitySnapshot; readonly error: unknown };

/** Milliseconds between two reads, at most. */
const MAX_PAUSE = 30_000;
/** 404s before the first successful read: an activity becomes visible a moment after its write was accepted. */
const MAX_EARLY_NOT_FOUND = 5;
/** Failed reads in a row. The activity continues meanwhile; giving up early would orphan what it creates. */
const MAX_TRANSIENT_FAILURES = 8;

/**
 * What to do after a read of an activity, and when. Pure: it sends nothing and reads no clock, so that a queue or a
 * workflow engine can follow activities with the tolerance of this package. Reads are due after pauses of 1, 1, 2, 3, 5,
 * 8, … and at most 30 seconds, and once more at the deadline. Five times 404 before the first successful read, and eight
 * transient failures in a row (429, 5xx, no connection, no answer in time), are tolerated; 404 after a successful read
 * and any other error end it.
 *
 * ```ts
 * const outcome = await activity.refresh().then((snapshot) => ({ snapshot }), (error: unknown) => ({ error }));
 * const next = step(state, outcome, Date.now());
 * if (next.action === "read") await queue.add("follow", next.state, { delay: next.state.at - Date.now() });
 * ```
 *
 * @param now the time of the read, milliseconds since 1970
 * @param redact removes secrets from the platform's reason before it becomes part of an error
 */
export function step<Created extends string | undefined>(
  state: FollowState<Created>,
  outcome: ReadOutcome,
  now: number,
  redact: (text: string) => string = (text) => text,
): FollowStep<Created> {
  const { activity } = state;
  const next = { ...state, reads: state.reads + 1 };
  if ("snapshot" in outcome) {
    const { snapshot } = outcome;
    if (snapshot.state === "completed") return completion(state, snapshot);
    if (snapshot.state !== "failed") return later({ ...next, seen: true, failures: 0 }, now, outcome);
    return { action: "fail", snapshot, error: failed(activity, snapshot.reason && redact(snapshot.reason)) };
  }
  const { error } = outcome;
  if (error instanceof NotFoundError) {
    next.notFound += 1;
    if (state.seen) return { action: "fail", error: disappeared(activity, error) };
    if (next.notFound > MAX_EARLY_NOT_FOUND)
      return { action: "fail", error: unknownActivity(activity, error) };
    return later(next, now, outcome);
  }
  if (isTransient(error)) {
    next.failures += 1;
    if (next.failures <= MAX_TRANSIENT_FAILURES) return later(next, now, outcome);
  }
  const isForbidden = error instanceof PermissionError;
  return {
    action: "fail",
    error: isForbidden ? notPermitted(activity.id, error) : withActivity(activity.id, error),
  };
}

function later<Created extends string | undefined>(
  state: FollowState<Created>,
  now: number,
  outcome: ReadOutcome,
): FollowStep<Created> {
  const { activity, since, deadline, reads } = state;
  const known = "snapshot" in outcome ? outcome : {};
  if (deadline !== null && now >= deadline) {
    const cause = "error" in outcome ? outcome.error : undefined;
    return { action: "fail", ...known, error: activityTimeout(activity, deadline - since, cause) };
  }
  const at = now + pauseAfter(reads);
  return {
    action: "read",
    ...known,
    state: { ...state, at: deadline === null ? at : Math.min(at, deadline) },
  };
}

/** Milliseconds after so many reads: 1, 1, 2, 3, 5, 8, … and at most 30 seconds. */
function pauseAfter(reads: number): number {
  let [pause, next] = [1_000, 1_000];
  for (let read = 1; read < reads && pause < MAX_PAUSE; read++) [pause, next] = [next, pause + next];
  return Math.min(pause, MAX_PAUSE);
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof RateLimitError ||
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof TimeoutError
  );
}

function completion<Created extends string | undefined>(
  { activity }: FollowState<Created>,
  snapshot: ActivitySnapshot,
): FollowStep<Created> {
  const { created } = activity;
  const createdId = created && createdIdOf(snapshot, created);
  if (created !== undefined && createdId === undefined)
    return { action: "fail", snapshot, error: unnamed(activity) };
  const completed = { ...snapshot, state: "completed" as const, createdId: createdId as Created };
  return { action: "complete", snapshot, completed };
}
