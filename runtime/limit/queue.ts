import { type Abortable, startTimer, within } from "../abort.js";
import type { Clock } from "../clock.js";
import { getOrInsert } from "../get-or-insert.js";
import type { LaneUsage } from "./lane.js";
import { createLocalPacer } from "./local-pacer.js";
import type { PaceAnswer, PacedLane, Pacer } from "./pacer.js";
import { ORDER, type Priority } from "./priority.js";

/** Every eighth slot goes to the priority that has waited longest since its last slot, so that none starves. */
const FAIR_TURN = 8;

/** Slots of a lane between two polls while an interactive call waits for it: polls get a third of them. */
const BETWEEN_POLLS = 2;

/** Milliseconds that a pacer may take to answer. */
const MAX_WAIT = 2_000;

/** Milliseconds after which it is asked again at the latest. */
const MAX_ASK_AGAIN = 60_000;

/** Keys by list, because they are the same for every call of an operation. */
const keys = new WeakMap<readonly PacedLane[], string>();

/** Hands out the slots of all lanes of one server. */
export interface SlotQueue {
  /**
   * Waits until all `lanes` have a slot for a request. The request is sent `delay` milliseconds later, and no other one in
   * between.
   *
   * @param lanes the same list for all calls that need the same lanes in the same way
   * @returns `undefined` if the request may be sent at once; otherwise a promise that resolves when it may, and rejects with
   * `signal.reason` as soon as the signal aborts, which frees its place in the queue
   */
  enter(
    lanes: readonly PacedLane[],
    priority: Priority,
    signal: Abortable,
    delay?: number,
  ): Promise<void> | undefined;
  /** Records that the server did not refuse a request. */
  accepted(lanes: readonly PacedLane[]): void;
  /** Records a 429. The result is how long the lanes pause, in milliseconds. */
  refused(lanes: readonly PacedLane[], wait: number | undefined): number | Promise<number>;
  /** What was sent through a lane; absent where another pacer counts. */
  readonly usage: ((lane: PacedLane) => LaneUsage) | undefined;
}

/** A waiting call. */
interface Waiting {
  readonly delay: number;
  readonly go: () => void;
  hasWaited: boolean;
}

/** The waiting calls that need the same lanes, by priority, in order of arrival. */
interface Group {
  readonly lanes: readonly PacedLane[];
  readonly waiting: Readonly<Record<Priority, Set<Waiting>>>;
  /** Number of the turn in which each priority last got a slot. */
  readonly served: Record<Priority, number>;
  /** `granted`: the pacer has given a slot that is due at {@link at}. */
  state: "free" | "asking" | "granted";
  /** The rank of the priority that was last asked for. */
  rank: number;
  /** When to act next, and when that was decided: a clock that shows an earlier time has jumped. */
  at: number;
  since: number;
  accepted: number;
  leave: AbortController | undefined;
}

