import { createActivity } from "../activity/follow.js";
import { activityIdOf } from "../activity/location.js";
import { originOf } from "../activity/saved.js";
import type { Decoding } from "../decode.js";
import type { ActivityDecoder } from "../operation.js";
import { ambiguous } from "../outcome.js";

/** Every success starts an activity: its handle. One that names none is an `AmbiguousWriteError`. */
export const startedActivity: ActivityDecoder = {
  follow: createActivity,
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
  decode({ operation, response, bytes, context, activities }: Decoding) {
    const { status } = response;
    const activityId = activityIdOf(response.headers.get("location"));
    if (activityId === undefined) {
      const isAccepted = (status === 201 || status === 202) && bytes.byteLength === 0;
      if (isAccepted && context.hidesHeaders) throw ambiguous("untracked", context, { status });
      return undefined;
    }
    return createActivity(activities, { id: activityId, ...originOf(operation) });
  },
};
