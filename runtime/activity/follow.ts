import { follow as followSignal, startTimer } from "../abort.js";
import type { CallOptions } from "../call-options.js";
import type { Clock } from "../clock.js";
import { ActivityFailedError } from "../errors/activity.js";
import { NotFoundError, PermissionError, RateLimitError, ServerError } from "../errors/api.js";
import { CloudTempleError } from "../errors/base.js";
import { ConnectionError } from "../errors/connection.js";
import { TimeoutError } from "../errors/timeout.js";
import { CONSOLE } from "../limit/console.js";
import type { Emit } from "../notify.js";
import type { CreatedId, Operation } from "../operation.js";
import { createdIdOf } from "./created.js";
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

/** Creates the handle of an activity; sends nothing. */
export function createActivity<Created extends string | undefined>(
  reader: ActivityReader,
  id: string,
  created: readonly CreatedId[] | undefined,
): Activity<Created> {
  const refresh = async (options: CallOptions = {}): Promise<ActivitySnapshot> => {
    const snapshot = readSnapshot(id, await reader.read(id, options), reader.serverNow());
    reader.emit({ type: "activity", id, state: snapshot.state, progression: snapshot.progression });
    return snapshot;
  };

  async function* progress(options: Omit<WaitOptions, "onProgress"> = {}): AsyncGenerator<ActivitySnapshot> {
    const controller = new AbortController();
    const unfollow = followSignal(options.signal, controller);
    const deadline = options.deadline ?? DEFAULT_DEADLINE;
    const stop = startTimer(reader.clock, deadline, () => controller.abort(activityTimeout(id, deadline)));
    try {
      yield* poll(reader, controller.signal, id, (signal) => refresh({ signal }));
    } finally {
      stop();
      unfollow();
    }
  }

  return {
    id,
    refresh,
    progress,
    async completed({ onProgress, ...options } = {}) {
      let last: ActivitySnapshot | undefined;
      for await (const snapshot of progress(options)) {
        last = snapshot;
        // Its type promises nothing, but it may be an async function, whose rejection would go unhandled.
        await (onProgress?.(snapshot) as unknown);
      }
      return complete<Created>(last as ActivitySnapshot, created);
    },
  };
}

/** Reads until the activity ends, with pauses of 1, 1, 2, 3, 5, 8, … and at most 30 seconds in between. */
async function* poll(
  reader: ActivityReader,
  signal: AbortSignal,
  id: string,
  read: (signal: AbortSignal) => Promise<ActivitySnapshot>,
): AsyncGenerator<ActivitySnapshot> {
  let seen = false;
  let notFound = 0;
  let failures = 0;
  for (let pause = 1_000, next = 1_000; ; [pause, next] = [next, pause + next]) {
    try {
      const snapshot = await read(signal);
      seen = true;
      failures = 0;
      yield snapshot;
      if (snapshot.state === "failed") throw failed(id, snapshot.reason && reader.redact(snapshot.reason));
      if (snapshot.state === "completed") return;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof NotFoundError) {
        if (seen) throw disappeared(id, error);
        notFound += 1;
        if (notFound > MAX_EARLY_NOT_FOUND) throw unknownActivity(id, error);
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
): CompletedActivity<Created> {
  const createdId = places && createdIdOf(snapshot, places);
  if (places !== undefined && createdId === undefined) {
    throw new ActivityFailedError(`activity ${snapshot.id} completed without naming what it created.`, {
      activityId: snapshot.id,
      advice: "Look for the new object in the list it belongs to before you create another one.",
    });
  }
  return { ...snapshot, state: "completed", createdId: createdId as Created };
}

function failed(id: string, reason: string | undefined): ActivityFailedError {
  const retryable = isTransientReason(reason);
  return new ActivityFailedError(`activity ${id} failed: ${reason ?? "the platform gives no reason"}.`, {
    activityId: id,
    reason,
    retryable,
    advice: retryable
      ? "The reason is transient. Make sure that the first attempt created nothing, then repeat the operation."
      : "Correct what the reason names. Part of the work may have been done: check before you repeat the operation.",
  });
}

/** The reasons after which Cloud Temple's own Terraform provider retries; a bare 502 in a reason is not enough. */
function isTransientReason(reason = ""): boolean {
  if (reason.includes("None of the workers were able to respond")) return true;
  return reason.includes("Failed to load configuration via API") && /502|Bad Gateway/.test(reason);
}

function disappeared(id: string, cause: NotFoundError): ActivityFailedError {
  return new ActivityFailedError(
    `activity ${id} disappeared: it could be read before, and now the platform answers 404.`,
    {
      activityId: id,
      cause,
      advice: "Its outcome is unknown: read the object that it concerns.",
    },
  );
}

function unknownActivity(id: string, cause: NotFoundError): ActivityFailedError {
  return new ActivityFailedError(`activity ${id} is not known to the platform.`, {
    activityId: id,
    status: cause.status,
    cause,
    advice:
      "Check the id. If a write has just returned it, read the object itself before you repeat the write.",
  });
}

function notPermitted(id: string, cause: PermissionError): PermissionError {
  const { operation, method, path, status, attempts, body } = cause;
  return new PermissionError(`reading activity ${id} is not permitted.`, {
    ...{ operation, method, path, status, attempts, body, activityId: id },
    advice: "Give the token's user the permission activity_read. The activity itself continues.",
  });
}

/**
 * The error with the activity's id. Errors of reading the activity have it already. The error of a failed login does not,
 * and is shared by every call that waited for that login, so a copy gets the id. Without it, a caller who holds nothing but
 * the error could not find what the activity creates.
 */
function withActivity(id: string, error: unknown): unknown {
  if (!(error instanceof CloudTempleError) || error.activityId !== undefined) return error;
  const message = `stopped following activity ${id}: ${error.message}`;
  const stack = error.stack?.replace(error.message, () => message);
  const copy = Object.create(Object.getPrototypeOf(error) as CloudTempleError) as CloudTempleError;
  for (const [name, value] of Object.entries({ message, stack, cause: error.cause })) {
    Object.defineProperty(copy, name, { value, writable: true, configurable: true });
  }
  return Object.assign(copy, error, { activityId: id });
}

function activityTimeout(id: string, limit: number): TimeoutError {
  return new TimeoutError(`activity ${id} did not end within ${limit} ms.`, {
    scope: "activity",
    limit,
    activityId: id,
    advice: `The activity continues. Wait for it again with client.activity("${id}").completed().`,
  });
}
