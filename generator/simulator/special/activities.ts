import { viewActivity } from "../activity-view.js";
import { json } from "../errors.js";
import { type Call, type Platform, pathValue } from "../platform.js";
import { missing } from "../reads.js";
import type { Specials } from "./special.js";

/** Reading activities: their state depends on the clock and on the number of polls. */
export const activities: Specials = {
  "activity GET /v1/activities": { answer: list },
  "activity GET /v1/activities/recent": { answer: list },
  "activity GET /v1/activities/archive": { answer: list },
  "activity GET /v1/activities/{id}": {
    answer: (call, platform) => {
      const id = pathValue(call, "id");
      const poll = platform.activities.poll(id);
      if (poll === undefined) return missing(call, id);
      const view = viewActivity(poll.activity, platform.clock.now(), platform.world.identity);
      const state = poll.activity.plan.states?.[poll.seen - 1];
      return json(200, state === undefined ? view : { ...view, state });
    },
    example: ({ activities: known }) => ({ id: known.all()[0]?.id ?? "" }),
  },
};

/** Newest first. */
function list(_: Call, { activities: known, clock, world }: Platform): Response {
  const newestFirst = [...known.all()].reverse().sort((a, b) => b.createdAt - a.createdAt);
  const now = clock.now();
  return json(
    200,
    newestFirst.map((activity) => viewActivity(activity, now, world.identity)),
  );
}
