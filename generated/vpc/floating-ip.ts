// Generated from specs/vpc.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { possibleActivity, startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  FloatingIp,
} from "./schema.js";

export interface ListFloatingIpsInput {
  query?: {
    /** Format: `uuid`. */
    vpcId?: string | undefined;
  } | undefined;
}

const listFloatingIpsOperation: Operation = {
  id: "vpc.listFloatingIps",
  method: "GET",
  path: "/vpc/v1/floating_ips",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * List floating IPs.
 *
 * The list may be incomplete.
 *
 * `GET /vpc/v1/floating_ips`
 * Permission: `vpc_read`.
 */
export function listFloatingIps(
  client: Client,
  request?: ListFloatingIpsInput,
  options?: CallOptions,
): Promise<FloatingIp[]> {
  return client.call(listFloatingIpsOperation, request, options);
}

export interface GetFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getFloatingIpOperation: Operation = {
  id: "vpc.getFloatingIp",
  method: "GET",
  path: "/vpc/v1/floating_ips/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_read",
};

/**
 * Get one floating IP.
 *
 * Only 404 proves that an address is gone. `staticIp`, `vpc` and `privateNetwork` are null while the
 * address is not bound.
 *
 * `GET /vpc/v1/floating_ips/{id}`
 * Permission: `vpc_read`.
 */
export function getFloatingIp(
  client: Client,
  request: GetFloatingIpInput,
  options?: CallOptions,
): Promise<FloatingIp> {
  return client.call(getFloatingIpOperation, request, options);
}

export interface CreateFloatingIpInput {
  body: OrderFloatingIpPayload;
}

export interface OrderFloatingIpPayload {
  /** How many to order. Send 1. */
  count: number;
}

const createFloatingIpOperation: Operation = {
  id: "vpc.createFloatingIp",
  method: "POST",
  path: "/vpc/v1/floating_ips",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.listFloatingIps",
};

/**
 * Order floating IPs.
 *
 * Costs money. The new id is in the result of the activity. Never repeat it unseen: nothing keeps a
 * second order from being placed.
 *
 * `POST /vpc/v1/floating_ips`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createFloatingIp(
  client: Client,
  request: CreateFloatingIpInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createFloatingIpOperation, request, options);
}

export interface UpdateFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateFloatingIpPayload;
}

export interface UpdateFloatingIpPayload {
  description: string;
}

const updateFloatingIpOperation: Operation = {
  id: "vpc.updateFloatingIp",
  method: "PATCH",
  path: "/vpc/v1/floating_ips/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getFloatingIp",
};

/**
 * Change the description of a floating IP.
 *
 * Done at once, unless there is a `Location`; 202 without one confirms nothing.
 *
 * `PATCH /vpc/v1/floating_ips/{id}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function updateFloatingIp(
  client: Client,
  request: UpdateFloatingIpInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(updateFloatingIpOperation, request, options);
}

export interface DeleteFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteFloatingIpOperation: Operation = {
  id: "vpc.deleteFloatingIp",
  method: "DELETE",
  path: "/vpc/v1/floating_ips/{id}",
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getFloatingIp",
};

/**
 * Release a floating IP.
 *
 * Unbind it first. Only a read that answers 404 confirms that it is gone. 404 means that it was gone
 * before.
 *
 * `DELETE /vpc/v1/floating_ips/{id}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function deleteFloatingIp(
  client: Client,
  request: DeleteFloatingIpInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deleteFloatingIpOperation, request, options);
}

export interface BindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

const bindFloatingIpOperation: Operation = {
  id: "vpc.bindFloatingIp",
  method: "POST",
  path: "/vpc/v1/floating_ips/{fipId}/bind/static_ips/{staticId}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getFloatingIp",
};

/**
 * Bind a floating IP to a static IP.
 *
 * 409 may mean that they are bound already: read the address back.
 *
 * `POST /vpc/v1/floating_ips/{fipId}/bind/static_ips/{staticId}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function bindFloatingIp(
  client: Client,
  request: BindFloatingIpInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(bindFloatingIpOperation, request, options);
}

export interface UnbindFloatingIpInput {
  path: {
    /** Format: `uuid`. */
    fipId: string;
    /** Format: `uuid`. */
    staticId: string;
  };
}

const unbindFloatingIpOperation: Operation = {
  id: "vpc.unbindFloatingIp",
  method: "DELETE",
  path: "/vpc/v1/floating_ips/{fipId}/unbind/static_ips/{staticId}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "network", requests: 25, seconds: 1 }],
  permission: "vpc_write",
  lookup: "vpc.getFloatingIp",
};

/**
 * Unbind a floating IP.
 *
 * 409 may mean that they are unbound already: read the address back.
 *
 * `DELETE /vpc/v1/floating_ips/{fipId}/unbind/static_ips/{staticId}`
 * Permission: `vpc_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function unbindFloatingIp(
  client: Client,
  request: UnbindFloatingIpInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(unbindFloatingIpOperation, request, options);
}
