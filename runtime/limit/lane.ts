/** A limit as the documentation states it: at most `requests` within `seconds`. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The pace of all requests that share one limit: the generic cell rate algorithm (ITU-T I.371), which spaces requests
 * evenly instead of sending the requests of a second at once. Of sixteen schemes that were measured, it is the only one
 * that servers with sliding windows, fixed windows and leaky buckets all accept.
 */
export interface Lane {
  /**
   * When the next request may be sent, milliseconds since 1970. A time that no request can have caused, because the clock
   * has jumped since, is forgotten.
   */
  readyAt(now: number): number;
  /** Milliseconds between two requests. */
  readonly interval: number;
  /** Takes the slot of a request that is sent `delay` milliseconds from now. */
  take(now: number, delay?: number): void;
  /**
   * Records a 429: no request is sent before `now + wait`. Without a `wait` from the server, the pause is our own, and grows.
   *
   * @returns the length of the pause in milliseconds
   */
  refuse(now: number, wait: number | undefined): number;
  /** Records any other answer. */
  accept(): void;
}

/** Milliseconds of the pause after a 429 without `Retry-After`; it doubles up to the maximum until a request is accepted. */
const FIRST_PAUSE = 250;
const MAX_PAUSE = 4_000;

/** Longest pause that the server can request with `Retry-After`, in milliseconds; a longer one would stop the client. */
const MAX_REQUESTED_PAUSE = 60_000;

/**
 * Milliseconds by which a timer may be late without slowing the pace. The requests of a second then still span a second
 * and the 30 milliseconds by which a network may push them together.
 */
const LATENESS = 8;

/**
 * Creates the lane of a limit.
 *
 * @param margin share of the limit that is left unused, because the server counts arrivals and we count departures
 * @param burst how many requests may be sent at once after a pause
 */
export function createLane({ requests, seconds }: Limit, margin: number, burst: number): Lane {
  const interval = (seconds * 1000) / (requests * (1 - margin));
  const tolerance = interval * (Math.min(burst, requests) - 1);
  let theoretical = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE;
  /** How far ahead of the clock the last request and the last pause put the lane. */
  let ahead = 0;
  return {
    readyAt(now) {
      if (theoretical - now > ahead) theoretical = Number.NEGATIVE_INFINITY;
      if (pausedUntil - now > MAX_REQUESTED_PAUSE) pausedUntil = Number.NEGATIVE_INFINITY;
      return Math.max(theoretical - tolerance, pausedUntil);
    },
    interval,
    take(now, delay = 0) {
      const isLate = now > theoretical + LATENESS;
      theoretical = (isLate ? now : theoretical) + delay + interval;
      ahead = theoretical - now;
    },
    refuse(now, wait) {
      // Requests that were under way at the same time are refused together; they count as one refusal.
      const together = now < pausedUntil;
      if (wait === undefined && together) return pausedUntil - now;
      const length = Math.min(wait ?? pause, MAX_REQUESTED_PAUSE);
      if (!together) pause = Math.min(MAX_PAUSE, pause * 2);
      pausedUntil = Math.max(pausedUntil, now + length);
      return length;
    },
    accept() {
      pause = FIRST_PAUSE;
    },
  };
}
