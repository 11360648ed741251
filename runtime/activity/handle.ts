import type { CallOptions } from "../call-options.js";
import type { ActivitySnapshot } from "./snapshot.js";

/** How to wait for an activity. */
export interface WaitOptions {
  /** Stops the waiting, not the activity. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait at most. Default one hour. The activity goes on, and the error carries its id. */
  readonly deadline?: number | undefined;
  /** Called with each reading, the first and the last included. */
  readonly onProgress?: ((snapshot: ActivitySnapshot) => void) | undefined;
}

/** An activity that ended well. */
export interface CompletedActivity<CreatedId extends string | undefined = undefined>
  extends ActivitySnapshot {
  readonly state: "completed";
  /** Id of what was created; `undefined` for operations that create nothing. */
  readonly createdId: CreatedId;
}

/**
 * An asynchronous write that the platform accepted and carries out in its own time. A plain object and no thenable, so that
 * `await` on the operation gives the handle, not the end of the activity.
 */
export interface Activity<CreatedId extends string | undefined = undefined> {
  /** Id to pick the activity up with in another process: `client.activity(id)`. */
  readonly id: string;
  /**
   * Waits for the end.
   *
   * @throws ActivityFailedError when it failed, vanished, or completed without naming what it created
   * @throws TimeoutError with scope `activity` when the deadline is over
   * @throws PermissionError when reading activities is not permitted (`activity_read`)
   * @throws CloudTempleError one of its classes, with the id in `activityId`, for whatever else ends the wait
   */
  completed(options?: WaitOptions): Promise<CompletedActivity<CreatedId>>;
  /** Its readings as they change, the last one being the completed one. Throws as {@link completed} does. */
  progress(options?: Omit<WaitOptions, "onProgress">): AsyncIterable<ActivitySnapshot>;
  /** One reading, now. */
  refresh(options?: CallOptions): Promise<ActivitySnapshot>;
}
