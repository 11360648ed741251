import type { Clock } from "../clock.js";
import type { Lane } from "./lane.js";

/** The order in which waiting calls get a slot, see {@link ORDER}. */
export type Priority = "login" | "poll" | "interactive" | "bulk";

/** The highest priority first. */
const ORDER: readonly Priority[] = ["login", "poll", "interactive", "bulk"];

/** Every eighth slot goes to the priority that has waited longest since its last slot, so that none starves. */
const FAIR_TURN = 8;

/** Hands out the slots of all lanes. */
export interface SlotQueue {
  /**
   * Waits until all `lanes` have a slot for a request. The request is sent `delay` milliseconds later, and no other one in
   * between.
   *
   * @returns `undefined` if the request may be sent at once; otherwise a promise that resolves when it may, and rejects with
   * `signal.reason` as soon as the signal aborts, which frees its place in the queue
   */
  enter(
    lanes: readonly Lane[],
    priority: Priority,
    signal: AbortSignal,
    delay?: number,
  ): Promise<void> | undefined;
  /** To be called after a lane was paused. */
  reschedule(): void;
}

/** A waiting call. */
interface Waiting {
  readonly delay: number;
  readonly go: () => void;
}

/** The waiting calls that need the same lanes, by priority, in order of arrival. */
interface Group {
  readonly lanes: readonly Lane[];
  readonly waiting: Readonly<Record<Priority, Set<Waiting>>>;
  /** Number of the turn in which each priority last got a slot. */
  readonly served: Record<Priority, number>;
}

/** Creates an empty queue. */
export function createSlotQueue(clock: Clock): SlotQueue {
  const groups: Group[] = [];
  let turn = 0;
  let timer: { readonly at: number; readonly stop: AbortController } | undefined;

  const groupOf = (lanes: readonly Lane[]): Group => {
    const found = groups.find(
      (group) =>
        group.lanes.length === lanes.length && group.lanes.every((lane, index) => lane === lanes[index]),
    );
    if (found !== undefined) return found;
    const waiting = {
      login: new Set<Waiting>(),
      poll: new Set<Waiting>(),
      interactive: new Set<Waiting>(),
      bulk: new Set<Waiting>(),
    };
    const group: Group = { lanes, waiting, served: { login: 0, poll: 0, interactive: 0, bulk: 0 } };
    groups.push(group);
    return group;
  };

  /** Gives a slot to every call that is due, and sleeps until the next one is. */
  const schedule = (): void => {
    for (;;) {
      const now = clock.now();
      const busy = groups.filter(isBusy);
      const ready = busy.filter((group) => readyAt(group, now) <= now);
      if (ready.length === 0) {
        sleepUntil(Math.min(...busy.map((group) => readyAt(group, now))));
        return;
      }
      turn += 1;
      const { group, priority } = choose(ready, turn % FAIR_TURN === 0);
      group.served[priority] = turn;
      const [first] = group.waiting[priority];
      if (first === undefined) return;
      for (const lane of group.lanes) lane.take(now, first.delay);
      group.waiting[priority].delete(first);
      first.go();
    }
  };

  const sleepUntil = (at: number): void => {
    if (timer?.at === at) return;
    timer?.stop.abort();
    timer = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const stop = new AbortController();
    timer = { at, stop };
    clock.sleep(Math.max(0, at - clock.now()), stop.signal).then(
      () => {
        timer = undefined;
        schedule();
      },
      () => undefined,
    );
  };

  return {
    enter(lanes, priority, signal, delay = 0) {
      const group = groupOf(lanes);
      const now = clock.now();
      if (!groups.some(isBusy) && readyAt(group, now) <= now) {
        for (const lane of lanes) lane.take(now, delay);
        return undefined;
      }
      return new Promise((resolve, reject) => {
        const entry: Waiting = {
          delay,
          go() {
            signal.removeEventListener("abort", leave);
            resolve();
          },
        };
        const leave = (): void => {
          group.waiting[priority].delete(entry);
          reject(signal.reason as Error);
          schedule();
        };
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        signal.addEventListener("abort", leave, { once: true });
        group.waiting[priority].add(entry);
        schedule();
      });
    },
    reschedule: schedule,
  };
}

function isBusy({ waiting }: Group): boolean {
  return ORDER.some((priority) => waiting[priority].size > 0);
}

function readyAt({ lanes }: Group, now: number): number {
  return Math.max(...lanes.map((lane) => lane.readyAt(now)));
}

/** The highest priority that waits; on a fair turn, the one whose last slot is the longest ago. */
function choose(
  ready: readonly Group[],
  fair: boolean,
): { readonly group: Group; readonly priority: Priority } {
  const candidates = ready.flatMap((group) =>
    ORDER.filter((priority) => group.waiting[priority].size > 0).map((priority) => ({
      group,
      priority,
      rank: fair ? 0 : ORDER.indexOf(priority),
      served: group.served[priority],
    })),
  );
  return candidates.reduce((best, candidate) =>
    candidate.rank < best.rank || (candidate.rank === best.rank && candidate.served < best.served)
      ? candidate
      : best,
  );
}
