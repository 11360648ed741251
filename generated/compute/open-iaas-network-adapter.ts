// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  OpenIaasNetworkAdapter,
} from "./schema.js";

export interface ListOpenIaasNetworkAdaptersInput {
  query?: {
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listOpenIaasNetworkAdaptersOperation: Operation = {
  id: "compute.listOpenIaasNetworkAdapters",
  method: "GET",
  path: "/compute/v1/open_iaas/network_adapters",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS network adapters.
 *
 * `GET /compute/v1/open_iaas/network_adapters`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasNetworkAdapters(
  client: Client,
  request?: ListOpenIaasNetworkAdaptersInput,
  options?: CallOptions,
): Promise<OpenIaasNetworkAdapter[]> {
  return client.call(listOpenIaasNetworkAdaptersOperation, request, options);
}

export interface GetOpenIaasNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.getOpenIaasNetworkAdapter",
  method: "GET",
  path: "/compute/v1/open_iaas/network_adapters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS network adapter.
 *
 * `vpc` is there on VPC networks only, and `vpc.staticIpAddress` only while the machine has an
 * address.
 *
 * `GET /compute/v1/open_iaas/network_adapters/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasNetworkAdapter(
  client: Client,
  request: GetOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<OpenIaasNetworkAdapter> {
  return client.call(getOpenIaasNetworkAdapterOperation, request, options);
}

export interface CreateOpenIaasNetworkAdapterInput {
  body: CreateOpenIaasNetworkAdapterPayload;
}

export interface CreateOpenIaasNetworkAdapterPayload {
  ipAddress?: string | undefined;
  mac?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.createOpenIaasNetworkAdapter",
  method: "POST",
  path: "/compute/v1/open_iaas/network_adapters",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.listOpenIaasNetworkAdapters",
};

/**
 * Create a network adapter on an OpenIaaS VM.
 *
 * `ipAddress` counts on VPC networks only; without it the platform picks one. Leave `mac` out rather
 * than sending an empty string. An activity that fails with "None of the workers were able to respond"
 * may leave a half-made adapter behind. A machine has at most 7 adapters.
 *
 * `POST /compute/v1/open_iaas/network_adapters`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createOpenIaasNetworkAdapter(
  client: Client,
  request: CreateOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createOpenIaasNetworkAdapterOperation, request, options);
}

export interface UpdateOpenIaasNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateOpenIaasNetworkAdapterPayload;
}

export interface UpdateOpenIaasNetworkAdapterPayload {
  attached?: boolean | undefined;
  ipAddress?: string | undefined;
  mac?: string | undefined;
  /** Format: `uuid`. */
  networkId?: string | undefined;
  txChecksumming?: boolean | undefined;
}

const updateOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.updateOpenIaasNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/open_iaas/network_adapters/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasNetworkAdapter",
};

/**
 * Update an OpenIaaS network adapter.
 *
 * Send only what changes: the current `networkId` or `mac` is refused as a conflict with itself ("MAC
 * address is already used"). `ipAddress` needs `networkId` beside it.
 *
 * `PATCH /compute/v1/open_iaas/network_adapters/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateOpenIaasNetworkAdapter(
  client: Client,
  request: UpdateOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateOpenIaasNetworkAdapterOperation, request, options);
}

export interface DeleteOpenIaasNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.deleteOpenIaasNetworkAdapter",
  method: "DELETE",
  path: "/compute/v1/open_iaas/network_adapters/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasNetworkAdapter",
};

/**
 * Delete an OpenIaaS network adapter.
 *
 * The static IP of the VPC is released as well. A second delete answers 404; before compute 1.144.0 it
 * answered 403.
 *
 * `DELETE /compute/v1/open_iaas/network_adapters/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteOpenIaasNetworkAdapter(
  client: Client,
  request: DeleteOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteOpenIaasNetworkAdapterOperation, request, options);
}

export interface ConnectOpenIaasNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const connectOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.connectOpenIaasNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/open_iaas/network_adapters/{id}/connect",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasNetworkAdapter",
};

/**
 * Connect an OpenIaaS network adapter.
 *
 * `PATCH /compute/v1/open_iaas/network_adapters/{id}/connect`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function connectOpenIaasNetworkAdapter(
  client: Client,
  request: ConnectOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(connectOpenIaasNetworkAdapterOperation, request, options);
}

export interface DisconnectOpenIaasNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const disconnectOpenIaasNetworkAdapterOperation: Operation = {
  id: "compute.disconnectOpenIaasNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/open_iaas/network_adapters/{id}/disconnect",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasNetworkAdapter",
};

/**
 * Disconnect an OpenIaaS network adapter.
 *
 * `PATCH /compute/v1/open_iaas/network_adapters/{id}/disconnect`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function disconnectOpenIaasNetworkAdapter(
  client: Client,
  request: DisconnectOpenIaasNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(disconnectOpenIaasNetworkAdapterOperation, request, options);
}
