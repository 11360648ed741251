import type { Clock } from "./clock.js";
import type { Faults } from "./fault.js";
import type { LoggedRequest } from "./request-log.js";

/** Options of a simulator; each has a default. */
export interface SimulatorOptions {
  /** Source of the current time. Default {@link systemClock}, the clock of the machine. */
  readonly clock?: Clock;
  /** Seed of all generated ids and values: the same seed gives the same ones. Default `"cloudtemple"`. */
  readonly seed?: string;
  /** Credentials that the simulator accepts. Default, member by member: {@link defaultCredentials}. */
  readonly credentials?: Partial<Credentials>;
  /**
   * How requests are counted against the documented rate limits; `false` switches the limits off. Default
   * `{ kind: "sliding" }`.
   */
  readonly rateLimits?: LimiterKind | false;
  /** How long activities take, and what is irregular about them. Default two seconds, and nothing. */
  readonly activities?: Partial<ActivityTiming>;
  /** Whether operations that may answer with an activity do so. Default `true`. */
  readonly maybeActivity?: boolean;
  /**
   * Whether the lists of OpenIaaS fail with 500 if the request has no `machineManagerId`, as the lists of the
   * platform sometimes do. Default `false`.
   */
  readonly scopedLists?: boolean;
  /** Whether the OpenAPI documents are served only to requests with a valid token. Default `true`. */
  readonly protectedDocuments?: boolean;
  /**
   * How far the platform's own clock is ahead of `clock`, in milliseconds: shifts the `Date` header, tokens and
   * activities. Default 0.
   */
  readonly clockSkew?: number;
  /** Maximum number of requests in the log; when it is exceeded, the older half is dropped. Default 50,000. */
  readonly logLimit?: number;
}

/** A stateful fake of the platform, in memory. */
export interface Simulator {
  /** Answers a request as the platform would; usable wherever a `fetch` function is expected. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The faults that a test injects. */
  readonly faults: Faults;
  /** The requests received so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Empties {@link requests}. */
  clearRequests(): void;
  /** The credentials that this simulator accepts. */
  readonly credentials: Credentials;
  /** The user, tenant and company that tokens are issued for. */
  readonly identity: Identity;
  /**
   * The objects of a collection now, with the changes of all completed activities:
   * `items("compute", "/v1/vcenters/hosts")`.
   *
   * @returns copies; changing them does not change the simulator.
   * @throws Error if the simulator has no such collection; the message lists the collections of the module.
   */
  items(module: string, path: string): readonly Readonly<Record<string, unknown>>[];
  /** Revokes every token issued so far: requests with them are answered with 401. */
  revokeTokens(): void;
  /** The keys of all operations of the platform: `compute GET /v1/vcenters/{id}`. */
  readonly operations: readonly string[];
  /**
   * Creates a valid request of one operation, with ids of existing objects.
   *
   * @throws Error if the platform has no such operation.
   */
  exampleRequest(operation: string): ExampleRequest;
}

/** What a caller proves its identity with. */
export interface Credentials {
  /** Id of the personal access token. */
  readonly id: string;
  /** Secret of the personal access token. */
  readonly secret: string;
  /** Static key of the inference API. */
  readonly apiKey: string;
}

/** The credentials accepted by default. They are valid for simulators only. */
export const defaultCredentials: Credentials = {
  id: "11111111-1111-4111-8111-111111111111",
  secret: "simulated-secret",
  apiKey: "simulated-api-key",
};

/** The simulated user: in the claims of every token, and in the objects that refer to a user, tenant or company. */
export interface Identity {
  readonly userId: string;
  readonly tenantId: string;
  readonly companyId: string;
}

/**
 * How the rate limiter counts, for a limit of n requests per window. `sliding`: at most n accepted in any period as
 * long as the window. `fixed`: at most n accepted per window, each starting at a multiple of its length. `leaky`: a
 * bucket that drains at the rate of the limit; `burst` requests are accepted at once beyond the first.
 */
export type LimiterKind =
  | { readonly kind: "sliding" }
  | { readonly kind: "fixed" }
  | { readonly kind: "leaky"; readonly burst: number };

/** How activities proceed: durations in milliseconds, irregularities in numbers of polls. */
export interface ActivityTiming {
  /** Time in state `waiting`. Default 500. */
  readonly waiting: number;
  /** Time in state `running`. Default 1500. */
  readonly running: number;
  /** Number of first polls answered with 404: the platform returns `Location` before it knows the activity. Default 0. */
  readonly unknownPolls: number;
  /** Number of successful polls after which every poll is answered with 404. Default `Infinity`: never. */
  readonly goneAfterPolls: number;
  /** The state that the activity never leaves. Default `undefined`: the activity ends. */
  readonly stuck: "waiting" | "running" | undefined;
}

/** A valid request of an operation. */
export interface ExampleRequest {
  readonly method: string;
  /** Path and query, without the origin: `/api/compute/v1/vcenters`. */
  readonly path: string;
  /** Values of the placeholders of the path, not encoded, by name. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Values of the required query parameters, by name. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Absent if the operation has no body. */
  readonly contentType?: string;
  /** The value of the body, not yet encoded as `contentType`. */
  readonly body?: unknown;
}
