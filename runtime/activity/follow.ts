import { follow as followSignal, startTimer } from "../abort.js";
import type { CallOptions } from "../call-options.js";
import type { Clock } from "../clock.js";
import { ActivityFailedError } from "../errors/activity.js";
import { NotFoundError, PermissionError, RateLimitError, ServerError } from "../errors/api.js";
import { atCallSite, type CallSite, callSite } from "../errors/call-site.js";
import { ConnectionError } from "../errors/connection.js";
import { TimeoutError } from "../errors/timeout.js";
import { CONSOLE } from "../limit/console.js";
import type { Emit } from "../notify.js";
import type { CreatedId, Operation } from "../operation.js";
import { createdIdOf } from "./created.js";
import {
  activityTimeout,
  disappeared,
  failed,
  notPermitted,
  type Origin,
  unknownActivity,
  withActivity,
} from "./failures.js";
import type { Activity, CompletedActivity, WaitOptions } from "./handle.js";
import { type ActivitySnapshot, readSnapshot } from "./snapshot.js";

/** Reading one activity; needs the permission `activity_read`. */
export const READ_ACTIVITY: Operation = {
  id: "activity.getActivity",
  method: "GET",
  path: "/activity/v1/activities/{id}",
  responses: { 200: "json" },
  limits: [CONSOLE],
};

/** What following an activity requires from the client. */
export interface ActivityReader {
  readonly clock: Clock;
  readonly emit: Emit;
  /** Removes secrets from text that becomes part of an error. */
  readonly redact: (text: string) => string;
  /** The server's time, milliseconds. */
  readonly serverNow: () => number;
  read(id: string, options: CallOptions): Promise<unknown>;
}

const DEFAULT_DEADLINE = 60 * 60_000;
/** Milliseconds between two reads, at most. */
const MAX_PAUSE = 30_000;
/** 404s in a row before the first successful read: an activity becomes visible a moment after its write was accepted. */
const MAX_EARLY_NOT_FOUND = 5;
/** Failed reads in a row. The activity continues meanwhile; giving up early would orphan what it creates. */
const MAX_TRANSIENT_FAILURES = 8;

/** Why reading stops when the caller leaves the iteration. */
const ABANDONED = "abandoned";

/** Creates the handle of an activity; sends nothing. */
export function createActivity<Created extends string | undefined>(
  reader: ActivityReader,
  id: string,
  created: readonly CreatedId[] | undefined,
  origin: Origin = {},
): Activity<Created> {
  const readOnce = async (options: CallOptions): Promise<ActivitySnapshot> => {
    const snapshot = readSnapshot(id, await reader.read(id, options), reader.serverNow());
    reader.emit({ type: "activity", id, state: snapshot.state, progression: snapshot.progression });
    return snapshot;
  };

  function read(options: WaitOptions): AsyncGenerator<ActivitySnapshot> {
    const controller = new AbortController();
    const snapshots = readUntil(controller, options);
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
  ): AsyncGenerator<ActivitySnapshot> {
    const end = reader.clock.now() + deadline;
    const snapshots = poll(reader, controller.signal, { id, origin }, (pollSignal) =>
      readOnce({ signal: pollSignal }),
    );
    for (;;) {
      // Both end before the caller gets the snapshot: one who never asks for the next would leave them behind.
      const unfollow = followSignal(signal, controller);
      const onTime = () => controller.abort(activityTimeout(id, deadline, origin));
      const stop = startTimer(reader.clock, Math.max(0, end - reader.clock.now()), onTime);
      let step: IteratorResult<ActivitySnapshot, void>;
      try {
        step = await snapshots.next();
      } catch (error) {
        if (controller.signal.reason === ABANDONED) return;
        throw error;
      } finally {
        stop();
        unfollow();
      }
      if (step.done === true) return;
      yield step.value;
    }
  }

  async function refresh(options: CallOptions = {}): Promise<ActivitySnapshot> {
    const site = callSite(refresh);
    try {
      return await readOnce(options);
    } catch (error) {
      throw atCallSite(error, site, true);
    }
  }

  function progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<ActivitySnapshot> {
    return locate(read(options), callSite(progress));
  }

  async function completed({
    onProgress,
    ...options
  }: WaitOptions = {}): Promise<CompletedActivity<Created>> {
    let last: ActivitySnapshot | undefined;
    const site = callSite(completed);
    for await (const snapshot of locate(read(options), site)) {
      last = snapshot;
      // Its type promises nothing, but it may be an async function, whose rejection would go unhandled.
      await (onProgress?.(snapshot) as unknown);
    }
    try {
      return complete<Created>(last as ActivitySnapshot, created, origin);
    } catch (error) {
      throw atCallSite(error, site, false);
    }
  }

  return { id, refresh, progress, completed };
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

/** Reads until the activity ends, with pauses of 1, 1, 2, 3, 5, 8, … and at most 30 seconds in between. */
async function* poll(
  reader: ActivityReader,
  signal: AbortSignal,
  { id, origin }: { readonly id: string; readonly origin: Origin },
  read: (signal: AbortSignal) => Promise<ActivitySnapshot>,
): AsyncGenerator<ActivitySnapshot, void, undefined> {
  let seen = false;
  let notFound = 0;
  let failures = 0;
  for (let pause = 1_000, next = 1_000; ; [pause, next] = [next, pause + next]) {
    try {
      const snapshot = await read(signal);
      seen = true;
      failures = 0;
      yield snapshot;
      if (snapshot.state === "failed")
        throw failed(id, snapshot.reason && reader.redact(snapshot.reason), origin);
      if (snapshot.state === "completed") return;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof NotFoundError) {
        if (seen) throw disappeared(id, error, origin);
        notFound += 1;
        if (notFound > MAX_EARLY_NOT_FOUND) throw unknownActivity(id, error, origin);
      } else if (isTransient(error)) {
        failures += 1;
        if (failures > MAX_TRANSIENT_FAILURES) throw withActivity(id, error);
      } else throw error instanceof PermissionError ? notPermitted(id, error) : withActivity(id, error);
    }
    await reader.clock.sleep(Math.min(pause, MAX_PAUSE), signal);
  }
}

function isTransient(error: unknown): boolean {
  return (
    error instanceof RateLimitError ||
    error instanceof ServerError ||
    error instanceof ConnectionError ||
    error instanceof TimeoutError
  );
}

function complete<Created extends string | undefined>(
  snapshot: ActivitySnapshot,
  places: readonly CreatedId[] | undefined,
  origin: Origin,
): CompletedActivity<Created> {
  const createdId = places && createdIdOf(snapshot, places);
  if (places !== undefined && createdId === undefined) {
    throw new ActivityFailedError(`activity ${snapshot.id} completed without naming what it created.`, {
      ...origin,
      activityId: snapshot.id,
      advice: "Look for the new object in the list it belongs to before you create another one.",
    });
  }
  return { ...snapshot, state: "completed", createdId: createdId as Created };
}
