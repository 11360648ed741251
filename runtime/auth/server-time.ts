import type { Clock } from "../clock.js";
import { parseHttpDate } from "../http-date.js";

/** The server's clock, derived from its `Date` headers, for machines whose own clock is wrong. */
export interface ServerTime {
  /** Milliseconds since 1970, by the server. */
  readonly now: () => number;
  /** Whether any `Date` header was read; browsers hide them across origins. */
  readonly known: boolean;
  /** Updates the offset from an answer to a request that was sent at `sentAt`, local time. */
  learn(response: Response, sentAt: number): void;
}

/** Milliseconds. `Date` has whole seconds, and the answer took time: a smaller difference proves nothing. */
const RESOLUTION = 1_500;

/** Assumes that both clocks agree until an answer says otherwise. */
export function createServerTime(clock: Clock): ServerTime {
  let offset: number | undefined;
  return {
    now: () => clock.now() + (offset ?? 0),
    get known() {
      return offset !== undefined;
    },
    learn(response, sentAt) {
      const date = parseHttpDate(response.headers.get("date"));
      // A cached answer carries the date of when it was cached.
      if (date === undefined || response.headers.has("age")) return;
      const middle = (sentAt + clock.now()) / 2;
      const measured = date + 500 - middle;
      if (Math.abs(measured - (offset ?? 0)) > RESOLUTION) offset = measured;
      else offset ??= 0;
    },
  };
}
