export { ActivitiesFailedError } from "./activities.js";
export { ActivityFailedError } from "./activity.js";
export { type AmbiguityReason, AmbiguousWriteError } from "./ambiguous.js";
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  DecodeError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ServerError,
} from "./api.js";
export { CloudTempleError, type ErrorFacts } from "./base.js";
export { ConfigurationError } from "./configuration.js";
export { ConnectionError } from "./connection.js";
export { TimeoutError, type TimeoutScope } from "./timeout.js";
