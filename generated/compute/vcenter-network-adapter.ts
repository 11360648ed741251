// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  IdPayload,
  NetworkAdapter,
} from "./schema.js";

export interface ListVcenterNetworkAdaptersInput {
  query?: {
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listVcenterNetworkAdaptersOperation: Operation = {
  id: "compute.listVcenterNetworkAdapters",
  method: "GET",
  path: "/compute/v1/vcenters/network_adapters",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List the network adapters of a VMware VM.
 *
 * Send `virtualMachineId`.
 *
 * `GET /compute/v1/vcenters/network_adapters`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterNetworkAdapters(
  client: Client,
  request?: ListVcenterNetworkAdaptersInput,
  options?: CallOptions,
): Promise<NetworkAdapter[]> {
  return client.call(listVcenterNetworkAdaptersOperation, request, options);
}

export interface GetVcenterNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterNetworkAdapterOperation: Operation = {
  id: "compute.getVcenterNetworkAdapter",
  method: "GET",
  path: "/compute/v1/vcenters/network_adapters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one VMware network adapter.
 *
 * `vpc` is there on VPC networks only.
 *
 * `GET /compute/v1/vcenters/network_adapters/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterNetworkAdapter(
  client: Client,
  request: GetVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<NetworkAdapter> {
  return client.call(getVcenterNetworkAdapterOperation, request, options);
}

export interface CreateVcenterNetworkAdapterInput {
  body: CreateNetworkAdapterPayload;
}

export interface CreateNetworkAdapterPayload {
  ipAddress?: string | undefined;
  macAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
  type: string;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createVcenterNetworkAdapterOperation: Operation = {
  id: "compute.createVcenterNetworkAdapter",
  method: "POST",
  path: "/compute/v1/vcenters/network_adapters",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "network_adapter" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterNetworkAdapters",
};

/**
 * Create a network adapter on a VMware VM.
 *
 * `ipAddress` counts on VPC networks only.
 *
 * `POST /compute/v1/vcenters/network_adapters`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVcenterNetworkAdapter(
  client: Client,
  request: CreateVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVcenterNetworkAdapterOperation, request, options);
}

export interface UpdateVcenterNetworkAdapterInput {
  body: UpdateNetworkAdapterPayload;
}

export interface UpdateNetworkAdapterPayload {
  autoConnect: boolean;
  /** Format: `uuid`. */
  id: string;
  ipAddress?: string | undefined;
  macAddress?: string | undefined;
  /** Format: `uuid`. */
  newNetworkId: string;
}

const updateVcenterNetworkAdapterOperation: Operation = {
  id: "compute.updateVcenterNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/vcenters/network_adapters",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterNetworkAdapters",
};

/**
 * Update the VMware network adapter named in the body.
 *
 * `PATCH /compute/v1/vcenters/network_adapters`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVcenterNetworkAdapter(
  client: Client,
  request: UpdateVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVcenterNetworkAdapterOperation, request, options);
}

export interface DeleteVcenterNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVcenterNetworkAdapterOperation: Operation = {
  id: "compute.deleteVcenterNetworkAdapter",
  method: "DELETE",
  path: "/compute/v1/vcenters/network_adapters/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterNetworkAdapter",
};

/**
 * Delete a VMware network adapter.
 *
 * `DELETE /compute/v1/vcenters/network_adapters/{id}`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVcenterNetworkAdapter(
  client: Client,
  request: DeleteVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVcenterNetworkAdapterOperation, request, options);
}

export interface ConnectVcenterNetworkAdapterInput {
  body: IdPayload;
}

const connectVcenterNetworkAdapterOperation: Operation = {
  id: "compute.connectVcenterNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/vcenters/network_adapters/connect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterNetworkAdapters",
};

/**
 * Connect the VMware network adapter named in the body.
 *
 * `PATCH /compute/v1/vcenters/network_adapters/connect`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function connectVcenterNetworkAdapter(
  client: Client,
  request: ConnectVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(connectVcenterNetworkAdapterOperation, request, options);
}

export interface DisconnectVcenterNetworkAdapterInput {
  body: IdPayload;
}

const disconnectVcenterNetworkAdapterOperation: Operation = {
  id: "compute.disconnectVcenterNetworkAdapter",
  method: "PATCH",
  path: "/compute/v1/vcenters/network_adapters/disconnect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterNetworkAdapters",
};

/**
 * Disconnect the VMware network adapter named in the body.
 *
 * `PATCH /compute/v1/vcenters/network_adapters/disconnect`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function disconnectVcenterNetworkAdapter(
  client: Client,
  request: DisconnectVcenterNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(disconnectVcenterNetworkAdapterOperation, request, options);
}