/** Creates an empty queue. */
export function createSlotQueue(clock: Clock, pacer?: Pacer): SlotQueue {
  const local = createLocalPacer(clock);
  const groups = new Map<string, Group>();
  /** Slots of each lane since the last one that a poll got. */
  const sincePoll = new Map<string, number>();
  let turn = 0;
  let timer: { readonly at: number; readonly stop: () => void } | undefined;

  const groupOf = (lanes: readonly PacedLane[]): Group =>
    getOrInsert(groups, getOrInsert(keys, lanes, JSON.stringify), () => createGroup(lanes));

  /** Whether a poll of the group has to let others pass: its lanes had one just now, and an interactive call waits. */
  const mustYield = ({ lanes }: Group): boolean =>
    lanes.some(
      ({ lane }) =>
        (sincePoll.get(lane) ?? BETWEEN_POLLS) < BETWEEN_POLLS &&
        [...groups.values()].some(
          (other) => other.waiting.interactive.size > 0 && other.lanes.some((needed) => needed.lane === lane),
        ),
    );

  /** The highest priority among the calls that may be due; on a fair turn, the one whose last slot is the longest ago. */
  const choose = (now: number): { group: Group; priority: Priority; rank: number } | undefined => {
    const fair = (turn + 1) % FAIR_TURN === 0;
    let best: { group: Group; priority: Priority; rank: number; order: number } | undefined;
    for (const group of groups.values()) {
      if (group.state === "asking" || (group.at > now && now >= group.since)) continue;
      for (const [rank, priority] of ORDER.entries()) {
        if (group.waiting[priority].size === 0) continue;
        const yields = priority === "poll" && mustYield(group);
        const order = yields ? ORDER.indexOf("bulk") - 0.5 : fair ? 0 : rank;
        const isBefore =
          best === undefined ||
          order < best.order ||
          (order === best.order && group.served[priority] < best.group.served[best.priority]);
        if (isBefore) best = { group, priority, rank, order };
      }
    }
    return best;
  };

  const note = (group: Group, priority: Priority): void => {
    turn += 1;
    group.served[priority] = turn;
    for (const { lane } of group.lanes) {
      const others = (sincePoll.get(lane) ?? BETWEEN_POLLS) + 1;
      sincePoll.set(lane, priority === "poll" ? 0 : others);
    }
  };

  const give = (group: Group, priority: Priority): void => {
    note(group, priority);
    group.state = "free";
    const [first] = group.waiting[priority];
    if (first === undefined) return;
    group.waiting[priority].delete(first);
    first.go();
  };

  const ask = (group: Group, priority: Priority, rank: number): PaceAnswer | Promise<PaceAnswer> => {
    const [first] = group.waiting[priority];
    const { lanes, accepted } = group;
    const waiting = ORDER.reduce((sum, each) => sum + group.waiting[each].size, 0);
    const request = {
      priority,
      more: waiting > 1,
      waited: first?.hasWaited ?? false,
      gap: first?.delay ?? 0,
      accepted,
      get signal() {
        group.leave ??= new AbortController();
        return group.leave.signal;
      },
    };
    group.accepted = 0;
    group.rank = rank;
    if (pacer === undefined) return local.reserve(lanes, request);
    return guarded(
      async () => checked(await pacer.reserve(lanes, request)),
      () => local.reserve(lanes, request),
    );
  };

  /** The answer of the caller's pacer, or that of this process when it fails or hangs. */
  const guarded = <T>(work: () => Promise<T>, instead: () => T): Promise<T> =>
    within(clock, MAX_WAIT, work, () => new Error("The pacer did not answer.")).catch(instead);

  const decide = (group: Group, answer: PaceAnswer): void => {
    group.since = clock.now();
    // A slot that nobody waits for any longer is not kept for a later call.
    group.state = answer.go && isBusy(group) ? "granted" : "free";
    group.at = group.since + (answer.go ? answer.in : answer.askAgainIn);
  };

  /** Gives a slot to every call that is due, and sleeps until the next one may be. */
  const schedule = (): void => {
    for (;;) {
      const best = choose(clock.now());
      if (best === undefined) break;
      const { group, priority, rank } = best;
      if (group.state === "granted") {
        give(group, priority);
        continue;
      }
      const answer = ask(group, priority, rank);
      if (answer instanceof Promise) {
        group.state = "asking";
        void answer.then((late) => {
          decide(group, late);
          schedule();
        });
        continue;
      }
      decide(group, answer);
      if (answer.go && group.at <= group.since) give(group, priority);
    }
    let next = Number.POSITIVE_INFINITY;
    for (const group of groups.values()) {
      if (group.state !== "asking" && isBusy(group)) next = Math.min(next, group.at);
    }
    sleepUntil(next);
  };

  const isAnyBusy = (): boolean => {
    for (const group of groups.values()) if (isBusy(group)) return true;
    return false;
  };

  const sleepUntil = (at: number): void => {
    if (timer?.at === at) return;
    timer?.stop();
    timer = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const onTime = () => {
      timer = undefined;
      schedule();
    };
    timer = { at, stop: startTimer(clock, Math.max(0, at - clock.now()), onTime) };
  };

  return {
    enter(lanes, priority, signal, delay = 0) {
      const group = groupOf(lanes);
      const { accepted, since } = group;
      const now = clock.now();
      // Mostly nobody waits: there is nobody to choose among.
      if (pacer === undefined && !signal.aborted && !isAnyBusy() && !(group.at > now && now >= since)) {
        group.accepted = 0;
        decide(group, local.reserve(lanes, { gap: delay, waited: false, accepted }));
        if (group.at <= group.since) {
          note(group, priority);
          return undefined;
        }
      }
      const passage = { isOpen: false };
      let resolve = () => {
        passage.isOpen = true;
      };
      const entry: Waiting = { delay, hasWaited: false, go: () => resolve() };
      group.waiting[priority].add(entry);
      // Whoever waits behind an answer for a lower priority is worth another question.
      if (group.state === "free" && ORDER.indexOf(priority) < group.rank) group.at = Number.NEGATIVE_INFINITY;
      if (!signal.aborted) schedule();
      if (passage.isOpen) return undefined;
      entry.hasWaited = true;
      return new Promise((granted, reject) => {
        const leave = (): void => {
          signal.removeEventListener("abort", leave);
          group.waiting[priority].delete(entry);
          if (!isBusy(group)) {
            group.leave?.abort(signal.reason);
            group.leave = undefined;
            if (group.state === "granted") group.state = "free";
          }
          reject(signal.reason as Error);
          schedule();
        };
        if (signal.aborted) {
          leave();
          return;
        }
        signal.addEventListener("abort", leave);
        resolve = () => {
          signal.removeEventListener("abort", leave);
          granted();
        };
      });
    },
    usage: pacer ? undefined : local.usage,
    accepted(lanes) {
      groupOf(lanes).accepted += 1;
    },
    refused(lanes, wait) {
      groupOf(lanes).accepted = 0;
      const hold = (pause: number): number => {
        const now = clock.now();
        for (const group of groups.values()) {
          if (!group.lanes.some(({ lane }) => lanes.some((refused) => refused.lane === lane))) continue;
          if (now < group.since) group.at = now;
          group.at = Math.max(group.at, now + pause);
          group.since = now;
        }
        schedule();
        return pause;
      };
      if (pacer === undefined) return hold(local.refused(lanes, wait));
      return guarded(
        async () => checkedPause(await pacer.refused(lanes, wait)),
        () => local.refused(lanes, wait),
      ).then(hold);
    },
  };
}

function createGroup(lanes: readonly PacedLane[]): Group {
  return {
    lanes,
    waiting: { login: new Set(), poll: new Set(), interactive: new Set(), bulk: new Set() },
    served: { login: 0, poll: 0, interactive: 0, bulk: 0 },
    state: "free",
    rank: 0,
    at: Number.NEGATIVE_INFINITY,
    since: Number.NEGATIVE_INFINITY,
    accepted: 0,
    leave: undefined,
  };
}

/** The answer of a pacer with its times in bounds, so that none stops the client. */
function checked(answer: PaceAnswer): PaceAnswer {
  if (answer.go) return { go: true, in: positive(answer.in) };
  return { go: false, askAgainIn: Math.max(1, Math.min(MAX_ASK_AGAIN, positive(answer.askAgainIn))) };
}

function checkedPause(pause: number): number {
  if (pause >= 0) return pause;
  throw new TypeError("The pacer gave no pause.");
}

function positive(time: number): number {
  return time > 0 ? time : 0;
}

function isBusy({ waiting }: Group): boolean {
  return ORDER.some((priority) => waiting[priority].size > 0);
}
