import { follow } from "../abort.js";
import { ActivitiesFailedError } from "../errors/activities.js";
import type { Activity } from "./handle.js";
import type { ActivitySnapshot, CompletedActivity } from "./snapshot.js";

/** How far several activities are together. */
export interface OverallProgress {
  /** Which activity was read, by its place in the list. */
  readonly index: number;
  /** How many completed or failed so far. */
  readonly ended: number;
  readonly total: number;
  /** Percentage, 0 to 100: the mean of all of them; one that is not read yet counts as 0, one that ended as 100. */
  readonly progression: number;
}

/** How to wait for several activities. */
export interface WaitAllOptions {
  /** Stops the waiting, not the activities. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait at most. Default one hour. */
  readonly deadline?: number | undefined;
  /** Called, and awaited, with every snapshot of every activity. Its error ends the wait. */
  readonly onProgress?: ((snapshot: ActivitySnapshot, overall: OverallProgress) => void) | undefined;
}

/** The completed activity of each handle, at its place. */
export type CompletedAll<Activities extends readonly unknown[]> = {
  -readonly [Index in keyof Activities]: Activities[Index] extends Activity<infer CreatedId>
    ? CompletedActivity<CreatedId>
    : never;
};

/**
 * Waits until all activities ended, whether or not some fail, so that nothing is still going on when it returns.
 *
 * ```ts
 * const [web, db] = await waitAll([await createX(client, …), await createX(client, …)]);
 * ```
 *
 * @returns the completed activities, in the order of the list
 * @throws ActivitiesFailedError when one or more failed, with all their errors and with those that completed
 * @throws the reason of `signal`, or the error of `onProgress`, at once
 */
export async function waitAll<const Activities extends readonly Activity<string | undefined>[]>(
  activities: Activities,
  { signal, deadline, onProgress }: WaitAllOptions = {},
): Promise<CompletedAll<Activities>> {
  const controller = new AbortController();
  const unfollow = follow(signal, controller);
  const shares = activities.map(() => 0);
  let ended = 0;

  async function report(index: number, snapshot: ActivitySnapshot): Promise<void> {
    const isEnd = snapshot.state === "completed" || snapshot.state === "failed";
    if (isEnd) ended += 1;
    shares[index] = isEnd ? 100 : (snapshot.progression ?? shares[index] ?? 0);
    const total = activities.length;
    const progression = shares.reduce((sum, share) => sum + share, 0) / total;
    try {
      // Its type promises nothing, but it may be an async function.
      await (onProgress?.(snapshot, { index, ended, total, progression }) as unknown);
    } catch (error) {
      controller.abort(error);
      throw error;
    }
  }

  const results = await Promise.allSettled(
    activities.map((activity, index) =>
      activity.completed({
        deadline,
        signal: controller.signal,
        // Typed as the hook is, but awaited.
        onProgress: (snapshot) => report(index, snapshot) as unknown as undefined,
      }),
    ),
  );
  unfollow();
  controller.signal.throwIfAborted();
  const errors = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as unknown] : [],
  );
  const completed = results.map((result) => (result.status === "fulfilled" ? result.value : undefined));
  if (errors.length > 0) throw new ActivitiesFailedError(errors, completed);
  return completed as CompletedAll<Activities>;
}
