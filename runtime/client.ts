import type { Activity } from "./activity/handle.js";
import type { CallOptions } from "./call-options.js";
import type { CreatedId, Operation, OperationRequest } from "./operation.js";

/**
 * What operation functions take. Create one with `createClient`; it holds no connection and needs no closing. All members are
 * plain functions, so a client can be wrapped with `{ ...client, call: … }`.
 */
export interface Client {
  /**
   * Makes one call. Generated functions are the typed way to this.
   *
   * @throws CloudTempleError one of its subclasses, for everything that goes wrong
   */
  call<T>(operation: Operation, request?: OperationRequest, options?: CallOptions): Promise<T>;
  /**
   * Sends any request below the base URL with the client's credentials, limits, retries and time limits, for
   * routes that this package has no function for. Like `fetch`, it resolves for every status.
   *
   * @param path below the base URL, with its query: `/compute/v1/vcenters`
   * @throws ConfigurationError for a path that leaves the base URL
   * @throws ConnectionError, TimeoutError, AmbiguousWriteError as operation functions do
   */
  fetch(path: string, init?: RequestInit, options?: CallOptions): Promise<Response>;
  /**
   * Picks up an activity by its id, for instance one that another process started. Sends nothing.
   *
   * @param created where the completed activity names what it created, as the descriptor of the operation
   * says; without it, nothing is read and `createdId` is `undefined`
   */
  activity(id: string): Activity;
  activity(id: string, created: readonly CreatedId[]): Activity<string>;
}
