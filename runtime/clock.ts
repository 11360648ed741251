/**
 * The client's source of time. The default is the machine's clock; tests and simulations pass their own, so that they need
 * not wait for real seconds.
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
   * Calls `onTime` after `ms` milliseconds unless the returned function is called first. Optional: without it, {@link sleep}
   * is used, which costs more.
   */
  startTimer?(ms: number, onTime: () => void): () => void;
  /**
   * Told of `work` of the client that takes time on the machine but none of this clock, such as loading one of its files
   * or writing the file of a journal. Optional: a simulated clock lets no time pass until it settles. Must not throw.
   */
  hold?(work: Promise<unknown>): void;
}

/** A file that the client loads when it needs it, in no time as far as `clock` is concerned. */
export function loaded<T>(clock: Clock, file: Promise<T>): Promise<T> {
  clock.hold?.(file);
  return file;
}

/** Longest delay that `setTimeout` accepts, in milliseconds; with a longer one it would fire at once. */
const MAX_TIMER_DELAY = 2_147_483_647;

/**
 * `performance.timeOrigin`, read once, because that costs more than all else that tells the time, and when the time is first
 * asked for: Node loads eleven modules of its own for it, which would be a tenth of what importing this package costs.
 */
let origin: number | undefined;

/** The machine's clock: wall time at the start, monotonic from then on, so that a correction of the wall clock delays nothing. */
export const systemClock: Clock = {
  startTimer,
  now() {
    origin ??= performance.timeOrigin;
    return origin + performance.now();
  },
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = () => {
        stop();
        reject(signal?.reason as Error);
      };
      const stop = startTimer(ms, () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      });
      if (signal?.aborted === true) onAbort();
      else signal?.addEventListener("abort", onAbort, { once: true });
    }),
};

function startTimer(ms: number, onTime: () => void): () => void {
  const timer = setTimeout(onTime, Math.min(ms, MAX_TIMER_DELAY));
  return () => clearTimeout(timer);
}
