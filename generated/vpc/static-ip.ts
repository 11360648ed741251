// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  StaticIp,
} from "./schema.js";

export interface GetStaticIpByMacInput {
  path: {
    /** MAC address. */
    mac: string;
  };
}

const getStaticIpByMacOperation: Operation = {
  id: "vpc.getStaticIpByMac",
  method: "GET",
  path: "/vpc/v1/static_ips/mac/{mac}",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * Get the static IP registered for a MAC address.
 *
 * `GET /vpc/v1/static_ips/mac/{mac}`
 * Permission: `vpc_read`.
 */
export function getStaticIpByMac(
  client: Client,
  request: GetStaticIpByMacInput,
  options?: CallOptions,
): Promise<StaticIp> {
  return client.call(getStaticIpByMacOperation, request, options);
}

export interface GetStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getStaticIpOperation: Operation = {
  id: "vpc.getStaticIp",
  method: "GET",
  path: "/vpc/v1/static_ips/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * Get one static IP.
 *
 * `GET /vpc/v1/static_ips/{id}`
 * Permission: `vpc_read`.
 */
export function getStaticIp(
  client: Client,
  request: GetStaticIpInput,
  options?: CallOptions,
): Promise<StaticIp> {
  return client.call(getStaticIpOperation, request, options);
}

export interface UpdateStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateStaticIpPayload;
}

export interface UpdateStaticIpPayload {
  macAddress?: string | undefined;
  resourceDescription?: string | undefined;
}

const updateStaticIpOperation: Operation = {
  id: "vpc.updateStaticIp",
  method: "PATCH",
  path: "/vpc/v1/static_ips/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getStaticIp",
};

/**
 * Change description and/or MAC of a static IP.
 *
 * Send at least one field; `ipAddress` cannot change. Only addresses with the source `custom` can be
 * changed.
 *
 * `PATCH /vpc/v1/static_ips/{id}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateStaticIp(
  client: Client,
  request: UpdateStaticIpInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateStaticIpOperation, request, options);
}

export interface DeleteStaticIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteStaticIpOperation: Operation = {
  id: "vpc.deleteStaticIp",
  method: "DELETE",
  path: "/vpc/v1/static_ips/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getStaticIp",
};

/**
 * Delete a static IP.
 *
 * Only addresses with the source `custom` can be deleted: the request is accepted for any other, and its
 * activity fails.
 *
 * `DELETE /vpc/v1/static_ips/{id}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteStaticIp(
  client: Client,
  request: DeleteStaticIpInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteStaticIpOperation, request, options);
}
