// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { possibleActivity } from "../../runtime/codec/activity.js";
import { JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface CreateMonitoringNotificationPauseInput {
  body: CreateTimePeriodStopPayload;
}

export interface CreateTimePeriodStopPayload {
  friday?: TimeRange[] | undefined;
  /** Hours of the pause on this weekday. */
  monday?: TimeRange[] | undefined;
  /** Ids of the monitored services that stay silent. */
  monitoringServices?: string[] | undefined;
  name?: string | undefined;
  reason?: string | undefined;
  saturday?: TimeRange[] | undefined;
  sunday?: TimeRange[] | undefined;
  thursday?: TimeRange[] | undefined;
  /**
   * Last day of the pause, `YYYY-MM-DD`.
   * Format: `date`.
   */
  timePeriodEnd?: string | undefined;
  /**
   * First day of the pause, `YYYY-MM-DD`.
   * Format: `date`.
   */
  timePeriodStart?: string | undefined;
  tuesday?: TimeRange[] | undefined;
  wednesday?: TimeRange[] | undefined;
}

export interface TimeRange {
  /** Start, `HH:MM`. */
  from?: string | undefined;
  /** End, `HH:MM`. */
  to?: string | undefined;
}

const createMonitoringNotificationPauseOperation: Operation = {
  id: "rtms.createMonitoringNotificationPause",
  method: "POST",
  path: "/rtms/v1/monitoring_services/notifications/time_period_stops",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "monitoring_write",
};

/**
 * Create a notification pause window.
 *
 * An activity may follow.
 *
 * `POST /rtms/v1/monitoring_services/notifications/time_period_stops`
 * Permission: `monitoring_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function createMonitoringNotificationPause(
  client: Client,
  request: CreateMonitoringNotificationPauseInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(createMonitoringNotificationPauseOperation, request, options);
}
