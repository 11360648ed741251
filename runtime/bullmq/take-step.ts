import { anyActivity } from "../activity/any-activity.js";
import type { Client } from "../client.js";
import type { Clock } from "../clock.js";
import { type ActivityEnd, endOf } from "./end.js";
import type { FollowEventHook } from "./event.js";
import type { Followed } from "./followed.js";

/** What a run needs of its job. */
export interface FollowJob {
  readonly data: Followed;
  updateData(data: Followed): Promise<void>;
}

/** What became of a run: the activity is done with, or there is another run at a time. */
export type Run = { readonly end: ActivityEnd } | { readonly at: number };

/** What runs have in common. */
export interface Runner {
  readonly client: Client;
  readonly clock: Pick<Clock, "now">;
  readonly onEnd: (end: ActivityEnd) => unknown;
  readonly report: FollowEventHook;
  /** Ends reads when this process stops. */
  readonly signal: AbortSignal;
}

/** Milliseconds that a run may be early: queues round. */
const EARLY = 250;
/** Milliseconds between two reads at most. A state that is due later than that is of a machine whose clock differs. */
const MAX_PAUSE = 30_000;
/** Milliseconds until `onEnd` is called again, at most. */
const MAX_REDELIVERY = 300_000;

/**
 * One run of the job of an activity: at most one read. What it learnt is in the job before the run ends, so that the next one,
 * wherever it is, goes on from there.
 *
 * @throws what the queue throws; the run is then repeated
 */
export async function takeStep(job: FollowJob, runner: Runner): Promise<Run> {
  const { client, clock, report, signal } = runner;
  const followed = job.data;
  if (followed.end !== undefined) return deliver(job, followed, followed.end, runner);
  const { state, data } = followed;
  const early = state.at - clock.now();
  // The process that had it died after its read.
  if (early > EARLY && early <= MAX_PAUSE) return { at: state.at };
  const { activity } = state;
  // It is due: the client must not wait for a time of another machine.
  const next = await client.activity(activity, anyActivity).poll({ ...state, at: 0 }, { signal });
  if (next.action === "read") {
    await job.updateData({ ...followed, state: next.state });
    const { at } = next.state;
    report({ type: "read", id: activity.id, snapshot: next.snapshot, at });
    return { at };
  }
  const end = endOf(next, activity, data);
  const ended = { ...followed, end };
  await job.updateData(ended);
  return deliver(job, ended, end, runner);
}

async function deliver(job: FollowJob, followed: Followed, end: ActivityEnd, runner: Runner): Promise<Run> {
  try {
    await runner.onEnd(end);
    return { end };
  } catch (error) {
    const undelivered = (followed.undelivered ?? 0) + 1;
    const at = runner.clock.now() + Math.min(MAX_REDELIVERY, 1_000 * 2 ** (undelivered - 1));
    await job.updateData({ ...followed, undelivered });
    runner.report({ type: "undelivered", id: end.id, error, at });
    return { at };
  }
}
