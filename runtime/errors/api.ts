import { CloudTempleError, type ErrorFacts } from "./base.js";

/** What an {@link ApiError} knows beyond the call. */
export interface ApiErrorFacts extends ErrorFacts {
  readonly status: number;
  readonly body?: unknown;
  /** Milliseconds of `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/** The server answered, and the answer is an error. One subclass per status that callers tell apart. */
export class ApiError extends CloudTempleError {
  override readonly name: string = "ApiError";
  override readonly status: number;
  /** The answer's body, parsed where it is JSON, text otherwise, with anything that looks like a secret blanked. */
  readonly body: unknown;

  constructor(problem: string, facts: ApiErrorFacts) {
    super(problem, facts);
    this.status = facts.status;
    this.body = facts.body;
  }
}

/** 400: the request is wrong; {@link ApiError.body} says what. */
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
}

/** 404: absent. Shortly after a create it may also mean not yet visible. */
export class NotFoundError extends ApiError {
  override readonly name: string = "NotFoundError";
}

/** 409: the object's state does not allow it, or it already is as wanted. */
export class ConflictError extends ApiError {
  override readonly name: string = "ConflictError";
}

/** 429, after all retries. */
export class RateLimitError extends ApiError {
  override readonly name: string = "RateLimitError";
  /** Milliseconds the server asked to wait, where it said so. */
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

/** 3xx: redirects are not followed, so that credentials and writes go nowhere they were not meant for. */
export class RedirectError extends ApiError {
  override readonly name: string = "RedirectError";
}

/** A success whose body is not what the operation answers with, such as a gateway's HTML page. */
export class DecodeError extends ApiError {
  override readonly name: string = "DecodeError";
}
