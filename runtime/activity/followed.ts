import type { FollowState } from "./follow-state.js";
import type { ReadOutcome } from "./step.js";

/** One caller that waits for an outcome. */
export interface Wait {
  readonly at: number;
  readonly settle: (outcome: ReadOutcome) => void;
}

/** An activity that is waited for, and what is known of it. */
export interface Followed {
  readonly activity: FollowState["activity"];
  readonly waits: Set<Wait>;
  /** When it was first asked for. */
  readonly since: number;
  /** When it began, by this machine's clock, as far as is known. */
  startedAt: number;
  /** When it was last known to be going on. */
  runningAt: number;
  /** How the last list showed it. */
  listed: "unknown" | "running" | "absent";
  /** A list shows that it ended and not how, or no longer shows it: it is read by id before all others. */
  isUrgent: boolean;
  /** Stops the read by id that is under way. */
  reading: AbortController | undefined;
  /** When a caller last asked. */
  askedAt: number;
}

/** Begins to follow an activity that is first asked for now. */
export function newlyFollowed(activity: FollowState["activity"], since: number, now: number): Followed {
  return {
    activity,
    waits: new Set(),
    since: now,
    startedAt: since,
    runningAt: since,
    listed: "unknown",
    isUrgent: false,
    reading: undefined,
    askedAt: now,
  };
}

/** What durations are kept by: the operation that started it. */
export function kindOf({ activity: { operation = "" } }: Followed): string {
  return operation;
}
