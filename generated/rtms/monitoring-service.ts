// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateMonitoringNotificationPauseInput,
} from "./schema.js";

const createMonitoringNotificationPauseOperation: Operation = {
  id: "rtms.createMonitoringNotificationPause",
  method: "POST",
  path: "/rtms/v1/monitoring_services/notifications/time_period_stops",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "maybe",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Create a notification pause window.
 *
 * Whether an activity follows is not known. The permission is presumably `monitoring_write`.
 *
 * `POST /rtms/v1/monitoring_services/notifications/time_period_stops`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function createMonitoringNotificationPause(
  client: Client,
  request: CreateMonitoringNotificationPauseInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(createMonitoringNotificationPauseOperation, request, options);
}
