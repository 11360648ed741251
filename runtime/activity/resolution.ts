import type { Operation } from "../operation.js";
import type { Activity } from "./handle.js";
import type { ConcernedItem } from "./snapshot.js";

/** A write that got no clear answer, and what the search for its activity takes. */
export interface LostWrite {
  readonly operation: Operation;
  /** The path with its ids. */
  readonly requestPath: string | undefined;
  /** When it was sent, and when it failed, by the clock of this machine, or by the server's. */
  readonly sentAt: number;
  readonly failedAt: number;
  readonly clock?: "server";
  /** Milliseconds that an attempt could take. */
  readonly timeout: number;
  /** Reads one activity; lists of them are read likewise. */
  readonly read: Operation;
}

/** How to search for the activity of a write. */
export interface ResolveOptions {
  /** Stops the search. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of a write that got no clear answer, by the activities of the platform:
 * - `accepted`: the platform carries it out, by this activity. It is the only one of this token's user that was created while the
 *   request was under way and concerns the object that the request names; all others of that time concern other objects, or are
 *   those of other writes of this client. What another process writes to the same object at the same moment, for the same user,
 *   cannot be told apart.
 * - `not-accepted`: the list of activities covers the time from sending to a minute after the failure, at least, and none in it could be that
 *   of the write. It can be sent again.
 * - `unknown`: neither can be proved; {@link UnknownReason} says why, and the candidates are those that could be it.
 */
export type Resolution =
  | { readonly outcome: "accepted"; readonly activity: Activity<string | undefined> }
  | { readonly outcome: "not-accepted" }
  | {
      readonly outcome: "unknown";
      readonly reason: UnknownReason;
      readonly candidates: readonly ActivityCandidate[];
    };

/**
 * Why it stays unknown what became of a write:
 * - `candidates`: activities could be it, and not exactly one of them surely is: the request names no object, as that of a create,
 *   or another write to the object got no answer either
 * - `incomplete-list`: the platform's list may lack activities of that time: it has pages, no activity that ended before, or is
 *   answered in part
 * - `unknown-user`: the token does not say whose activities to look for
 * - `unknown-time`: the server's clock is not known, as in browsers that hide its headers
 */
export type UnknownReason = "candidates" | "incomplete-list" | "unknown-user" | "unknown-time";

/** An activity that could be that of a write. */
export interface ActivityCandidate {
  readonly activity: Activity<string | undefined>;
  /** When the platform accepted it, milliseconds since 1970, by its clock; NaN where it does not say. */
  readonly createdAt: number;
  readonly description: string | undefined;
  readonly concernedItems: readonly ConcernedItem[];
}
