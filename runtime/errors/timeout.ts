import { CloudTempleError, type ErrorFacts } from "./base.js";

/**
 * Which limit ran out: `attempt` is `timeout` (one request, body included), `deadline` the whole call,
 * `activity` the wait for an activity.
 */
export type TimeoutScope = "attempt" | "deadline" | "activity";

/** A time limit of ours ran out. A write that was already sent ends in `AmbiguousWriteError` instead. */
export class TimeoutError extends CloudTempleError {
  override readonly name: string = "TimeoutError";
  readonly scope: TimeoutScope;
  /** The limit, in milliseconds. */
  readonly limit: number;
  /** The activity that was waited for; it goes on without us. */
  readonly activityId: string | undefined;

  constructor(
    problem: string,
    facts: ErrorFacts & { scope: TimeoutScope; limit: number; activityId?: string | undefined },
  ) {
    super(problem, facts);
    this.scope = facts.scope;
    this.limit = facts.limit;
    this.activityId = facts.activityId;
  }
}
