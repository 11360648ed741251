// Generated from specs/activity.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  ActivityDetails,
  PaginateActivities,
} from "./schema.js";

const listActivitiesOperation: Operation = {
  id: "activity.listActivities",
  method: "GET",
  path: "/activity/v1/activities",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "activity_read",
};

/**
 * List activities.
 *
 * Prefer `/recent` and `/archive`: this list may be gone.
 *
 * `GET /activity/v1/activities`
 * Permission: `activity_read`.
 */
export function listActivities(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<ActivityDetails[]> {
  return client.call(listActivitiesOperation, request, options);
}

const listArchivedActivitiesOperation: Operation = {
  id: "activity.listArchivedActivities",
  method: "GET",
  path: "/activity/v1/activities/archive",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "activity_read",
};

/**
 * List archived activities.
 *
 * The list may be in an envelope with pages.
 *
 * `GET /activity/v1/activities/archive`
 * Permission: `activity_read`.
 */
export function listArchivedActivities(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<PaginateActivities> {
  return client.call(listArchivedActivitiesOperation, request, options);
}

const listRecentActivitiesOperation: Operation = {
  id: "activity.listRecentActivities",
  method: "GET",
  path: "/activity/v1/activities/recent",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "activity_read",
};

/**
 * List recent activities.
 *
 * The list may be in an envelope with pages.
 *
 * `GET /activity/v1/activities/recent`
 * Permission: `activity_read`.
 */
export function listRecentActivities(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<PaginateActivities> {
  return client.call(listRecentActivitiesOperation, request, options);
}

export interface GetActivityInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getActivityOperation: Operation = {
  id: "activity.getActivity",
  method: "GET",
  path: "/activity/v1/activities/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "activity_read",
};

/**
 * Get one activity by id.
 *
 * For a short while after a write 404 is normal; once the activity has been seen, 404 means that it is
 * lost. `state` has exactly one key, the name of the state. Whoever waits for a write needs this
 * permission.
 *
 * `GET /activity/v1/activities/{id}`
 * Permission: `activity_read`.
 */
export function getActivity(
  client: Client,
  request: GetActivityInput,
  options?: CallOptions,
): Promise<ActivityDetails> {
  return client.call(getActivityOperation, request, options);
}
