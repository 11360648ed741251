/** Where the simulator takes the time from, and how it waits: only slow answers do. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A clock that a test holds: time stands still until the test moves it. */
export interface ManualClock extends Clock {
  /** Moves the time on by `milliseconds` and wakes, in order, everybody whose sleep ends until then. */
  advance(milliseconds: number): Promise<void>;
  /**
   * Moves the time on from one sleeper to the next until `work` settles, and returns what it settles with. For
   * code that waits on the same clock, however often and however long.
   *
   * @throws Error when `work` is still open and nobody sleeps: it waits for something else than time.
   */
  runUntil<T>(work: Promise<T>): Promise<T>;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      }, milliseconds);
      if (signal?.aborted === true) onAbort();
      else signal?.addEventListener("abort", onAbort, { once: true });
    }),
};

/**
 * A held clock.
 *
 * @param start first value of `now()`, in milliseconds since 1970; default 2026-01-01T00:00:00Z.
 */
export function createManualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  const sleepers = new Set<Sleeper>();
  let time = start;

  const wakeNext = async (until: number): Promise<boolean> => {
    await idle();
    const [first, ...others] = sleepers;
    if (first === undefined) return false;
    const next = others.reduce((soonest, other) => (other.at < soonest.at ? other : soonest), first);
    if (next.at > until) return false;
    sleepers.delete(next);
    time = Math.max(time, next.at);
    next.wake();
    return true;
  };

  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const onAbort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const wake = (): void => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        };
        const sleeper = { at: time + Math.max(0, milliseconds), wake };
        if (signal?.aborted === true) {
          onAbort();
          return;
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        sleepers.add(sleeper);
      }),
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      while (await wakeNext(end));
      time = end;
    },
    runUntil: async (work) => {
      const state = { settled: false };
      const settle = (): void => {
        state.settled = true;
      };
      work.then(settle, settle);
      for (;;) {
        const woke = await wakeNext(Number.POSITIVE_INFINITY);
        if (state.settled) return work;
        if (!woke) {
          throw new Error(
            "The work is not finished and nobody sleeps: it waits for something else than this clock.",
          );
        }
      }
    },
  };
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop after which promises and streams that need no time have settled. */
const TURNS = 4;

async function idle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((resolve) => nextTurn(resolve));
}

function nextTurn(callback: () => void): void {
  if (typeof setImmediate === "function") setImmediate(callback);
  else setTimeout(callback, 0);
}
