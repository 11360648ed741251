/**
 * Where the client takes time from. The default is the machine's; tests and simulations pass their own so that
 * nothing waits for real seconds.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. Must never go back. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds; rejects with `signal.reason` as soon as `signal` aborts, and then holds
   * neither a timer nor a listener.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `onTime` after `ms` milliseconds unless the returned function was called before. May be left out; {@link sleep}
   * then does it, at a higher price.
   */
  startTimer?(ms: number, onTime: () => void): () => void;
}

/** Longest delay `setTimeout` takes; a longer one would fire at once. */
const LONGEST_TIMER = 2_147_483_647;

/** The machine's clock: wall time at start, then monotonic, so a correction of the wall clock stalls nothing. */
export const systemClock: Clock = {
  startTimer(ms, onTime) {
    const timer = setTimeout(onTime, Math.min(ms, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
        Math.min(ms, LONGEST_TIMER),
      );
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
};
