import type { CompletedActivity } from "../activity/snapshot.js";
import { CloudTempleError } from "./base.js";

/** Some of the activities that were waited for together did not complete. */
export class ActivitiesFailedError extends CloudTempleError {
  override readonly name: string = "ActivitiesFailedError";
  /** The error of each activity that did not complete, with its id in `activityId`, in the order of the list. */
  readonly errors: readonly unknown[];
  /** What each of the others completed with, at its place in the list; `undefined` at the places of those that did not. */
  readonly completed: readonly (CompletedActivity<string | undefined> | undefined)[];

  constructor(
    errors: readonly unknown[],
    completed: readonly (CompletedActivity<string | undefined> | undefined)[],
  ) {
    const first = errors[0] instanceof Error ? errors[0].message : String(errors[0]);
    super(`${errors.length} of ${completed.length} activities did not complete. The first: ${first}`, {
      advice: "`errors` has each of them, `completed` has the others.",
      cause: errors[0],
    });
    this.errors = errors;
    this.completed = completed;
  }
}
