import type { RateLimit } from "../operation.js";
import type { Priority } from "./priority.js";

/** A limit as the documentation or `rateLimit.limits` states it, and how much of it is used. */
export interface PacedLane extends RateLimit {
  /** Share of the limit that is left unused. */
  readonly margin: number;
  /** Requests that may be sent at once after a pause. */
  readonly burst: number;
  /** Share of the limit that this process uses; 1 unless `rateLimit.share` says otherwise. */
  readonly share: number;
}

/** What a pacer is asked for: one slot in every lane of a list. */
export interface PaceRequest {
  /** The highest priority that waits for these lanes. */
  readonly priority: Priority;
  /** Whether more than one call waits for them. */
  readonly more: boolean;
  /** Whether the call was told to wait before. It may then make up for a timer that was late; time nobody waited is not saved. */
  readonly waited: boolean;
  /** Milliseconds that will pass between the slot and the request, because the request was refused before. */
  readonly gap: number;
  /** How many requests of these lanes the server accepted since the last question and the last refusal. */
  readonly accepted: number;
  /** Aborts when no call waits for the answer any longer. */
  readonly signal: AbortSignal;
}

/**
 * `go`: the slot is taken, for a request `in` milliseconds from now. Otherwise nothing is taken, and the client asks again
 * after `askAgainIn` milliseconds, or earlier when a call of a higher priority needs the same lanes.
 */
export type PaceAnswer =
  | { readonly go: true; readonly in: number }
  | { readonly go: false; readonly askAgainIn: number };

/**
 * Hands out the slots of all rate limits: the place where several processes behind one address can share a pace, for
 * instance through a database. The default keeps the pace of one process, in memory.
 *
 * The client keeps its own queue in front of the pacer. For each set of lanes it has one question under way at a time, and
 * which of the waiting calls gets a slot is decided when the slot is due. A function that throws, rejects, or does not
 * answer within two seconds is replaced by the pace of this process for that question, so that no call fails because of
 * it. Both functions may answer synchronously.
 *
 * @example
 * ```ts
 * const client = createClient({ rateLimit: { pacer: sharedPacer } });
 * ```
 */
export interface Pacer {
  /** Takes one slot in each lane, in all of them or in none. */
  reserve(lanes: readonly PacedLane[], ask: PaceRequest): PaceAnswer | Promise<PaceAnswer>;
  /**
   * The server refused a request of these lanes (429): all of them pause.
   *
   * @param wait milliseconds that the server asked to wait; without it, the pause is the pacer's choice
   * @returns the length of the pause in milliseconds
   */
  refused(lanes: readonly PacedLane[], wait?: number): number | Promise<number>;
}
