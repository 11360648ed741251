/** A limit as the documents state it: at most `requests` within `seconds`. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The pace of the requests that share one limit: the generic cell rate algorithm (ITU-T I.371), which spaces requests
 * evenly instead of sending a second's worth at once. It is the only one of sixteen measured schemes that servers with
 * sliding windows, fixed windows and leaky buckets all accept.
 */
export interface Lane {
  /** From when on the next request may go, milliseconds. */
  readyAt(): number;
  /** Milliseconds between two requests. */
  readonly interval: number;
  /** Takes the slot of a request that goes `delay` milliseconds from now. */
  take(now: number, delay?: number): void;
  /** The server refused a request: nobody goes before `now + wait`. Without a wait of the server's, one that grows. */
  refuse(now: number, wait: number | undefined): number;
  /** The server accepted a request. */
  accept(): void;
}

/** Pause after a 429 that names none, in milliseconds, and how far it grows while nothing is accepted. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/**
 * Milliseconds by which a timer may be late without the pace losing them. A second's worth of requests then still spans a
 * second and the 30 milliseconds by which a network may push them together.
 */
const LATENESS = 8;

/**
 * @param margin share of the limit that is left unused, because the server counts arrivals and we count departures
 * @param burst how many requests may go at once after a pause
 */
export function createLane({ requests, seconds }: Limit, margin: number, burst: number): Lane {
  const interval = (seconds * 1000) / (requests * (1 - margin));
  const tolerance = interval * (Math.min(burst, requests) - 1);
  let theoretical = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE;
  return {
    readyAt: () => Math.max(theoretical - tolerance, pausedUntil),
    interval,
    take(now, delay = 0) {
      const isLate = now > theoretical + LATENESS;
      theoretical = (isLate ? now : theoretical) + delay + interval;
    },
    refuse(now, wait) {
      // Requests that were under way together are refused together; they count as one refusal.
      const together = now < pausedUntil;
      if (wait === undefined && together) return pausedUntil - now;
      const length = wait ?? pause;
      if (!together) pause = Math.min(LONGEST_PAUSE, pause * 2);
      pausedUntil = Math.max(pausedUntil, now + length);
      return length;
    },
    accept() {
      pause = FIRST_PAUSE;
    },
  };
}
