import { follow as followSignal, startTimer } from "../abort.js";
import type { CallOptions } from "../call-options.js";
import { atCallSite, type CallSite, callSite } from "../errors/call-site.js";
import { activityTimeout } from "./failures.js";
import { begin, DEFAULT_DEADLINE, type FollowState } from "./follow-state.js";
import type { Activity, WaitOptions } from "./handle.js";
import { readActivity, readWhenDue } from "./read.js";
import type { ActivityReader } from "./reader.js";
import type { SavedActivity } from "./saved.js";
import type { ActivitySnapshot, CompletedActivity } from "./snapshot.js";
import { type FollowStep, step } from "./step.js";
import { nextOutcome } from "./waits.js";

/** Why reading stops when the caller leaves the iteration. */
const ABANDONED = "abandoned";

/** Creates the handle of an activity; sends nothing. */
export function createActivity<Created extends string | undefined>(
  reader: ActivityReader,
  saved: SavedActivity<Created>,
): Activity<Created> {
  const { clock } = reader;
  const { id } = saved;

  async function stepOnce(
    state: FollowState<Created>,
    options: CallOptions,
    outcomeOf: typeof nextOutcome = readWhenDue,
  ): Promise<FollowStep<Created>> {
    const outcome = await outcomeOf(reader, state, options);
    if (options.signal?.aborted === true) throw options.signal.reason;
    return step(state, outcome, clock.now(), reader.redact);
  }

  function read(
    options: WaitOptions,
    onEnd?: (completed: CompletedActivity<Created>) => void,
  ): AsyncGenerator<ActivitySnapshot> {
    const controller = new AbortController();
    const snapshots = readUntil(controller, options, onEnd);
    const finish = snapshots.return.bind(snapshots);
    // Without it, a generator that waits for its next read would end only after that read.
    snapshots.return = (value) => {
      controller.abort(ABANDONED);
      return finish(value);
    };
    return snapshots;
  }

  async function* readUntil(
    controller: AbortController,
    { signal, deadline = DEFAULT_DEADLINE }: WaitOptions,
    onEnd: ((completed: CompletedActivity<Created>) => void) | undefined,
  ): AsyncGenerator<ActivitySnapshot> {
    const end = clock.now() + deadline;
    const late = () => activityTimeout(saved, deadline);
    // The deadline also ends a read that hangs, which no step can.
    let state = begin(saved, { now: clock.now(), deadline: Number.POSITIVE_INFINITY });
    for (;;) {
      if (clock.now() >= end) throw late();
      // Both end before the caller gets the snapshot: one who never asks for the next would leave them behind.
      const unfollow = followSignal(signal, controller);
      const stop = startTimer(clock, end - clock.now(), () => controller.abort(late()));
      let next: FollowStep<Created>;
      try {
        next = await stepOnce(state, { signal: controller.signal }, nextOutcome);
      } catch (error) {
        if (controller.signal.reason === ABANDONED) return;
        throw error;
      } finally {
        stop();
        unfollow();
      }
      if (next.snapshot !== undefined) yield next.snapshot;
      if (next.action === "fail") throw next.error;
      if (next.action === "complete") {
        onEnd?.(next.completed);
        return;
      }
      state = next.state;
    }
  }

  async function refresh(options: CallOptions = {}): Promise<ActivitySnapshot> {
    const site = callSite(refresh);
    try {
      return await readActivity(reader, id, options);
    } catch (error) {
      throw atCallSite(error, site, true);
    }
  }

  async function poll(
    state: FollowState<Created> = begin(saved, { now: clock.now() }),
    options: CallOptions = {},
  ): Promise<FollowStep<Created>> {
    const site = callSite(poll);
    const next = await stepOnce(state, options);
    return next.action === "fail" ? { ...next, error: atCallSite(next.error, site, true) } : next;
  }

  function progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<ActivitySnapshot> {
    return locate(read(options), callSite(progress));
  }

  async function completed({
    onProgress,
    ...options
  }: WaitOptions = {}): Promise<CompletedActivity<Created>> {
    let end: CompletedActivity<Created> | undefined;
    const snapshots = read(options, (completion) => {
      end = completion;
    });
    for await (const snapshot of locate(snapshots, callSite(completed))) {
      // Its type promises nothing, but it may be an async function, whose rejection would go unhandled.
      await (onProgress?.(snapshot) as unknown);
    }
    return end as CompletedActivity<Created>;
  }

  return { id, refresh, poll, progress, completed, toJSON: () => saved };
}

/** The snapshots, with the caller's line in the stack of the error that ends them. */
function locate(
  snapshots: AsyncGenerator<ActivitySnapshot>,
  site: CallSite,
): AsyncGenerator<ActivitySnapshot> {
  const next = snapshots.next.bind(snapshots);
  snapshots.next = async () => {
    try {
      return await next();
    } catch (error) {
      throw atCallSite(error, site, true);
    }
  };
  return snapshots;
}
