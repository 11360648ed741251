/** The source of time of the simulator. It sleeps only to delay a response (`slow-headers`, `slow-body`). */
export interface Clock {
  /** The current time in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason if it is aborted before. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A clock for tests: its time changes only when the test advances it. */
export interface ManualClock extends Clock {
  /** Advances the time by `milliseconds`; resolves, in order, every sleep that ends in this period. */
  advance(milliseconds: number): Promise<void>;
  /**
   * Advances the time from one pending sleep to the next until `work` settles. For code that sleeps on this clock,
   * any number of times.
   *
   * @returns the result of `work`; rejects as `work` does.
   * @throws Error if `work` is pending although no sleep is: it waits for something other than this clock.
   */
  runUntil<T>(work: Promise<T>): Promise<T>;
  /**
   * Lets no time pass until `work` settles. The client calls it for files that it loads when they are needed. Call it for work
   * of your own that takes no simulated time, such as reading a file in a function that the client waits for.
   */
  hold(work: Promise<unknown>): void;
}

/** The clock of the machine. */
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
 * Creates a clock whose time changes only when it is advanced.
 *
 * @param start first value of `now()`, in milliseconds since 1970-01-01T00:00:00Z. Default 2026-01-01T00:00:00Z.
 */
export function createManualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  const sleepers = new Set<Sleeper>();
  let time = start;

  const held = new Set<Promise<unknown>>();

  /** When all that needs no time has happened. */
  const quiet = async (): Promise<void> => {
    await idle();
    while (held.size > 0) {
      await Promise.all(held);
      await idle();
    }
  };

  const wakeNext = (until: number): boolean => {
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
      do await quiet();
      while (wakeNext(end));
      time = end;
    },
    hold: (work) => {
      const release = (): void => {
        held.delete(settled);
      };
      const settled = work.then(release, release);
      held.add(settled);
    },
    runUntil: async (work) => {
      const state = { settled: false };
      const settle = (): void => {
        state.settled = true;
      };
      work.then(settle, settle);
      for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
        await quiet();
        if (state.settled) return work;
        if (wakeNext(Number.POSITIVE_INFINITY)) looks = 0;
        else if (looks > QUICK_LOOKS) await systemClock.sleep(PAUSE);
      }
      throw new Error(
        "runUntil: the work is pending, but nothing sleeps on this clock. Pass the clock to the code that waits.",
      );
    },
  };
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * How often to look for a sleep of work that is busy with something else, such as with loading a module: a few times at
 * once, then with a pause of so many milliseconds, which leaves the processor to that work. Looks are counted, not time: on
 * a busy machine, and in a process that does not get its turn, they take as much longer as the work does.
 */
const MAX_LOOKS = 120;
const QUICK_LOOKS = 20;
const PAUSE = 10;

/** Number of turns of the event loop after which promises and streams that do not sleep have settled. */
const TURNS = 4;

async function idle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((resolve) => nextTurn(resolve));
}

function nextTurn(callback: () => void): void {
  if (typeof setImmediate === "function") setImmediate(callback);
  else setTimeout(callback, 0);
}
