import type { Clock } from "../../../runtime/clock.js";
import { sleepBy } from "../../support/sleep-by.js";

/** When an event loop is busy: how long, and how long it is free in between, both exponentially distributed. */
export interface Stalls {
  readonly busy: number;
  readonly free: number;
}

/** The event loop of one process: what happens to it while it is busy happens when it is free again. */
export interface EventLoop {
  readonly clock: Clock;
  /** Runs `work` in this process, as soon as it is free. */
  run(work: () => void): void;
  busyUntil(time: number): void;
  /** Nothing happens in it from now on. */
  kill(): void;
}

/** Simulated time, in milliseconds from 1,000,000 on. */
export interface World {
  now(): number;
  at(time: number, work: () => void): void;
  createLoop(stalls: Stalls): EventLoop;
  /** Runs event after event until none is left. @param settled resolves when what an event has started elsewhere is done */
  run(settled: () => Promise<void>): Promise<void>;
}

interface Event {
  readonly time: number;
  readonly order: number;
  readonly work: () => void;
}

/** Turns of the event loop after which what one event has started has settled. */
const TURNS = 3;

export function createWorld(random: () => number): World {
  const START = 1_000_000;
  const events: Event[] = [];
  let now = START;
  let order = 0;

  const at = (time: number, work: () => void): void => {
    order += 1;
    const event = { time: Math.max(time, now), order, work };
    let index = events.length;
    while (index > 0 && events[index - 1]!.time > event.time) index -= 1;
    events.splice(index, 0, event);
  };

  return {
    now: () => now - START,
    at: (time, work) => at(time + START, work),
    createLoop({ busy, free }) {
      let isAlive = true;
      const exponential = (mean: number): number => -Math.log(1 - random()) * mean;
      let from = busy === 0 ? Number.POSITIVE_INFINITY : START + exponential(free);
      let until = busy === 0 ? from : from + exponential(busy);
      let busyUntil = START;
      /** When the loop, if it is busy at a time, is free again. */
      const freeAt = (time: number): number => {
        while (until <= time) {
          from = until + exponential(free);
          until = from + exponential(busy);
        }
        return Math.max(time, time >= from ? until : time, busyUntil);
      };
      const run = (work: () => void): void => {
        const time = freeAt(now);
        if (time > now) at(time, () => run(work));
        else if (isAlive) work();
      };
      const startTimer = (ms: number, onTime: () => void): (() => void) => {
        let isStopped = false;
        // Timers count in whole milliseconds and fire a little late.
        at(now + Math.max(1, Math.ceil(ms)) + random() * 0.5, () =>
          run(() => {
            if (!isStopped) onTime();
          }),
        );
        return () => {
          isStopped = true;
        };
      };
      return {
        clock: {
          now: () => now,
          startTimer,
          sleep: sleepBy(startTimer),
        },
        run,
        busyUntil(time) {
          busyUntil = Math.max(busyUntil, time + START);
        },
        kill() {
          isAlive = false;
        },
      };
    },
    async run(settled) {
      for (let event = events.shift(); event !== undefined; event = events.shift()) {
        now = event.time;
        event.work();
        for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
        await settled();
      }
    },
  };
}
