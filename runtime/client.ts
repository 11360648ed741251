import type { Activity } from "./activity/handle.js";
import type { SavedActivity } from "./activity/saved.js";
import type { CallOptions } from "./call-options.js";
import type { Operation, OperationRequest } from "./operation.js";

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
   * Redirects are not followed unless `init.redirect` says so: the platform's `fetch` then drops the token at another origin,
   * as the Fetch standard demands; a `fetch` of your own has to do so as well.
   *
   * @param path path below the base URL, query included: `/compute/v1/vcenters`
   * @throws ConfigurationError for a path that leaves the base URL
   * @throws ConnectionError, TimeoutError, AmbiguousWriteError as operation functions do
   */
  fetch(path: string, init?: RequestInit, options?: CallOptions): Promise<Response>;
  /**
   * The handle of an activity that another process started, from what its `toJSON()` returned, and the generated function
   * that started it, which brings the code that follows it; `anyActivity` where that function is unknown. Sends nothing.
   *
   * ```ts
   * await file.write(JSON.stringify(activity));
   * const saved = JSON.parse(text) as SavedActivity<string>;
   * const { createdId } = await client.activity(saved, createVcenterVirtualMachine).completed();
   * ```
   *
   * @throws ConfigurationError where there is no id in it, and for a function that does not start an activity
   */
  activity<Created extends string | undefined>(
    saved: SavedActivity<Created>,
    by: ActivityStarter<Created> | ActivityFollower,
  ): Activity<Created>;
  /**
   * The same, by its id and the generated function that started it, which knows where a completed activity names what
   * it created.
   */
  activity<Created extends string | undefined>(id: string, by: ActivityStarter<Created>): Activity<Created>;
  /** The same, by its id alone: what the activity created stays unknown, so `createdId` is `undefined`. */
  activity(id: string, by: ActivityFollower): Activity;
}

/** What follows activities, whichever function started them: `anyActivity`. */
export interface ActivityFollower {
  /** For the client, which lends itself as the reader. Visible, so that compilers refuse everything else in its place. */
  follow(reader: object, saved: object): object;
}

/** A generated function whose success starts an activity. */
export type ActivityStarter<Created extends string | undefined = string | undefined> = (
  client: Client,
  request: never,
  options?: CallOptions,
) => Promise<Activity<Created> | undefined>;
