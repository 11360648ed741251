import type { CallOptions } from "./call-options.js";

/** Where the time of one call went, in milliseconds. */
export interface Timing {
  /** From the call to its result. */
  total: number;
  /** Waiting for a token. */
  token: number;
  /** Waiting for a slot of the rate limit. */
  queue: number;
  /** Waiting between attempts. */
  backoff: number;
  /** From sending a request to having its whole answer, all attempts together. */
  network: number;
}

/** What a call reports once it is answered. */
export interface Observation {
  /** Status and headers of the last answer; its body is already read. */
  readonly response: Response;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Where the time went, in milliseconds. */
  readonly timing: Readonly<Timing>;
}

/** Option through which a call is observed; a symbol, so that it travels with spread options and nobody else's. */
export const OBSERVE: unique symbol = Symbol("cloudtemple.observe");

/** Call options with an observer. */
export interface ObservedOptions extends CallOptions {
  readonly [OBSERVE]?: (observation: Observation) => void;
}
