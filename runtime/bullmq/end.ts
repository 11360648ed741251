import type { SavedActivity } from "../activity/saved.js";
import type { ActivitySnapshot } from "../activity/snapshot.js";
import type { FollowStep } from "../activity/step.js";
import { CloudTempleError } from "../errors/base.js";

/** The last state of an activity that was read, without the platform's own words (`raw`): it is kept in Redis. */
export type EndSnapshot = Omit<ActivitySnapshot, "raw">;

/** An error of this package as plain data; the fields of its class are there too. */
export interface EndError {
  /** Name of the class: `ActivityFailedError`, `TimeoutError`, … */
  readonly name: string;
  readonly message: string;
  /** The reason that the platform gives for a failed activity. */
  readonly reason?: string;
  /** Whether the platform's reason is known to be transient. */
  readonly retryable?: boolean;
  /** HTTP status of the last answer, if there was one. */
  readonly status?: number;
  readonly [field: string]: unknown;
}

/** How following an activity ended: plain JSON, the same each time that it is delivered. */
export type ActivityEnd<Data = unknown> = {
  readonly id: string;
  /** What is known of the operation that started it. */
  readonly activity: SavedActivity;
  /** What was given to `add`. */
  readonly data: Data | undefined;
} & (
  | {
      readonly state: "completed";
      /** Id of what was created; absent where the operation creates nothing, or is not known. */
      readonly createdId?: string;
      readonly snapshot: EndSnapshot;
    }
  /** It failed, disappeared, was never known, or completed without naming what it created: an `ActivityFailedError`. */
  | { readonly state: "failed"; readonly error: EndError; readonly snapshot?: EndSnapshot }
  /**
   * It was not followed to its end, and may go on: the deadline is over, or reading it fails (any other error). Correct the
   * cause, and follow it again with `add(activity, { again: true })`.
   */
  | { readonly state: "stopped"; readonly error: EndError; readonly snapshot?: EndSnapshot }
);

/** The end that the last step says, as it is kept. */
export function endOf(
  step: Exclude<FollowStep, { action: "read" }>,
  activity: SavedActivity,
  data: unknown,
): ActivityEnd {
  const common = { id: activity.id, activity, data };
  if (step.action === "complete") {
    const { createdId } = step.completed;
    return plain({ ...common, state: "completed", createdId, snapshot: step.snapshot });
  }
  const error = plainError(step.error);
  const state = error.name === "ActivityFailedError" ? "failed" : "stopped";
  return plain({ ...common, state, error, snapshot: step.snapshot });
}

function plainError(error: unknown): EndError {
  if (error instanceof CloudTempleError) return error.toJSON() as unknown as EndError;
  // Of a middleware, for example: nothing is known of its other members, which may hold the request.
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: "Error", message: String(error) };
}

/** As it comes back from Redis, so that the first delivery is like every other. */
function plain(end: object): ActivityEnd {
  return JSON.parse(
    JSON.stringify(end, (key, value: unknown) => (key === "raw" ? undefined : value)),
  ) as ActivityEnd;
}
