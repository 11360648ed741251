// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  OpenIaasReplicationPolicy,
} from "./schema.js";

const listOpenIaasReplicationConfigurationsOperation: Operation = {
  id: "compute.listOpenIaasReplicationConfigurations",
  method: "GET",
  path: "/compute/v1/open_iaas/replication/configurations",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List replication policies.
 *
 * `GET /compute/v1/open_iaas/replication/configurations`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasReplicationConfigurations(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<OpenIaasReplicationPolicy[]> {
  return client.call(listOpenIaasReplicationConfigurationsOperation, request, options);
}

export interface GetOpenIaasReplicationConfigurationInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasReplicationConfigurationOperation: Operation = {
  id: "compute.getOpenIaasReplicationConfiguration",
  method: "GET",
  path: "/compute/v1/open_iaas/replication/configurations/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one replication policy.
 *
 * `GET /compute/v1/open_iaas/replication/configurations/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasReplicationConfiguration(
  client: Client,
  request: GetOpenIaasReplicationConfigurationInput,
  options?: CallOptions,
): Promise<OpenIaasReplicationPolicy> {
  return client.call(getOpenIaasReplicationConfigurationOperation, request, options);
}

export interface GetOpenIaasVirtualMachineReplicationConfigurationInput {
  path: {
    /** Format: `uuid`. */
    virtualMachineId: string;
  };
}

const getOpenIaasVirtualMachineReplicationConfigurationOperation: Operation = {
  id: "compute.getOpenIaasVirtualMachineReplicationConfiguration",
  method: "GET",
  path: "/compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get the replication policy attached to a VM.
 *
 * Answers one object in spite of its plural path, or 404 when the machine has none.
 *
 * `GET /compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasVirtualMachineReplicationConfiguration(
  client: Client,
  request: GetOpenIaasVirtualMachineReplicationConfigurationInput,
  options?: CallOptions,
): Promise<OpenIaasReplicationPolicy> {
  return client.call(getOpenIaasVirtualMachineReplicationConfigurationOperation, request, options);
}

export interface CreateOpenIaasReplicationConfigurationInput {
  body: CreateOpenIaasReplicationPolicyPayload;
}

export interface CreateOpenIaasReplicationPolicyPayload {
  interval: OpenIaasReplicationIntervalPayload;
  name: string;
  /** Format: `uuid`. */
  storageRepositoryId: string;
}

export interface OpenIaasReplicationIntervalPayload {
  hours?: number | undefined;
  /** Read as `minutes`. */
  minute?: number | undefined;
}

const createOpenIaasReplicationConfigurationOperation: Operation = {
  id: "compute.createOpenIaasReplicationConfiguration",
  method: "POST",
  path: "/compute/v1/open_iaas/replication/configurations",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.listOpenIaasReplicationConfigurations",
};

/**
 * Create a replication policy.
 *
 * The interval is written with `minute` and read with `minutes`.
 *
 * `POST /compute/v1/open_iaas/replication/configurations`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createOpenIaasReplicationConfiguration(
  client: Client,
  request: CreateOpenIaasReplicationConfigurationInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createOpenIaasReplicationConfigurationOperation, request, options);
}

export interface DeleteOpenIaasReplicationConfigurationInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteOpenIaasReplicationConfigurationOperation: Operation = {
  id: "compute.deleteOpenIaasReplicationConfiguration",
  method: "DELETE",
  path: "/compute/v1/open_iaas/replication/configurations/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasReplicationConfiguration",
};

/**
 * Delete a replication policy.
 *
 * `DELETE /compute/v1/open_iaas/replication/configurations/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteOpenIaasReplicationConfiguration(
  client: Client,
  request: DeleteOpenIaasReplicationConfigurationInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteOpenIaasReplicationConfigurationOperation, request, options);
}

export interface DetachOpenIaasReplicationConfigurationInput {
  path: {
    /** Format: `uuid`. */
    virtualMachineId: string;
  };
}

const detachOpenIaasReplicationConfigurationOperation: Operation = {
  id: "compute.detachOpenIaasReplicationConfiguration",
  method: "DELETE",
  path: "/compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachineReplicationConfiguration",
};

/**
 * Detach the replication policy of a VM.
 *
 * `DELETE /compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function detachOpenIaasReplicationConfiguration(
  client: Client,
  request: DetachOpenIaasReplicationConfigurationInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(detachOpenIaasReplicationConfigurationOperation, request, options);
}

export interface AttachOpenIaasReplicationConfigurationInput {
  path: {
    /** Format: `uuid`. */
    virtualMachineId: string;
  };
  body: AttachOpenIaasReplicationPolicyPayload;
}

export interface AttachOpenIaasReplicationPolicyPayload {
  /** Format: `uuid`. */
  configurationId: string;
}

const attachOpenIaasReplicationConfigurationOperation: Operation = {
  id: "compute.attachOpenIaasReplicationConfiguration",
  method: "POST",
  path: "/compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachineReplicationConfiguration",
};

/**
 * Attach a replication policy to a VM.
 *
 * `POST /compute/v1/open_iaas/replication/virtual_machines/{virtualMachineId}/configurations`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function attachOpenIaasReplicationConfiguration(
  client: Client,
  request: AttachOpenIaasReplicationConfigurationInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(attachOpenIaasReplicationConfigurationOperation, request, options);
}
