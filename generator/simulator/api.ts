import type { Clock } from "./clock.js";
import type { Faults } from "./fault.js";
import type { LoggedRequest } from "./request-log.js";

export interface SimulatorOptions {
  /** Where time comes from; default the machine's clock. */
  readonly clock?: Clock;
  /** Decides every id and value that the simulator makes up. Default `"cloudtemple"`. */
  readonly seed?: string;
  /** What the simulator accepts as credentials; default {@link defaultCredentials}. */
  readonly credentials?: Partial<Credentials>;
  /** How requests are counted against the documented limits; `false` lets all of them pass. Default sliding. */
  readonly rateLimits?: LimiterKind | false;
  /** How long activities take, and how irregular they are. Default two seconds, and not at all. */
  readonly activities?: Partial<ActivityTiming>;
  /** Whether operations that may answer with an activity do so. Default true. */
  readonly maybeActivity?: boolean;
  /**
   * Whether the lists of OpenIaaS fail with 500 when the request does not say which machine manager it means, as
   * those of the platform do, now and then. Default false.
   */
  readonly scopedLists?: boolean;
  /** Whether the documents are given to those only who send a token. Default true. */
  readonly protectedDocuments?: boolean;
  /** What the platform's own clock is ahead of `clock`, in milliseconds: `Date`, tokens, activities. Default 0. */
  readonly clockSkew?: number;
  /** How many requests the log keeps at least. Default 50,000. */
  readonly logLimit?: number;
}

/** One stateful fake of the platform. */
export interface Simulator {
  /** Answers a request as the platform would; can stand wherever `fetch` is expected. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What goes wrong: rules that a test adds. */
  readonly faults: Faults;
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Forgets the requests logged so far. */
  clearRequests(): void;
  /** What the simulator accepts as proof of who asks. */
  readonly credentials: Credentials;
  /** Who the tokens speak for. */
  readonly identity: Identity;
  /**
   * What a collection holds now, whatever its activities that are through made of it:
   * `items("compute", "/v1/vcenters/hosts")`.
   *
   * @throws Error for a collection the simulator does not keep, naming those it does.
   */
  items(module: string, path: string): readonly Readonly<Record<string, unknown>>[];
  /** Makes every token issued so far worthless. */
  revokeTokens(): void;
  /** Every operation of the platform: `compute GET /v1/vcenters/{id}`. */
  readonly operations: readonly string[];
  /**
   * Makes up a request of one operation that names objects which exist.
   *
   * @throws Error for an operation that the platform does not have.
   */
  exampleRequest(operation: string): ExampleRequest;
}

export interface Credentials {
  /** Id of the personal access token. */
  readonly id: string;
  /** Secret of the personal access token. */
  readonly secret: string;
  /** Static key of the inference API. */
  readonly apiKey: string;
}

/** Accepted unless the options say otherwise. They open nothing but the simulator. */
export const defaultCredentials: Credentials = {
  id: "11111111-1111-4111-8111-111111111111",
  secret: "simulated-secret",
  apiKey: "simulated-api-key",
};

/** Who the simulated user is; the claims of every token say so, and objects that name a tenant name this one. */
export interface Identity {
  readonly userId: string;
  readonly tenantId: string;
  readonly companyId: string;
}

/**
 * How the gateway counts. `sliding`: at most n accepted in any window. `fixed`: at most n accepted per window of
 * the clock. `leaky`: a bucket that leaks at the limit's pace and holds `burst` beyond it.
 */
export type LimiterKind =
  | { readonly kind: "sliding" }
  | { readonly kind: "fixed" }
  | { readonly kind: "leaky"; readonly burst: number };

/** How activities go on: in milliseconds and in numbers of polls. */
export interface ActivityTiming {
  /** Time in state `waiting`. Default 500. */
  readonly waiting: number;
  /** Time in state `running`. Default 1500. */
  readonly running: number;
  /** So many first polls answer 404: the platform knows an activity a little later than its `Location`. Default 0. */
  readonly unknownPolls: number;
  /** After so many successful polls the activity answers 404 for ever. Default never. */
  readonly goneAfterPolls: number;
  /** It stays in this state for ever. Default: in none. */
  readonly stuck: "waiting" | "running" | undefined;
}

/** A request that an operation accepts. */
export interface ExampleRequest {
  readonly method: string;
  /** Below the simulator's origin, query included: `/api/compute/v1/vcenters`. */
  readonly path: string;
  /** What stands in the placeholders of the path, by name. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** The query parameters that the operation demands, by name. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  /** The value to send as that content type. */
  readonly body?: unknown;
}
