import type { CallOptions } from "./call-options.js";

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

/** What a call reports once it is answered. */
export interface Observation {
  /** Status and headers of the last answer; its body is already read. */
  readonly response: Response;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** How the time was spent, in milliseconds. */
  readonly timing: Readonly<Timing>;
}

/** Option that observes a call; a symbol, so that it is copied with the options and collides with no other option. */
export const OBSERVE: unique symbol = Symbol("cloudtemple.observe");

/** Call options with an observer. */
export interface ObservedOptions extends CallOptions {
  readonly [OBSERVE]?: (observation: Observation) => void;
}
