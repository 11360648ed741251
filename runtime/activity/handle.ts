import type { CallOptions } from "../call-options.js";
import type { ActivitySnapshot } from "./snapshot.js";

/** How to wait for an activity. */
export interface WaitOptions {
  /** Stops the waiting, not the activity. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait at most. Default one hour. The activity goes on, and the error carries its id. */
  readonly deadline?: number | undefined;
  /** Called, and awaited, with every snapshot, the first and the last included. Its error ends the wait. */
  readonly onProgress?: ((snapshot: ActivitySnapshot) => void) | undefined;
}

/** A completed activity. */
export interface CompletedActivity<CreatedId extends string | undefined = undefined>
  extends ActivitySnapshot {
  readonly state: "completed";
  /** Id of what was created; `undefined` for operations that create nothing. */
  readonly createdId: CreatedId;
}

/**
 * An asynchronous write that the platform accepted and carries out in the background. A plain object, not a thenable, so
 * that `await` on the operation returns the handle and does not wait for the end of the activity.
 */
export interface Activity<CreatedId extends string | undefined = undefined> {
  /** Its id, with which another process can wait for it too: `client.activity(id)`. */
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
}
