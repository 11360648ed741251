export type { ActivityEnd, EndError, EndSnapshot } from "./end.js";
export type { FollowEvent, FollowEventHook } from "./event.js";
export { followActivities } from "./follow-activities.js";
export type { ActivityQueue, FollowActivitiesOptions, FollowOptions } from "./options.js";
