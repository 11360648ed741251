import type { Activity } from "./activity/handle.js";
import type { CallOptions } from "./call-options.js";
import type { CreatedId, Operation, OperationRequest } from "./operation.js";

/**
 * The first argument of every operation function; create one with `createClient`. It holds no connection and need not be
 * closed. Its members are plain functions, so a client can be wrapped: `{ ...client, call: … }`.
 */
export interface Client {
  /**
   * Makes one call. Generated functions call it with the types of their operation.
   *
   * @throws CloudTempleError one of its subclasses, for every failure
   */
  call<T>(operation: Operation, request?: OperationRequest, options?: CallOptions): Promise<T>;
  /**
   * Sends any request below the base URL with the client's credentials, rate limits, retries and time limits; for routes
   * that this package has no function for. Like `fetch`, it resolves for every status.
   *
   * @param path path below the base URL, query included: `/compute/v1/vcenters`
   * @throws ConfigurationError for a path that leaves the base URL
   * @throws ConnectionError, TimeoutError, AmbiguousWriteError as operation functions do
   */
  fetch(path: string, init?: RequestInit, options?: CallOptions): Promise<Response>;
  /**
   * The handle of an activity by its id, for instance of one that another process started. Sends nothing.
   *
   * @param created where the completed activity names what it created, as in the operation's descriptor; without it,
   * `createdId` is `undefined`
   */
  activity(id: string): Activity;
  activity(id: string, created: readonly CreatedId[]): Activity<string>;
}
