import type { Clock } from "../../../runtime/clock.js";
import { intervalOf } from "../../../runtime/limit/lane.js";
import type { Pacer } from "../../../runtime/limit/pacer.js";

/** Milliseconds by which a timer could be late without slowing the pace. */
const LATENESS = 8;
const FIRST_PAUSE = 250;
const MAX_PAUSE = 4_000;

/** The pace of version 0.1, for comparison: a request that is late puts the next one a whole interval after itself. */
export function createFormerPacer(clock: Clock): Pacer {
  let theoretical = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let pause = FIRST_PAUSE;
  return {
    reserve([lane], { gap, accepted }) {
      const now = clock.now();
      if (accepted > 0) pause = FIRST_PAUSE;
      const readyAt = Math.max(theoretical, pausedUntil);
      if (readyAt > now) return { go: false, askAgainIn: readyAt - now };
      const interval = lane === undefined ? 0 : intervalOf(lane);
      theoretical = (now > theoretical + LATENESS ? now : theoretical) + gap + interval;
      return { go: true, in: 0 };
    },
    refused() {
      const now = clock.now();
      if (now >= pausedUntil) {
        pausedUntil = now + pause;
        pause = Math.min(MAX_PAUSE, pause * 2);
      }
      return pausedUntil - now;
    },
  };
}
