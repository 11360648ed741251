import type { ActivityTiming } from "./api.js";
import type { Clock } from "./clock.js";
import { uuid } from "./seeded.js";

/** How an accepted write goes on. */
export interface ActivityPlan {
  readonly module: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly concernedItems: readonly { readonly type: string; readonly id: string }[];
  /** Id that `state.completed.result` names. */
  readonly result?: string;
  /** The states that its first successful polls show, whatever they are. */
  readonly states?: readonly Readonly<Record<string, unknown>>[];
  /** Why it fails; absent for one that completes. */
  readonly reason?: string;
  /** Happens when the activity completes, never when it fails. */
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
   * Accepts a write. Its id is new, and the same for the same sequence of writes.
   *
   * @param age how long ago it was accepted, in milliseconds; default just now.
   */
  start(plan: ActivityPlan, timing?: Partial<ActivityTiming>, age?: number): Activity;
  /** Lets something happen once so many milliseconds have passed. */
  after(milliseconds: number, effect: () => void): void;
  /** Lets every effect happen whose time has come, in the order of their times. */
  settle(): void;
  /** One read of the activity by its id, as a poll; how many have seen it, this one included. `undefined`: 404. */
  poll(id: string): { readonly activity: Activity; readonly seen: number } | undefined;
  /** All that have been accepted, oldest first. */
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
    settle: () => {
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

/** When the activity completes or fails, in milliseconds since 1970; never when it is stuck. */
export function endOf({ createdAt, timing }: Activity): number {
  return timing.stuck === undefined ? createdAt + timing.waiting + timing.running : Number.POSITIVE_INFINITY;
}
