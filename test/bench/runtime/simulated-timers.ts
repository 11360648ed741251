import { performance } from "node:perf_hooks";
import type { LateClock } from "../../runtime/limit/late-clock.js";

/**
 * Runs `work` while the timers and the clocks of the process are those of a simulated time, for libraries that have no
 * clock as an option.
 */
export async function withSimulatedTimers<T>(
  clock: () => LateClock | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const real = { setTimeout, clearTimeout };
  const realNow = Date.now;
  const now = () => clock()?.now() ?? 0;
  const stops = new WeakMap<object, () => void>();
  const start = (onTime: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): object => {
    const timer = { ref: () => timer, unref: () => timer, hasRef: () => true };
    stops.set(timer, clock()?.startTimer(ms, () => onTime(...values)) ?? (() => undefined));
    return timer;
  };
  const stop = (timer: object | undefined): void => {
    if (timer !== undefined) stops.get(timer)?.();
  };
  Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  Date.now = now;
  Object.assign(performance, { now });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, real);
    Date.now = realNow;
    // That of the prototype shows again.
    Reflect.deleteProperty(performance, "now");
  }
}
