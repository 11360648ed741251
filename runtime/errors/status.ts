import { isServerError } from "../status.js";
import {
  ApiError,
  type ApiErrorFacts,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./api.js";

/** Class, title and advice of each status. Source: Cloud Temple API documentation, "Error codes". */
const STATUSES: Record<number, readonly [typeof ApiError, string, string]> = {
  400: [BadRequestError, "Bad Request", "Correct the request as the answer says."],
  401: [
    AuthenticationError,
    "Unauthorized",
    "Check the credentials: the personal access token may be wrong, revoked or expired.",
  ],
  403: [
    PermissionError,
    "Forbidden",
    "Give the token's user the permission that the operation's documentation names.",
  ],
  404: [
    NotFoundError,
    "Not Found",
    "Check the ids; something just created may need a few seconds to become visible.",
  ],
  409: [
    ConflictError,
    "Conflict",
    "Read the object again: it may already be in the requested state, or be busy.",
  ],
  429: [RateLimitError, "Too Many Requests", "Make fewer calls at a time, or try again later."],
  500: [
    ServerError,
    "Internal Server Error",
    "Try again later; if it persists, report the operation and the time to the support.",
  ],
  503: [ServerError, "Service Unavailable", "Try again later: the service is down or in maintenance."],
};

/** The error for a status, with its class and its advice. */
export function statusError(
  message: string | undefined,
  facts: Omit<ApiErrorFacts, "advice"> & { status: number },
): ApiError {
  const { status, permission, attempts = 1 } = facts;
  const [Class, title, advice] =
    STATUSES[status] ??
    (isServerError(status)
      ? [ServerError, "", "Try again later."]
      : [ApiError, "", "See the status and the body of the answer."]);
  const needed =
    status === 403 && permission !== undefined
      ? `Give the token's user the permission \`${permission}\`.`
      : advice;
  const times = attempts > 1 ? ` after ${attempts} attempts` : "";
  const reason = message === undefined ? "." : `: ${message.replace(/\.?$/, ".")}`;
  return new Class(`answered ${`${status} ${title}`.trim()}${times}${reason}`, { ...facts, advice: needed });
}
