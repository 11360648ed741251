/** What every error of this package knows about the call it ended. */
export interface ErrorFacts {
  /** Operation id, `compute.listVcenterVirtualMachines`. */
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  /** Path template, never the path with its values. */
  readonly path?: string | undefined;
  /** HTTP status of the last answer, if there was one. */
  readonly status?: number | undefined;
  /** How many times the request was sent. */
  readonly attempts?: number | undefined;
  /** The activity the call was about, where it was read or waited for. */
  readonly activityId?: string | undefined;
  /** What the reader can do about it, one or two sentences. */
  readonly advice: string;
  readonly cause?: unknown;
}

/**
 * Base of every error this package throws on purpose. No message, field, `toJSON()`, `inspect` output, stack or cause holds a
 * credential.
 */
export class CloudTempleError extends Error {
  override readonly name: string = "CloudTempleError";
  /** Operation id, `compute.listVcenterVirtualMachines`; absent where no call was made. */
  readonly operation: string | undefined;
  readonly method: string | undefined;
  /** Path template of the operation, `/compute/v1/vcenters/{id}`. */
  readonly path: string | undefined;
  /** HTTP status of the last answer, if there was one. */
  readonly status: number | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** The activity that was read or waited for; it goes on without us, and `client.activity(id)` picks it up again. */
  readonly activityId: string | undefined;
  /** What to do about it; also the end of the message. */
  readonly advice: string;

  constructor(problem: string, facts: ErrorFacts) {
    super(
      `${locate(facts)}${problem} ${facts.advice}`,
      facts.cause === undefined ? undefined : { cause: facts.cause },
    );
    this.operation = facts.operation;
    this.method = facts.method;
    this.path = facts.path;
    this.status = facts.status;
    this.attempts = facts.attempts ?? 0;
    this.activityId = facts.activityId;
    this.advice = facts.advice;
  }

  /** Everything known, as plain data for logs. */
  toJSON(): Record<string, unknown> {
    const { cause } = this;
    return {
      ...Object.fromEntries(Object.entries(this)),
      message: this.message,
      ...(cause instanceof Error && {
        cause:
          cause instanceof CloudTempleError ? cause.toJSON() : { name: cause.name, message: cause.message },
      }),
    };
  }
}

function locate(facts: ErrorFacts): string {
  if (facts.operation === undefined) return "";
  return `${facts.operation} (${facts.method ?? ""} ${facts.path ?? ""}): `;
}
