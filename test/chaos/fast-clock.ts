import { type Clock, systemClock } from "../../generator/simulator/index.js";

/**
 * A clock that really runs, so many times faster than the machine's: what waits for seconds waits for milliseconds,
 * with timers as they are.
 */
export function createFastClock(factor: number): Clock {
  const start = systemClock.now();
  return {
    now: () => start + (systemClock.now() - start) * factor,
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / factor, signal),
  };
}
