import { CloudTempleError, ERROR_KIND, type ErrorFacts } from "./base.js";

/** The fields of an {@link ApiError}. */
export interface ApiErrorFacts extends ErrorFacts {
  readonly status: number;
  readonly body?: unknown;
  /** `Retry-After` in milliseconds. */
  readonly retryAfter?: number | undefined;
  /** The permission that the operation needs. */
  readonly permission?: string | undefined;
}

/** The server answered with an error status. There is a subclass for each status that callers handle differently. */
export class ApiError extends CloudTempleError {
  override readonly name: string = "ApiError";
  override readonly status: number;
  /** The body of the answer, parsed where it is JSON and as text otherwise; anything that looks like a secret is blanked. */
  readonly body: unknown;

  constructor(problem: string, facts: ApiErrorFacts) {
    super(problem, facts);
    this.status = facts.status;
    this.body = facts.body;
  }

  /** @internal */
  override get [ERROR_KIND](): string {
    return "api";
  }
}

/** 400: the request is invalid; {@link ApiError.body} describes why. */
export class BadRequestError extends ApiError {
  override readonly name: string = "BadRequestError";
}

/** 401, after one fresh login: the credentials are wrong, revoked or expired. */
export class AuthenticationError extends ApiError {
  override readonly name: string = "AuthenticationError";
}

/** 403: the token's user has no permission for this. */
export class PermissionError extends ApiError {
  override readonly name: string = "PermissionError";
  /** The permission that the document demands, `compute_iaas_vmware_read`; absent where it names none. */
  readonly permission: string | undefined;

  constructor(problem: string, facts: ApiErrorFacts) {
    super(problem, facts);
    this.permission = facts.permission;
  }
}

/** 404: the object does not exist, or was created so recently that it is not visible yet. */
export class NotFoundError extends ApiError {
  override readonly name: string = "NotFoundError";
}

/** 409: the object's state does not allow the operation, or already is the requested one. */
export class ConflictError extends ApiError {
  override readonly name: string = "ConflictError";
}

/** 429, after all retries. */
export class RateLimitError extends ApiError {
  override readonly name: string = "RateLimitError";
  /** Milliseconds that the server asked to wait, if it did. */
  readonly retryAfter: number | undefined;

  constructor(problem: string, facts: ApiErrorFacts) {
    super(problem, facts);
    this.retryAfter = facts.retryAfter;
  }
}

/** 5xx, after all retries of a read. A write that gets one ends in `AmbiguousWriteError`. */
export class ServerError extends ApiError {
  override readonly name: string = "ServerError";
}

/** 3xx: redirects are not followed, so that credentials and writes reach no other server than the one they were sent to. */
export class RedirectError extends ApiError {
  override readonly name: string = "RedirectError";
}

/** A success whose body is not what the operation declares, such as the HTML page of a gateway. */
export class DecodeError extends ApiError {
  override readonly name: string = "DecodeError";
}
