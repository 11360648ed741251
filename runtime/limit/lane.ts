import type { PacedLane } from "./pacer.js";

/** A limit as the documentation states it: at most `requests` within `seconds`. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The pace of all requests that share one limit: the generic cell rate algorithm (ITU-T I.371), which spaces requests
 * evenly instead of sending the requests of a second at once. Of sixteen schemes that were measured, it is the only one
 * that servers with sliding windows, fixed windows and leaky buckets all accept. Two additions keep the pace on a machine
 * whose timers are late: requests that waited make up for lost time with up to {@link CATCH_UP} requests, and a log of
 * the last departures bounds what can be sent in any second.
 *
 * How much of the limit is used is stated with each call, because clients with different options can share a lane.
 */
export interface Lane {
  /** When the next request may be sent, milliseconds since 1970. */
  readyAt(now: number, pace: PacedLane): number;
  /**
   * Takes the slot of a request that is sent `delay` milliseconds from now.
   *
   * @param waited whether the request waited for its slot, and may make up for a late timer
   */
  take(now: number, pace: PacedLane, delay?: number, waited?: boolean): void;
  /**
   * Records a 429: no request is sent before `now + wait`. Without a `wait` from the server, the pause is our own, and grows.
   *
   * @returns the length of the pause in milliseconds
   */
  refuse(now: number, wait: number | undefined): number;
  /** Records how many requests got any other answer. */
  accept(count: number): void;
  /** When the last requests left, and until when the lane pauses. */
  usage(): LaneUsage;
}

/** Milliseconds since 1970. */
export type LaneUsage = readonly [departures: readonly number[], pausedUntil: number];

/** Milliseconds of the pause after a 429 without `Retry-After`; it doubles up to the maximum until a request is accepted. */
const FIRST_PAUSE = 250;
const MAX_PAUSE = 4_000;

/** Longest pause that the server can request with `Retry-After`, in milliseconds; a longer one would stop the client. */
const MAX_REQUESTED_PAUSE = 60_000;

/** Milliseconds by which a network may push requests together: those of a second depart within a second and this. */
export const GUARD = 30;

/** Requests that can leave together after a late timer: what a small leaky bucket accepts, less what the network adds. */
export const CATCH_UP = 4;

/** Requests in a row that must be accepted after a refusal before late timers are made up for again. */
const TRUST = 100;

/** Departures that are remembered at most. */
export const MAX_LOG = 1_000;

/** Milliseconds between two requests of a lane. */
export function intervalOf({ requests, seconds, margin, share }: PacedLane): number {
  return (seconds * 1000) / (requests * share * (1 - margin));
}

/** Creates a lane in which nothing has been sent. */
export function createLane(): Lane {
  let theoretical = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE;
  let trust = TRUST;
  /** When the last requests left, the latest at the end. */
  let departures: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;

  /** After a clock has jumped back, what was left to wait is still left, and not the time of the jump as well. */
  const follow = (now: number): void => {
    const back = latest - now;
    latest = now;
    if (!(back > 0)) return;
    theoretical -= back;
    pausedUntil -= back;
    departures = departures.map((time) => time - back);
  };

  return {
    readyAt(now, pace) {
      follow(now);
      const { requests, seconds, burst } = pace;
      const own = requests * pace.share;
      const interval = intervalOf(pace);
      const size = Math.min(Math.ceil(own), MAX_LOG);
      const window = Math.min((size * seconds * 1000) / own + GUARD, size * interval);
      const oldest = departures.at(-size) ?? Number.NEGATIVE_INFINITY;
      return Math.max(
        theoretical - interval * Math.max(0, Math.min(burst, own) - 1),
        oldest + window,
        pausedUntil,
      );
    },
    take(now, pace, delay = 0, waited = false) {
      follow(now);
      const interval = intervalOf(pace);
      const saved = waited && trust >= TRUST ? Math.max(0, Math.min(CATCH_UP, pace.requests - 1)) : 0;
      const credit = interval * pace.share * saved;
      theoretical = Math.max(theoretical, now - credit, pausedUntil) + delay + interval;
      departures.push(now + delay);
      if (departures.length > 2 * MAX_LOG) departures = departures.slice(-MAX_LOG);
    },
    refuse(now, wait) {
      follow(now);
      trust = 0;
      // Requests that were under way at the same time are refused together; they count as one refusal.
      const together = now < pausedUntil;
      if (wait === undefined && together) return pausedUntil - now;
      const length = Math.min(wait ?? pause, MAX_REQUESTED_PAUSE);
      if (!together) pause = Math.min(MAX_PAUSE, pause * 2);
      pausedUntil = Math.max(pausedUntil, now + length);
      return length;
    },
    usage: () => [departures, pausedUntil],
    accept(count) {
      if (count === 0) return;
      trust += count;
      pause = FIRST_PAUSE;
    },
  };
}
