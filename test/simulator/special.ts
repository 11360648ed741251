import { viewActivity } from "./activity-view.js";
import { errorResponse, json } from "./errors.js";
import { bodyOf, type Call, type Platform } from "./platform.js";
import { missing } from "./reads.js";

/** Operations that are about the simulator's own machinery, not about objects that are kept. */
type Special = (call: Call, platform: Platform) => Response;

const SPECIAL: Readonly<Record<string, Special>> = {
  "iam POST /v2/auth/personal_access_token": (call, { authentication }) => {
    const { id, secret } = bodyOf(call);
    const token = authentication.login(id, secret);
    return token === undefined
      ? errorResponse(401, "There is no personal access token with this id and secret.")
      : new Response(token, { headers: { "content-type": "text/plain; charset=utf-8" } });
  },
  "activity GET /v1/activities/{id}": (call, { activities, clock, world }) => {
    const id = call.request.path["id"]!;
    const activity = activities.poll(id);
    return activity === undefined
      ? missing(call, id)
      : json(200, viewActivity(activity, clock.now(), world.identity));
  },
  "activity GET /v1/activities": listActivities,
  "activity GET /v1/activities/recent": listActivities,
  "activity GET /v1/activities/archive": listActivities,
};

export function specialOf(operation: string): Special | undefined {
  return SPECIAL[operation];
}

/** Newest first. */
function listActivities(_: Call, { activities, clock, world }: Platform): Response {
  const views = activities.all().map((activity) => viewActivity(activity, clock.now(), world.identity));
  return json(200, views.reverse());
}
