/**
 * A fault: what goes wrong with a request. With `after: true` the platform acts on the request before the fault, so
 * that a write takes effect although the caller gets an error. Default `false`: the platform never sees the request.
 */
export type Fault = ConnectionFault | AnswerFault | ListFault | ActivityFault;

/** Faults of the connection. `opaque: true` omits the cause of the error, as browsers do. Default `false`. */
export type ConnectionFault =
  /** The connection cannot be opened, so nothing is sent. `code`: the error's code; default `ECONNREFUSED`. */
  | { readonly kind: "unreachable"; readonly code?: string; readonly opaque?: boolean }
  /** The connection is cut before the platform receives the request, which has no effect. */
  | { readonly kind: "reset-before"; readonly opaque?: boolean }
  /** The platform acts on the request; the connection is cut before the response. */
  | { readonly kind: "reset-after"; readonly opaque?: boolean }
  /** No response comes; ends only when the caller aborts the request. */
  | { readonly kind: "hang"; readonly after?: boolean }
  /** The response headers come `milliseconds` late. */
  | { readonly kind: "slow-headers"; readonly milliseconds: number }
  /** The body comes in ten chunks, spread over `milliseconds`. */
  | { readonly kind: "slow-body"; readonly milliseconds: number }
  /** The connection is cut after half of the body. */
  | { readonly kind: "truncated-body" };

/** Faults of the response. */
export type AnswerFault =
  /** An error with this status, in the platform's error format. */
  | { readonly kind: "status"; readonly status: number; readonly after?: boolean }
  /**
   * Refused by a rate limit. `retryAfter`: the `Retry-After` header, seconds or an HTTP date; default absent, because
   * the platform documents none. `body: false` omits the body; default `true`.
   */
  | { readonly kind: "429"; readonly retryAfter?: number | string; readonly body?: boolean }
  /** The HTML page of a gateway. Default status 502. */
  | { readonly kind: "html"; readonly status?: number; readonly after?: boolean }
  /** The correct status and headers, without a body. */
  | { readonly kind: "empty-body" }
  /** All tokens are revoked before the request is handled, so that it is answered with 401. */
  | { readonly kind: "expired-token" }
  /** A redirect to `location`. Default status 302. */
  | { readonly kind: "redirect"; readonly location: string; readonly status?: number }
  /** The usual response with additional headers. */
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> }
  /** Any response. */
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly after?: boolean;
    };

/** Faults of lists. */
export type ListFault =
  /** The first half of the list only, with status 206. */
  | { readonly kind: "partial-list" }
  /** The paging parameters `offset` and `page` are ignored: every page is the first one. */
  | { readonly kind: "same-page" };

/** Faults of the activity that a write starts. */
export type ActivityFault =
  /** The write is accepted, but the response has no `Location`. */
  | { readonly kind: "missing-location" }
  /** The first `polls` polls are answered with 404. */
  | { readonly kind: "activity-404"; readonly polls: number }
  /** Every poll after `afterPolls` successful ones is answered with 404. */
  | { readonly kind: "activity-gone"; readonly afterPolls: number }
  /** The activity never leaves `state`. Default `running`. */
  | { readonly kind: "activity-stuck"; readonly state?: "waiting" | "running" }
  /** The activity fails with this reason, and the write has no effect. */
  | { readonly kind: "activity-failed"; readonly reason: string }
  /** The activity completes without the id of the created object. */
  | { readonly kind: "activity-without-id" }
  /** The first successful polls return these values as `state`, even if they are invalid. */
  | { readonly kind: "activity-states"; readonly states: readonly Readonly<Record<string, unknown>>[] };

/** The requests that a rule applies to; an absent member matches every request. */
export interface FaultMatch {
  /** In upper case: `GET`. */
  readonly method?: string;
  /** The path of the URL, without the query: a prefix, or a regular expression. */
  readonly path?: string | RegExp;
  /** Key of an operation: `compute GET /v1/vcenters/{id}`. */
  readonly operation?: string;
}

/** A fault, the requests it applies to, and how often. */
export interface FaultRule {
  /** Default: every request. */
  readonly match?: FaultMatch;
  readonly fault: Fault;
  /** Maximum number of requests it applies to. Default 1, or unlimited with a `chance`. */
  readonly times?: number;
  /** Number of matching requests that pass before it applies. Default 0. */
  readonly skip?: number;
  /** Probability, from 0 to 1, that it applies to a matching request; drawn from the simulator's seed. Default 1. */
  readonly chance?: number;
}

/** The faults that a simulator injects. */
export interface Faults {
  /**
   * Adds a rule. If several rules match a request, the one added first applies.
   *
   * @returns a function that removes the rule.
   */
  add(rule: FaultRule): () => void;
  /** Removes all rules. */
  clear(): void;
}
