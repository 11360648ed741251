import type { Clock } from "../clock.js";
import { parseHttpDate } from "../http-date.js";

/** The server's clock, derived from its `Date` headers, for machines whose own clock is wrong. */
export interface ServerTime {
  /** Milliseconds since 1970, by the server. */
  readonly now: () => number;
  /** How far the server's clock is ahead of ours, in whole milliseconds; 0 until an answer has shown it. */
  readonly ahead: number;
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
  let last: { readonly text: string; readonly date?: number | undefined } = { text: "" };
  return {
    now: () => clock.now() + (offset ?? 0),
    get ahead() {
      return Math.round(offset ?? 0);
    },
    get known() {
      return offset !== undefined;
    },
    learn(response, sentAt) {
      const { headers } = response;
      const text = headers.get("date");
      // A cached answer carries the date of when it was cached.
      if (text === null || headers.has("age")) return;
      // Answers of the same second have the same date.
      if (text !== last.text) last = { text, date: parseHttpDate(text) };
      const { date } = last;
      if (date === undefined) return;
      const middle = (sentAt + clock.now()) / 2;
      const measured = date + 500 - middle;
      if (Math.abs(measured - (offset ?? 0)) > RESOLUTION) offset = measured;
      else offset ??= 0;
    },
  };
}
