// Generated from specs/rtms.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { possibleActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface ListHostsInput {
  query?: {
    name?: string | undefined;
  } | undefined;
}

/** There may be other fields. */
export type Host = {
  id: string;
  name?: string | undefined;
} & {
  [key: string]: unknown;
};

export interface HostList {
  data: Host[];
}

const listHostsOperation: Operation = {
  id: "rtms.listHosts",
  method: "GET",
  path: "/rtms/v1/hosts",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "monitoring_read",
};

/**
 * List monitored hosts.
 *
 * `GET /rtms/v1/hosts`
 * Permission: `monitoring_read`.
 */
export function listHosts(
  client: Client,
  request?: ListHostsInput,
  options?: CallOptions,
): Promise<HostList> {
  return client.call(listHostsOperation, request, options);
}

export interface ListHostServicesInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

/** There may be other fields. */
export type Service = {
  id: string;
} & {
  [key: string]: unknown;
};

export interface ServiceList {
  data: Service[];
}

const listHostServicesOperation: Operation = {
  id: "rtms.listHostServices",
  method: "GET",
  path: "/rtms/v1/hosts/{id}/services",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "monitoring_read",
};

/**
 * List the monitored services of a host.
 *
 * `GET /rtms/v1/hosts/{id}/services`
 * Permission: `monitoring_read`.
 */
export function listHostServices(
  client: Client,
  request: ListHostServicesInput,
  options?: CallOptions,
): Promise<ServiceList> {
  return client.call(listHostServicesOperation, request, options);
}

export interface SetHostMonitoringNotificationsInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: SetHostNotificationsPayload;
}

export interface SetHostNotificationsPayload {
  /** Whether the services notify. */
  enable: boolean;
  /** Ids of services of the host. */
  services: string[];
}

const setHostMonitoringNotificationsOperation: Operation = {
  id: "rtms.setHostMonitoringNotifications",
  method: "POST",
  path: "/rtms/v1/hosts/{id}/monitoring/notifications",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "monitoring_write",
};

/**
 * Enable or disable notifications for services of a host.
 *
 * An activity may follow.
 *
 * `POST /rtms/v1/hosts/{id}/monitoring/notifications`
 * Permission: `monitoring_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function setHostMonitoringNotifications(
  client: Client,
  request: SetHostMonitoringNotificationsInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(setHostMonitoringNotificationsOperation, request, options);
}
