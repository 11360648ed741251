export { anyActivity } from "./activity/any-activity.js";
export { type BeginOptions, begin, type FollowState } from "./activity/follow-state.js";
export type { Activity, WaitOptions } from "./activity/handle.js";
export type {
  ActivityCandidate,
  Resolution,
  ResolveOptions,
  UnknownReason,
} from "./activity/resolution.js";
export type { ActivityOrigin, SavedActivity } from "./activity/saved.js";
export {
  type ActivitySnapshot,
  type ActivityStateName,
  type CompletedActivity,
  type ConcernedItem,
  snapshotOf,
} from "./activity/snapshot.js";
export { type FollowStep, type ReadOutcome, step } from "./activity/step.js";
export {
  type CompletedAll,
  type OverallProgress,
  type WaitAllOptions,
  waitAll,
} from "./activity/wait-all.js";
export type { SharedTokenStore, TokenRequest, TokenStore } from "./auth/token-store.js";
export { type CacheReadsOptions, cacheReads } from "./cache/cache-reads.js";
export type { CallOptions } from "./call-options.js";
export type { ActivityFollower, ActivityStarter, Client } from "./client.js";
export type { Clock } from "./clock.js";
export { createClient } from "./create-client.js";
export type { DeprecationNotice, DeprecationOption, DeprecationRecorder } from "./deprecation.js";
export { type DocumentedError, isApiError } from "./errors/documented.js";
export {
  ActivitiesFailedError,
  ActivityFailedError,
  type AmbiguityReason,
  AmbiguousWriteError,
  ApiError,
  AuthenticationError,
  BadRequestError,
  CloudTempleError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  DecodeError,
  type ErrorFacts,
  NotFoundError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ServerError,
  TimeoutError,
  type TimeoutScope,
} from "./errors/index.js";
export { eventsOf, type ServerSentEvent } from "./events-of.js";
export type { Journal } from "./journal/journal.js";
export type {
  AcceptedWrite,
  EndedWrite,
  JournaledClient,
  JournaledWrite,
  Resumed,
  UncertainWrite,
} from "./journal/resumed.js";
export type { Limit } from "./limit/lane.js";
export type { RateLimitOptions } from "./limit/options.js";
export type { PaceAnswer, PacedLane, PaceRequest, Pacer } from "./limit/pacer.js";
export type { Priority } from "./limit/priority.js";
export type { Middleware, MiddlewareContext, MiddlewareHooks, Next } from "./middleware.js";
export type {
  ActivityEvent,
  ClientEvent,
  Logger,
  LoginEvent,
  RequestEvent,
  RetryEvent,
  ThrottleEvent,
} from "./notify.js";
export type { Timing } from "./observation.js";
export type {
  Auth,
  BodyContent,
  CreatedId,
  HttpMethod,
  NoInput,
  Operation,
  OperationRequest,
  ParameterStyle,
  RateLimit,
  ResponseContent,
} from "./operation.js";
export type { ApiKey, ClientOptions, Credentials, Fetch } from "./options.js";
export { type ItemOf, paginate } from "./paginate.js";
export { type PoolOptions, pool } from "./pool.js";
export { type Removed, removed } from "./removed.js";
export type { RetryOptions } from "./retry/policy.js";
export type {
  DeprecatedIn,
  DeprecatedOut,
  DeprecatedUse,
  DeprecatedValues,
  Refused,
} from "./strict/deprecated.js";
export { VERSION } from "./version.js";
export { type Answered, type LaneBudget, type Wait, withResponse } from "./with-response.js";
