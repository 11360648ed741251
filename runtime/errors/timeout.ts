import { CloudTempleError, type ErrorFacts } from "./base.js";

/**
 * Which limit was exceeded: `attempt` is `timeout` (one request, body included), `deadline` the whole call, `activity` the
 * wait for an activity.
 */
export type TimeoutScope = "attempt" | "deadline" | "activity";

/** A time limit of the client was exceeded. A write that was already sent fails with `AmbiguousWriteError` instead. */
export class TimeoutError extends CloudTempleError {
  override readonly name: string = "TimeoutError";
  readonly scope: TimeoutScope;
  /** The limit, in milliseconds. */
  readonly limit: number;

  constructor(problem: string, facts: ErrorFacts & { scope: TimeoutScope; limit: number }) {
    super(problem, facts);
    this.scope = facts.scope;
    this.limit = facts.limit;
  }
}
