/** What goes wrong with a request that a rule matches. */
export type Fault =
  /** The connection is cut before the platform saw the request: nothing happened. */
  | { readonly kind: "reset-before" }
  /** The platform acts on the request, then the connection is cut before the answer. */
  | { readonly kind: "reset-after" }
  /** A connection that nobody answers; ends only when the caller gives up. `after`: the platform acts first. */
  | { readonly kind: "hang"; readonly after?: boolean }
  /** Any status, as the platform words its errors. `after`: the platform acts first. */
  | { readonly kind: "status"; readonly status: number; readonly after?: boolean }
  /** Rate limited; `retryAfter` in seconds or as an HTTP date, absent for none (as documented). `body` false: empty. */
  | { readonly kind: "429"; readonly retryAfter?: number | string; readonly body?: boolean }
  /** A gateway's page of HTML with this status, 502 unless given. `after`: the platform acts first. */
  | { readonly kind: "html"; readonly status?: number; readonly after?: boolean }
  /** The right status and no body at all. */
  | { readonly kind: "empty-body" }
  /** The answer begins only after so many milliseconds. */
  | { readonly kind: "slow-headers"; readonly milliseconds: number }
  /** The body comes byte by byte, spread over so many milliseconds. */
  | { readonly kind: "slow-body"; readonly milliseconds: number }
  /** The connection is cut in the middle of the body. */
  | { readonly kind: "truncated-body" }
  /** The token stops being valid before the request is looked at. */
  | { readonly kind: "expired-token" }
  | { readonly kind: "redirect"; readonly location: string; readonly status?: number }
  /** Irregularities of the activity that a write starts. */
  | { readonly kind: "missing-location" }
  | { readonly kind: "activity-404"; readonly polls: number }
  | { readonly kind: "activity-gone"; readonly afterPolls: number }
  | { readonly kind: "activity-stuck"; readonly state?: "waiting" | "running" }
  | { readonly kind: "activity-failed"; readonly reason: string }
  | { readonly kind: "activity-without-id" };

/** Which requests a rule covers; absent members cover all. */
export interface FaultMatch {
  readonly method?: string;
  /** URL path without the query: a text it begins with, or a pattern. */
  readonly path?: string | RegExp;
  /** `compute GET /v1/vcenters/{id}`. */
  readonly operation?: string;
}

/** A fault, which requests it strikes, and how often. */
export interface FaultRule {
  readonly match?: FaultMatch;
  readonly fault: Fault;
  /** Strikes so many times, then rests. Default once, or without end when there is a `chance`. */
  readonly times?: number;
  /** Lets so many matching requests pass first. Default 0. */
  readonly skip?: number;
  /** Strikes with this probability, from 0 to 1, drawn from the simulator's seed. Default always. */
  readonly chance?: number;
}

/** The rules in force. */
export interface Faults {
  /** Adds a rule; the function returned takes it away again. Of several that match, the first added strikes. */
  add(rule: FaultRule): () => void;
  clear(): void;
  /** The fault of this request, if any; counts it. */
  next(request: { method: string; path: string; operation: string | undefined }): Fault | undefined;
}
