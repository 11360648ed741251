import type { Clock } from "../clock.js";

/** Requests that the poller of a client may send, averaged. */
export interface Budget {
  /** Takes one, unless fewer than `reserve` more are left. */
  take(reserve?: number): boolean;
  /** Milliseconds until one can be taken, with as many left. */
  wait(reserve?: number): number;
}

/** Creates a budget of `rate` requests a second, of which `burst` may be sent at once after a pause. */
export function createBudget(clock: Clock, rate: number, burst: number): Budget {
  let left = burst;
  let since = clock.now();

  const fill = (): void => {
    const now = clock.now();
    left = Math.min(burst, left + (Math.max(0, now - since) * rate) / 1_000);
    since = now;
  };

  return {
    take(reserve = 0) {
      fill();
      // Sums of fractions: what a timer waited for may be short of a whole by a trifle.
      if (left < 1 + reserve - 1e-6) return false;
      left -= 1;
      return true;
    },
    wait(reserve = 0) {
      fill();
      return Math.max(0, Math.ceil(((1 + reserve - left) * 1_000) / rate));
    },
  };
}
