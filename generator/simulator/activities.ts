import type { ActivityTiming } from "./api.js";
import type { Clock } from "./clock.js";
import { uuid } from "./seeded.js";

/** What the activity of an accepted write reports, and what it does when it completes. */
export interface ActivityPlan {
  readonly module: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly concernedItems: readonly { readonly type: string; readonly id: string }[];
  /** Id in `state.completed.result`. */
  readonly result?: string;
  /** Values of `state` in the first successful polls, in order; sent as they are, even if invalid. */
  readonly states?: readonly Readonly<Record<string, unknown>>[];
  /** Reason of the failure; absent if the activity completes. */
  readonly reason?: string;
  /** Runs when the activity completes, never when it fails. */
  readonly effect?: () => void;
}

export interface Activity {
  readonly id: string;
  readonly plan: ActivityPlan;
  readonly timing: ActivityTiming;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface Activities {
  /**
   * Starts the activity of a write. Its id is unique, and the same sequence of writes gives the same ids.
   *
   * @param age how long ago the write was accepted, in milliseconds. Default 0.
   */
  start(plan: ActivityPlan, timing?: Partial<ActivityTiming>, age?: number): Activity;
  /** Schedules `effect` to run `milliseconds` from now. */
  after(milliseconds: number, effect: () => void): void;
  /** Runs every effect that is due, earliest first. */
  runDue(): void;
  /**
   * Counts one poll of the activity. `seen`: the number of successful polls so far, this one included. `undefined`:
   * the poll gets a 404.
   */
  poll(id: string): { readonly activity: Activity; readonly seen: number } | undefined;
  /** All activities so far, in the order they were started. */
  all(): readonly Activity[];
}

export const defaultTiming: ActivityTiming = {
  waiting: 500,
  running: 1500,
  unknownPolls: 0,
  goneAfterPolls: Number.POSITIVE_INFINITY,
  stuck: undefined,
};

export function createActivities(clock: Clock, defaults: ActivityTiming, seed: string): Activities {
  const activities = new Map<string, Activity>();
  const polls = new Map<string, number>();
  let pending: { at: number; effect: () => void }[] = [];

  return {
    start: (plan, timing = {}, age = 0) => {
      const id = uuid(`${seed}/activity/${activities.size}`);
      const activity = { id, plan, timing: { ...defaults, ...timing }, createdAt: clock.now() - age };
      activities.set(id, activity);
      if (plan.effect !== undefined && plan.reason === undefined) {
        pending.push({ at: endOf(activity), effect: plan.effect });
      }
      return activity;
    },
    after: (milliseconds, effect) => void pending.push({ at: clock.now() + milliseconds, effect }),
    runDue: () => {
      const now = clock.now();
      const due = pending.filter(({ at }) => at <= now);
      if (due.length === 0) return;
      pending = pending.filter(({ at }) => at > now);
      for (const { effect } of due.sort((a, b) => a.at - b.at)) effect();
    },
    poll: (id) => {
      const activity = activities.get(id);
      if (activity === undefined) return undefined;
      const count = (polls.get(id) ?? 0) + 1;
      polls.set(id, count);
      const { unknownPolls, goneAfterPolls } = activity.timing;
      const seen = count - unknownPolls;
      return seen <= 0 || seen > goneAfterPolls ? undefined : { activity, seen };
    },
    all: () => [...activities.values()],
  };
}

/** When the activity completes or fails, in milliseconds since 1970; infinite if it is stuck. */
export function endOf({ createdAt, timing }: Activity): number {
  return timing.stuck === undefined ? createdAt + timing.waiting + timing.running : Number.POSITIVE_INFINITY;
}
