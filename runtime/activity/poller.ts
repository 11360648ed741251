import type { CallOptions } from "../call-options.js";
import type { Operation } from "../operation.js";
import { createActivityList } from "./activity-list.js";
import { createBudget } from "./budget.js";
import type { createdIdOf as CreatedIdOf } from "./created.js";
import { createDurations } from "./durations.js";
import type { FollowState } from "./follow-state.js";
import { type Followed, kindOf, newlyFollowed, type Wait } from "./followed.js";
import { createListTrust } from "./list-trust.js";
import type { readWhenDue as ReadWhenDue } from "./read.js";
import { PATIENCE, planReads, takeMostUrgent } from "./read-plan.js";
import type { ActivityReader } from "./reader.js";
import { recordOf } from "./record-of.js";
import type { ActivitySnapshot, readSnapshot as ReadSnapshot } from "./snapshot.js";
import type { ReadOutcome } from "./step.js";

/**
 * Reads the activities that a client waits for, all of them together.
 *
 * @returns the outcome of the next read of an activity: when it is due, or earlier if it has ended
 * @throws the reason of the signal, at once
 */
export type Poller = (
  reader: ActivityReader,
  state: FollowState,
  options: CallOptions,
) => Promise<ReadOutcome>;

/** Requests a second, lists and reads by id together, and how many at once after a pause. */
const RATE = 4.7;
const BURST = 3;
/** Milliseconds between two pages of a list, which leaves reads by id their part. */
const PAGE_PAUSE = 250;
/** Reads by id under way at once: more would wait for their slot, and be chosen too early. */
const MAX_READING = 8;
/** Activities that are pending from which on a list is worth more than reads by id; and more than it has pages. */
const MANY = 4;
/** Milliseconds after which an activity is expected to be in the list. */
const VISIBLE = 30_000;
/** Milliseconds between two reads by id of what a trusted list shows as going on. */
const SAMPLE_PAUSE = 3_000;
/** Milliseconds between two looks at all activities: more where there are more of them, so that looking stays cheap. */
const LOOK_PAUSE = 50;
const LOOK_PAUSE_PER_THOUSAND = 40;
const MAX_LOOK_PAUSE = 500;

/**
 * Creates the poller of a client. Functions of the core are arguments, because bundlers make a third file of what two files
 * import, which every program would load.
 */
