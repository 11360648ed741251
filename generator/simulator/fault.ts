/**
 * What goes wrong with a request that a rule matches. `after` lets the platform act on the request first, so that
 * only the caller is told otherwise.
 */
export type Fault = ConnectionFault | AnswerFault | ListFault | ActivityFault;

/** The connection. `opaque` hides the cause of the error from the caller, as browsers do. */
export type ConnectionFault =
  /** No connection comes about, so nothing was sent. `code` is that of the error: default `ECONNREFUSED`. */
  | { readonly kind: "unreachable"; readonly code?: string; readonly opaque?: boolean }
  /** The connection is cut before the platform saw the request: nothing happened. */
  | { readonly kind: "reset-before"; readonly opaque?: boolean }
  /** The platform acts on the request, then the connection is cut before the answer. */
  | { readonly kind: "reset-after"; readonly opaque?: boolean }
  /** Nobody answers; ends only when the caller gives up. */
  | { readonly kind: "hang"; readonly after?: boolean }
  /** The answer begins only after so many milliseconds. */
  | { readonly kind: "slow-headers"; readonly milliseconds: number }
  /** The body comes piece by piece, spread over so many milliseconds. */
  | { readonly kind: "slow-body"; readonly milliseconds: number }
  /** The connection is cut in the middle of the body. */
  | { readonly kind: "truncated-body" };

/** The answer. */
export type AnswerFault =
  /** Any status, as the platform words its errors. */
  | { readonly kind: "status"; readonly status: number; readonly after?: boolean }
  /** Rate limited. `retryAfter`: seconds or an HTTP date; none is documented. `body` false: without the usual one. */
  | { readonly kind: "429"; readonly retryAfter?: number | string; readonly body?: boolean }
  /** A gateway's page of HTML, with status 502 unless given. */
  | { readonly kind: "html"; readonly status?: number; readonly after?: boolean }
  /** The right status and no body at all. */
  | { readonly kind: "empty-body" }
  /** The token stops being valid before the request is looked at. */
  | { readonly kind: "expired-token" }
  /** The caller is sent elsewhere, with status 302 unless given. */
  | { readonly kind: "redirect"; readonly location: string; readonly status?: number }
  /** The usual answer with these headers besides. */
  | { readonly kind: "headers"; readonly headers: Readonly<Record<string, string>> }
  /** Whatever answer a test needs. */
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly after?: boolean;
    };

/** The lists. */
export type ListFault =
  /** Only the first half of a list, with status 206: what is missing may exist all the same. */
  | { readonly kind: "partial-list" }
  /** The parameters of paging are ignored: every page is the first one. */
  | { readonly kind: "same-page" };

/** The activity that a write starts. */
export type ActivityFault =
  /** The write is accepted, and its activity not told. */
  | { readonly kind: "missing-location" }
  /** The first so many polls answer 404. */
  | { readonly kind: "activity-404"; readonly polls: number }
  /** After so many successful polls it answers 404 for ever. */
  | { readonly kind: "activity-gone"; readonly afterPolls: number }
  /** It never ends. Default in `running`. */
  | { readonly kind: "activity-stuck"; readonly state?: "waiting" | "running" }
  /** It fails, and nothing has happened. */
  | { readonly kind: "activity-failed"; readonly reason: string }
  /** It completes without naming what was created. */
  | { readonly kind: "activity-without-id" }
  /** The first successful polls show these as `state`, whatever they are. */
  | { readonly kind: "activity-states"; readonly states: readonly Readonly<Record<string, unknown>>[] };

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
  /** Takes all rules away. */
  clear(): void;
}
