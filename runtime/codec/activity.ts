import { createActivity } from "../activity/follow.js";
import { activityIdOf } from "../activity/location.js";
import { READ_ACTIVITY } from "../activity/read.js";
import type { ActivityReader } from "../activity/reader.js";
import type { LostWrite, Resolution, ResolveOptions } from "../activity/resolution.js";
import { originOf } from "../activity/saved.js";
import { loaded } from "../clock.js";
import type { CallContext } from "../context.js";
import type { Decoding } from "../decode.js";
import { AmbiguousWriteError } from "../errors/ambiguous.js";
import type { ActivityDecoder } from "../operation.js";
import { ambiguous, isOfPlatform } from "../outcome.js";

/** Writes that a client remembers: those of five minutes at the documented limit, and more. */
const MAX_WRITES = 10_000;

function remember({ writes }: ActivityReader, write: string | LostWrite): void {
  if (writes.push(write) > MAX_WRITES) writes.shift();
}

/** The search for the activity is loaded when it is asked for. */
function makeResolvable(
  error: unknown,
  reader: ActivityReader,
  { operation, sentAt, timeout }: CallContext,
): void {
  if (!(error instanceof AmbiguousWriteError) || !isOfPlatform(operation)) return;
  const lost: LostWrite = {
    ...{ operation, sentAt, timeout, requestPath: error.requestPath },
    ...{ failedAt: reader.clock.now(), read: READ_ACTIVITY },
  };
  remember(reader, lost);
  const value = (options?: ResolveOptions): Promise<Resolution> =>
    loaded(reader.clock, import("../activity/resolve.js")).then(({ resolveWrite }) =>
      resolveWrite(lost, reader, options),
    );
  // Not enumerable, so that no log shows it.
  Object.defineProperty(error, "resolve", { value });
}

/** Every success starts an activity: its handle. One that names none is an `AmbiguousWriteError`. */
export const startedActivity: ActivityDecoder = {
  follow: createActivity,
  makeResolvable,
  decode(answer: Decoding) {
    const handle = possibleActivity.decode(answer);
    if (handle === undefined)
      throw ambiguous("untracked", answer.context, { status: answer.response.status });
    return handle;
  },
};

/**
 * A success with a `Location` header starts an activity: its handle. Any other starts none, but for a 201 or 202 without a body
 * in a browser that may hide the header, which is an `AmbiguousWriteError`: nothing else would say that an activity goes on.
 */
export const possibleActivity: ActivityDecoder = {
  follow: createActivity,
  makeResolvable,
  decode({ operation, response, bytes, context, activities }: Decoding) {
    const { status } = response;
    const activityId = activityIdOf(response.headers.get("location"));
    if (activityId === undefined) {
      const isAccepted = (status === 201 || status === 202) && bytes.byteLength === 0;
      if (isAccepted && context.hidesHeaders) throw ambiguous("untracked", context, { status });
      return undefined;
    }
    remember(activities, activityId);
    return createActivity(activities, { id: activityId, ...originOf(operation) });
  },
};
