import type { Clock } from "../../../runtime/clock.js";

/** How late timers fire, as on a busy machine. */
export type Lateness =
  /** Every timer is late by this, on its own. */
  | { readonly kind: "fixed" | "exponential"; readonly ms: number }
  /** The event loop is busy in slices, so that all timers fire at the end of one: of equal length, or of exponential length. */
  | { readonly kind: "slices" | "blocks"; readonly ms: number };

/** A clock of simulated time whose timers are late. */
export interface LateClock extends Clock {
  startTimer(ms: number, onTime: () => void): () => void;
  /** Runs `work` at this time, exactly. */
  at(time: number, work: () => void): void;
  /** Runs everything that is due, one event after the other, until nothing is left. */
  run(): Promise<void>;
}

interface Event {
  readonly time: number;
  readonly work: () => void;
}

/** Microtasks after which the promises between two events have settled. */
const MICROTASKS = 12;

/**
 * Starts at 0.
 *
 * @param settle resolves when what an event has started is done; by default a few microtasks later
 */
export function createLateClock(
  { kind, ms }: Lateness,
  random: () => number,
  settle: () => Promise<void> = microtasks,
): LateClock {
  const events: Event[] = [];
  const blockEnds = [0];
  let now = 0;
  const exponential = (): number => -Math.log(1 - random()) * ms;

  const fireTime = (due: number): number => {
    if (ms === 0) return due;
    if (kind === "fixed") return due + ms;
    if (kind === "exponential") return due + exponential();
    if (kind === "slices") return (Math.floor(due / ms) + 1) * ms;
    while ((blockEnds.at(-1) ?? 0) <= due) blockEnds.push((blockEnds.at(-1) ?? 0) + exponential());
    return blockEnds[blockEnds.findLastIndex((end) => end <= due) + 1] ?? due;
  };

  const add = (time: number, work: () => void): (() => void) => {
    const event = { time, work };
    // Sorted by time; of equal times, the first that was added is first.
    const index = events.findLastIndex((other) => other.time <= time);
    events.splice(index + 1, 0, event);
    return () => {
      const found = events.indexOf(event);
      if (found >= 0) events.splice(found, 1);
    };
  };

  const startTimer = (delay: number, onTime: () => void) => add(fireTime(now + delay), onTime);

  return {
    now: () => now,
    startTimer,
    sleep: (delay) =>
      new Promise((resolve) => {
        startTimer(delay, resolve);
      }),
    at: (time, work) => {
      add(time, work);
    },
    async run() {
      for (let event = events.shift(); event !== undefined; event = events.shift()) {
        now = Math.max(now, event.time);
        event.work();
        await settle();
      }
    },
  };
}

async function microtasks(): Promise<void> {
  for (let count = 0; count < MICROTASKS; count++) await Promise.resolve();
}
