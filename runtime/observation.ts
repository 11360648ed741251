import type { CallOptions } from "./call-options.js";
import type { PacedLane } from "./limit/pacer.js";
import type { SlotQueue } from "./limit/queue.js";

/** How the time of one call was spent, in milliseconds. */
export interface Timing {
  /** From the call to its result. */
  total: number;
  /** Waiting for a token. */
  token: number;
  /** Waiting for the rate limit. */
  queue: number;
  /** Waiting between attempts. */
  backoff: number;
  /** From sending a request to the end of its answer, all attempts together. */
  network: number;
}

/** The part of a call's state that observers read. */
export interface Observed {
  /** How many times the request was sent. */
  readonly attempts: number;
  readonly timing: Readonly<Timing>;
  readonly lanes?: readonly PacedLane[];
  readonly queue?: SlotQueue;
}

/** Option that observes a call; a symbol, so that it is copied with the options and collides with no other option. */
export const OBSERVE: unique symbol = Symbol("cloudtemple.observe");

/** Call options with an observer, which is called once the call is answered. */
export interface ObservedOptions extends CallOptions {
  readonly [OBSERVE]?: (response: Response, call: Observed, now: number) => void;
}
