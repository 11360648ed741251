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

/** A success with a `Location` header starts an activity: its handle. Any other starts none. */
export const possibleActivity: ActivityDecoder = {
  follow: createActivity,
  decode({ operation, response, activities }: Decoding) {
    const activityId = activityIdOf(response.headers.get("location"));
    if (activityId === undefined) return undefined;
    return createActivity(activities, { id: activityId, ...originOf(operation) });
  },
};
