import { CloudTempleError, type ErrorFacts } from "./base.js";

/** An activity ended in failure, vanished, or completed without what it should have brought. */
export class ActivityFailedError extends CloudTempleError {
  override readonly name: string = "ActivityFailedError";
  override readonly activityId: string;
  /** The reason the platform gives. */
  readonly reason: string | undefined;
  /**
   * Whether the platform's reason is known to be transient ("None of the workers were able to respond"). Even
   * then a create may be repeated only once it is proven that the first one left nothing behind.
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
