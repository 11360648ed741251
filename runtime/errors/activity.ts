import { CloudTempleError, type ErrorFacts } from "./base.js";

/** An activity failed, disappeared, or completed without naming what it created. */
export class ActivityFailedError extends CloudTempleError {
  override readonly name: string = "ActivityFailedError";
  override readonly activityId: string;
  /** The reason that the platform gives. */
  readonly reason: string | undefined;
  /**
   * Whether the platform's reason is known to be transient ("None of the workers were able to respond"). Even then, repeat
   * a create only after checking that the first one created nothing.
   */
  readonly retryable: boolean;

  constructor(
    problem: string,
    facts: ErrorFacts & { activityId: string; reason?: string | undefined; retryable?: boolean },
  ) {
    super(problem, facts);
    this.activityId = facts.activityId;
    this.reason = facts.reason;
    this.retryable = facts.retryable ?? false;
  }
}
