/**
 * Marks the errors of this package and says which kind they are. Registered for the whole process, because a program may have
 * two copies of the package, in which `instanceof` of one is false for errors of the other.
 *
 * @internal
 */
export const ERROR_KIND: unique symbol = Symbol.for("cloudtemple.error");

/** The fields that every error of this package has. */
export interface ErrorFacts {
  /** Operation id, `compute.listVcenterVirtualMachines`. */
  readonly operation?: string | undefined;
  readonly method?: string | undefined;
  /** Path template, not the path with its values. */
  readonly path?: string | undefined;
  /** The path with its values, without query and secrets. */
  readonly requestPath?: string | undefined;
  /** HTTP status of the last answer, if there was one. */
  readonly status?: number | undefined;
  /** How many times the request was sent. */
  readonly attempts?: number | undefined;
  /** The id under which the server logged the last answer. */
  readonly requestId?: string | undefined;
  /** Headers of the last answer, those alone that contain no secret. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Id of the activity that was read or waited for. */
  readonly activityId?: string | undefined;
  /** What the reader can do, one or two sentences. */
  readonly advice: string;
  readonly cause?: unknown;
}

/**
 * Base class of all errors of this package. No message, field, `toJSON()`, `inspect` output, stack or cause contains a
 * credential.
 */
export class CloudTempleError extends Error {
  override readonly name: string = "CloudTempleError";
  /** Operation id, `compute.listVcenterVirtualMachines`; absent where no call was made. */
  readonly operation: string | undefined;
  readonly method: string | undefined;
  /** Path template of the operation, `/compute/v1/vcenters/{id}`. */
  readonly path: string | undefined;
  /**
   * The path that was requested, below the base URL, with its ids: `/compute/v1/vcenters/4a8…`. Without query and secrets;
   * absent where nothing was sent.
   */
  readonly requestPath: string | undefined;
  /** HTTP status of the last answer, if there was one. */
  readonly status: number | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** `x-request-id`, `x-correlation-id` or `traceparent` of the last answer, for the support; absent without one. */
  readonly requestId: string | undefined;
  /**
   * Headers of the last answer by name in lower case, redacted: the ids of the request, type, length, date, server, `via`,
   * `retry-after`, `allow`, `deprecation` and `sunset`. Empty without an answer.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** Id of the activity that was read or waited for. It continues; `client.activity(id, anyActivity)` waits for it again. */
  readonly activityId: string | undefined;
  /** What to do; also the end of the message. */
  readonly advice: string;

  constructor(problem: string, facts: ErrorFacts) {
    super(
      `${locate(facts)}${problem} ${facts.advice}`,
      facts.cause === undefined ? undefined : { cause: facts.cause },
    );
    ({
      operation: this.operation,
      method: this.method,
      path: this.path,
      requestPath: this.requestPath,
      status: this.status,
      attempts: this.attempts = 0,
      requestId: this.requestId,
      headers: this.headers = {},
      activityId: this.activityId,
      advice: this.advice,
    } = facts);
  }

  /**
   * On the prototype, so that no log shows it.
   *
   * @internal
   */
  get [ERROR_KIND](): string {
    return "error";
  }

  /** All fields and the cause, as plain data for logs. */
  toJSON(): Record<string, unknown> {
    const { cause } = this;
    return {
      ...Object.fromEntries(Object.entries(this)),
      message: this.message,
      ...(cause instanceof Error && { cause: plainError(cause) }),
    };
  }
}

/**
 * The {@link ERROR_KIND} of a caught value; `undefined` for every value that is not an error of this package, of whatever copy.
 *
 * @internal
 */
export function kindOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !(ERROR_KIND in value)) return undefined;
  return typeof value[ERROR_KIND] === "string" ? value[ERROR_KIND] : undefined;
}

/** Outside the class, because bundlers rename a class that names itself. */
function plainError(error: Error): Record<string, unknown> {
  return kindOf(error) !== undefined
    ? (error as Error & Pick<CloudTempleError, "toJSON">).toJSON()
    : { name: error.name, message: error.message };
}

function locate(facts: ErrorFacts): string {
  if (facts.operation === undefined) return "";
  return `${facts.operation} (${facts.method ?? ""} ${facts.path ?? ""}): `;
}
