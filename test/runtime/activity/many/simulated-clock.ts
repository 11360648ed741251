import type { Clock } from "../../../../runtime/clock.js";
import { sleepBy } from "../../../support/sleep-by.js";

/** A clock whose time goes from timer to timer. Ten thousand of them cost it little, unlike the simulator's. */
export interface SimulatedClock extends Clock {
  startTimer(ms: number, onTime: () => void): () => void;
  /** Goes on until `work` settles. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Goes on for so many milliseconds. */
  advance(ms: number): Promise<void>;
  /** How many timers are set. */
  readonly timers: number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  onTime: (() => void) | undefined;
}

export function createSimulatedClock(start = Date.UTC(2026, 0, 1)): SimulatedClock {
  const heap: Timer[] = [];
  let time = start;
  let order = 0;
  let live = 0;

  const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

  const push = (timer: Timer): void => {
    let at = heap.length;
    heap.push(timer);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(timer, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = timer;
  };

  const pop = (): Timer | undefined => {
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  };

  const startTimer = (ms: number, onTime: () => void): (() => void) => {
    const timer: Timer = { at: time + Math.max(0, ms), order: order++, onTime };
    push(timer);
    live += 1;
    return () => {
      if (timer.onTime !== undefined) live -= 1;
      timer.onTime = undefined;
    };
  };

  /** Calls the next timer that is due by `until`, after everything that waits for none has happened. */
  const next = async (until: number): Promise<boolean> => {
    for (let turn = 0; turn < 2; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    while (heap[0] !== undefined && heap[0].onTime === undefined) pop();
    if (heap[0] === undefined || heap[0].at > until) return false;
    time = Math.max(time, heap[0].at);
    for (let first = heap[0] as Timer | undefined; first !== undefined && first.at <= time; first = heap[0]) {
      pop();
      const { onTime } = first;
      if (onTime === undefined) continue;
      first.onTime = undefined;
      live -= 1;
      onTime();
    }
    return true;
  };

  return {
    now: () => time,
    startTimer,
    sleep: sleepBy(startTimer),
    async run(work) {
      const state = { isSettled: false };
      const settle = (): void => {
        state.isSettled = true;
      };
      work.then(settle, settle);
      for (;;) {
        const went = await next(Number.POSITIVE_INFINITY);
        if (state.isSettled) return work;
        if (!went) throw new Error("The work is pending, and no timer is set.");
      }
    },
    async advance(ms) {
      const end = time + ms;
      while (await next(end));
      time = end;
    },
    get timers() {
      return live;
    },
  };
}