export function createPoller(
  reader: ActivityReader,
  readOperation: Operation,
  readWhenDue: typeof ReadWhenDue,
  readSnapshot: typeof ReadSnapshot,
  createdIdOf: typeof CreatedIdOf,
): Poller {
  const { clock } = reader;
  const followed = new Map<string, Followed>();
  const durations = createDurations();
  const budget = createBudget(clock, RATE, BURST);
  const list = createActivityList(reader, readOperation);
  const trust = createListTrust();
  let listing: AbortController | undefined;
  let reading = 0;
  let pageAt = Number.NEGATIVE_INFINITY;
  let sampleAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let timer: { readonly at: number; readonly stop: () => void } | undefined;

  const startTimer = (ms: number, onTime: () => void): (() => void) => {
    if (clock.startTimer !== undefined) return clock.startTimer(ms, onTime);
    const stopped = new AbortController();
    clock.sleep(ms, stopped.signal).then(onTime, () => undefined);
    return () => stopped.abort("stopped");
  };

  const wakeAt = (wanted: number): void => {
    const pause = (followed.size / 1_000) * LOOK_PAUSE_PER_THOUSAND;
    const at = Math.max(wanted, lookedAt + Math.min(MAX_LOOK_PAUSE, Math.max(LOOK_PAUSE, pause)));
    const isIdle = followed.size === 0 || at === Number.POSITIVE_INFINITY;
    if (isIdle || (timer !== undefined && timer.at <= at)) return;
    timer?.stop();
    const onTime = () => {
      timer = undefined;
      look();
    };
    timer = { at, stop: startTimer(Math.max(0, at - clock.now()), onTime) };
  };

  const forget = (each: Followed, reason?: unknown): void => {
    each.reading?.abort(reason);
    if (followed.get(each.activity.id) === each) followed.delete(each.activity.id);
    if (followed.size > 0) return;
    listing?.abort(reason);
    timer?.stop();
    timer = undefined;
  };

  const readMostUrgent = (candidates: Followed[], now: number): void => {
    const each = takeMostUrgent(candidates, durations, now);
    if (each !== undefined) void readById(each);
  };

  /** Looks at everything that is waited for, asks for what is due, and sleeps until more is. */
  const look = (): void => {
    const now = clock.now();
    lookedAt = now;
    const usesList = followed.size >= MANY && followed.size > list.pages && list.at <= now + PATIENCE;
    const isTrusted = usesList && trust.isTrusted(now);
    const plan = planReads(followed.values(), durations, { usesList, isTrusted }, now);
    for (const each of plan.abandoned) forget(each);
    const { due, samples } = plan;
    const listAt = Math.max(list.at, plan.listAt);
    let { next } = plan;
    if (usesList && listing === undefined) {
      if (listAt <= now) void sweep();
      else next = Math.min(next, listAt);
    }
    const reserve = listing === undefined ? 0 : 1;
    while (due.length > 0 && reading < MAX_READING && budget.take(reserve)) readMostUrgent(due, now);
    if (due.length > 0 && reading < MAX_READING) next = Math.min(next, now + budget.wait(reserve));
    if (samples.length > 0 && now >= sampleAt && budget.take(reserve)) {
      sampleAt = now + SAMPLE_PAUSE;
      readMostUrgent(samples, now);
    }
    if (samples.length > 0) next = Math.min(next, Math.max(sampleAt, now + budget.wait(reserve)));
    wakeAt(next);
  };

  const settle = (each: Followed, outcome: ReadOutcome, waits: Iterable<Wait> = each.waits): void => {
    for (const wait of [...waits]) wait.settle(outcome);
  };

  const report = ({ id, state, progression }: ActivitySnapshot): void =>
    reader.emit({ type: "activity", id, state, progression });

  /** Notes what a snapshot says, and whether it is the end. */
  const note = (each: Followed, snapshot: ActivitySnapshot): boolean => {
    const now = clock.now();
    const raw = recordOf(snapshot.raw);
    const created = dateOf(raw["creationDate"]);
    if (created !== undefined)
      each.startedAt = Math.min(each.startedAt, now - (reader.serverNow() - created));
    if (!hasEnded(snapshot)) return false;
    const stopped = dateOf(recordOf(recordOf(raw["state"])[snapshot.state])["stopDate"]);
    const duration =
      created !== undefined && stopped !== undefined ? stopped - created : now - each.startedAt;
    durations.add(kindOf(each), duration);
    return true;
  };

  /** Whether what a list shows of an end is all that its callers are told: lists may leave out much. */
  const tellsEnough = ({ activity: { created } }: Followed, snapshot: ActivitySnapshot): boolean => {
    if (snapshot.state === "failed") return snapshot.reason !== undefined;
    return created === undefined || createdIdOf(snapshot, created) !== undefined;
  };

  async function readById(each: Followed): Promise<void> {
    const { activity } = each;
    const controller = new AbortController();
    each.reading = controller;
    reading += 1;
    const outcome = await readWhenDue(reader, { activity, at: 0 }, { signal: controller.signal });
    reading -= 1;
    each.reading = undefined;
    if (!controller.signal.aborted) {
      each.isUrgent = false;
      // Also where it failed: the next read of this one is not due at once.
      each.runningAt = clock.now();
      if ("snapshot" in outcome && note(each, outcome.snapshot)) {
        if (each.listed === "running") trust.expect(activity.id, clock.now());
        forget(each);
      }
      settle(each, outcome);
    }
    wakeAt(lookedAt);
  }

  /** Waits until a page of the list may be asked for. */
  async function turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      const wait = pageAt - clock.now();
      if (wait <= 0 && budget.take()) break;
      await clock.sleep(Math.max(wait, budget.wait(), 1), signal);
    }
    pageAt = clock.now() + PAGE_PAUSE;
  }

  async function sweep(): Promise<void> {
    const controller = new AbortController();
    listing = controller;
    const askedAt = clock.now();
    const shown = new Set<Followed>();
    const wanted = new Set([...followed.values()].filter(({ waits }) => waits.size > 0));
    const { signal } = controller;
    const how = await list.sweep(
      signal,
      () => turn(signal),
      (id, item) => {
        const each = followed.get(id);
        if (each === undefined && !trust.expects(id)) return true;
        const snapshot = readSnapshot(id, item, reader.serverNow());
        trust.compare(id, askedAt, hasEnded(snapshot), clock.now());
        if (each === undefined) return true;
        shown.add(each);
        wanted.delete(each);
        show(each, snapshot);
        return wanted.size > 0 || trust.expected > 0;
      },
    );
    listing = undefined;
    if (how !== "none") {
      for (const each of wanted) {
        if (each.listed === "running" && how === "whole") each.isUrgent = true;
        each.listed = "absent";
      }
      if (how === "whole") trust.wasWhole(askedAt, clock.now());
      const isMissing = [...wanted].some(({ since }) => askedAt - since >= VISIBLE);
      list.judge(shown.size > list.pages || !isMissing);
    }
    wakeAt(lookedAt);
  }

  /** Passes on what a list shows of an activity. */
  function show(each: Followed, snapshot: ActivitySnapshot): void {
    if (hasEnded(snapshot) && !tellsEnough(each, snapshot)) {
      each.isUrgent = true;
      return;
    }
    each.isUrgent = false;
    each.listed = "running";
    if (note(each, snapshot)) {
      trust.showedEnd();
      forget(each);
      report(snapshot);
      settle(each, { snapshot });
      return;
    }
    const now = clock.now();
    const due = [...each.waits].filter(({ at }) => at <= now);
    if (due.length === 0) return;
    report(snapshot);
    settle(each, { snapshot }, due);
  }

  return (_, { activity, since, at }, { signal }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const now = clock.now();
      const each = followed.get(activity.id) ?? newlyFollowed(activity, since, now);
      followed.set(activity.id, each);
      each.askedAt = now;
      const leave = (): void => {
        each.waits.delete(wait);
        if (each.waits.size === 0) forget(each, signal?.reason);
        reject(signal?.reason as Error);
      };
      const wait: Wait = {
        at,
        settle: (outcome) => {
          signal?.removeEventListener("abort", leave);
          each.waits.delete(wait);
          resolve(outcome);
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      each.waits.add(wait);
      wakeAt(at);
    });
}

function hasEnded({ state }: ActivitySnapshot): boolean {
  return state === "completed" || state === "failed";
}

/** Milliseconds since 1970. */
function dateOf(value: unknown): number | undefined {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
