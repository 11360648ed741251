import type { CallOptions } from "../call-options.js";
import type { FollowState } from "./follow-state.js";
import type { SavedActivity } from "./saved.js";
import type { ActivitySnapshot, CompletedActivity } from "./snapshot.js";
import type { FollowStep } from "./step.js";

/** How to wait for an activity. */
export interface WaitOptions {
  /** Stops the waiting, not the activity. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait at most. Default one hour. The activity goes on, and the error carries its id. */
  readonly deadline?: number | undefined;
  /** Called, and awaited, with every snapshot, the first and the last included. Its error ends the wait. */
  readonly onProgress?: ((snapshot: ActivitySnapshot) => void) | undefined;
}

/**
 * An asynchronous write that the platform accepted and carries out in the background. A plain object, not a thenable, so
 * that `await` on the operation returns the handle and does not wait for the end of the activity.
 */
export interface Activity<CreatedId extends string | undefined = undefined> {
  /** Its id. Another process can wait for it too: `client.activity(saved, createX)` with what {@link toJSON} returns. */
  readonly id: string;
  /**
   * Waits for the end.
   *
   * @throws ActivityFailedError when it failed, disappeared, or completed without naming what it created
   * @throws TimeoutError with scope `activity` when the deadline is over
   * @throws PermissionError when reading activities is not permitted (`activity_read`)
   * @throws CloudTempleError one of its subclasses, with the id in `activityId`, for every other failure
   */
  completed(options?: WaitOptions): Promise<CompletedActivity<CreatedId>>;
  /** Its snapshots, one per read; the last one is completed. Throws as {@link completed} does. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncIterable<ActivitySnapshot>;
  /** Reads it once, now. */
  refresh(options?: CallOptions): Promise<ActivitySnapshot>;
  /**
   * Takes one step of following it: waits until the next read is due, reads once, and says what to do then. For programs
   * that keep the state themselves, as jobs of a queue do; `completed()` is a loop of such steps.
   *
   * ```ts
   * let next = await activity.poll();
   * while (next.action === "read") next = await activity.poll(next.state);
   * if (next.action === "fail") throw next.error;
   * ```
   *
   * @param state of the step before; without it, following begins, with a deadline of one hour
   * @throws the signal's reason; all other failures are in the step
   */
  poll(state?: FollowState<CreatedId>, options?: CallOptions): Promise<FollowStep<CreatedId>>;
  /** What `client.activity(saved, createX)` needs to continue in another process, as plain JSON without secrets. */
  toJSON(): SavedActivity<CreatedId>;
}
