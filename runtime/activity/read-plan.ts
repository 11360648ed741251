import { LIST_PAUSE } from "./activity-list.js";
import type { Durations } from "./durations.js";
import { type Followed, kindOf } from "./followed.js";

/** Milliseconds that a new activity is left to the list before it is read by id. */
export const PATIENCE = 2 * LIST_PAUSE;
/** Milliseconds that the first read waits at most for what its kind usually takes. */
const MAX_HEAD_START = 30_000;
/** Milliseconds after which an overdue read goes first, whatever its chance. */
const FAIRNESS = 600_000;
/** Milliseconds that what is known of an activity is kept while its caller does not ask for more. */
const KEPT = 60_000;

/** How a list takes part in the reading. */
export interface ListUse {
  /** Activities are left to the list for a while before they are read by id. */
  readonly usesList: boolean;
  /** What the list shows as going on is read by id only as a sample. */
  readonly isTrusted: boolean;
}

/** What to do with the activities that are followed, as things stand. */
export interface ReadPlan {
  /** To be read by id as soon as the budget allows. */
  readonly due: Followed[];
  /** A trusted list shows that they go on: now and then one is read by id, to see whether the trust is deserved. */
  readonly samples: Followed[];
  /** Those whose callers have not asked for more for long. */
  readonly abandoned: readonly Followed[];
  /** When the next of them is due; infinite where there is none. */
  readonly next: number;
  /** When the first of them may be in a list as ended; infinite where none is waited for. */
  readonly listAt: number;
}

/** Looks at everything that is followed. */
export function planReads(
  followed: Iterable<Followed>,
  durations: Durations,
  { usesList, isTrusted }: ListUse,
  now: number,
): ReadPlan {
  const due: Followed[] = [];
  const samples: Followed[] = [];
  const abandoned: Followed[] = [];
  let next = Number.POSITIVE_INFINITY;
  let listAt = Number.POSITIVE_INFINITY;
  for (const each of followed) {
    if (each.waits.size === 0) {
      if (now - each.askedAt > KEPT) abandoned.push(each);
      continue;
    }
    const head = each.startedAt + Math.min(MAX_HEAD_START, durations.earliest(kindOf(each)));
    listAt = Math.min(listAt, head);
    if (each.reading !== undefined) continue;
    if (isTrusted && each.listed === "running" && !each.isUrgent) {
      samples.push(each);
      continue;
    }
    const at = each.isUrgent ? now : Math.max(head, usesList ? besideListAt(each) : askedFor(each));
    if (at <= now) due.push(each);
    else next = Math.min(next, at);
  }
  return { due, samples, abandoned, next, listAt };
}

/** Takes out of the candidates the one whose read by id most probably shows an end. */
export function takeMostUrgent(
  candidates: Followed[],
  durations: Durations,
  now: number,
): Followed | undefined {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, each] of candidates.entries()) {
    const value = urgency(each, durations, now);
    if (value <= most) continue;
    most = value;
    best = index;
  }
  return candidates.splice(best, 1)[0];
}

/** How much speaks for reading one by its id before others. */
function urgency(each: Followed, durations: Durations, now: number): number {
  const { isUrgent, startedAt, runningAt } = each;
  const chance = durations.chance(kindOf(each), runningAt - startedAt, now - startedAt);
  return (isUrgent ? 2 : 0) + chance + (now - runningAt) / FAIRNESS;
}

/** When the first of its callers asked to be answered. */
function askedFor({ waits }: Followed): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { at } of waits) first = Math.min(first, at);
  return first;
}

/** When it may be read by id beside lists: after pauses that grow as those of a wait of its own do. */
function besideListAt({ listed, since, startedAt, runningAt }: Followed): number {
  if (listed === "unknown") return since + PATIENCE;
  return runningAt + Math.min(30_000, Math.max(1_000, (runningAt - startedAt) * 0.6));
}
