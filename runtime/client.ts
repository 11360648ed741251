import type { Activity } from "./activity/handle.js";
import type { CreatedId, Operation, OperationRequest } from "./operation.js";
import type { RetryOptions } from "./retry/policy.js";

/** What one call may do differently from the client. */
export interface CallOptions {
  /**
   * Aborts the call, waiting included. The promise then rejects with the signal's reason; a write that was already
   * sent rejects with `AmbiguousWriteError`.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take, body included; for event streams, the longest silence. */
  readonly timeout?: number | undefined;
  /** Milliseconds the whole call may take, waiting and retries included. */
  readonly deadline?: number | undefined;
  /** Instead of the client's; `false` for a single attempt. */
  readonly retry?: RetryOptions | false | undefined;
  /** `bulk` lets every other call go first where slots of the rate limit are scarce. Default `interactive`. */
  readonly priority?: "interactive" | "bulk" | undefined;
  /** Headers to add or replace; those that carry credentials cannot be replaced. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

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
