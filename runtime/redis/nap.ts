import { Abort, follow, startTimer } from "../abort.js";
import type { Clock } from "../clock.js";

/** Waits for slots, some of which end early: where a slot is given back, an earlier one may be free. */
export interface Naps {
  /**
   * Resolves after `ms` milliseconds, or when it is woken; rejects with `signal.reason` as soon as the signal aborts.
   */
  nap(ms: number, signal: AbortSignal): Promise<void>;
  /** Wakes all that nap now, in `ms` milliseconds. */
  wakeIn(ms: number): void;
}

/** Creates a place to nap; nobody does yet. */
export function createNaps(clock: Clock): Naps {
  const sleepers = new Set<(ms: number) => void>();
  return {
    async nap(ms, signal) {
      const early = new Abort();
      const unfollow = follow(signal, early);
      let stop = (): void => undefined;
      const wakeIn = (pause: number): void => {
        stop();
        stop = startTimer(clock, pause, () => early.abort(undefined));
      };
      sleepers.add(wakeIn);
      try {
        await clock.sleep(ms, early.signal);
      } catch (reason) {
        if (signal.aborted) throw reason;
      } finally {
        sleepers.delete(wakeIn);
        stop();
        unfollow();
      }
    },
    wakeIn(ms) {
      for (const wakeIn of sleepers) wakeIn(ms);
    },
  };
}
