// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  NetworkAdapter,
} from "./schema.js";

export interface ListVirtualMachineNetworkAdaptersInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface NetworkAdapterList {
  networks: NetworkAdapter[];
  total?: number | null | undefined;
  /** Format: `uuid`. */
  vmId: string;
}

const listVirtualMachineNetworkAdaptersOperation: Operation = {
  id: "vm_instances.listVirtualMachineNetworkAdapters",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/network_adapters",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List the network adapters of a VM.
 *
 * The adapters are in `networks`.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/network_adapters`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachineNetworkAdapters(
  client: Client,
  request: ListVirtualMachineNetworkAdaptersInput,
  options?: CallOptions,
): Promise<NetworkAdapterList> {
  return client.call(listVirtualMachineNetworkAdaptersOperation, request, options);
}

export interface GetVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    nicId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const getVirtualMachineNetworkAdapterOperation: Operation = {
  id: "vm_instances.getVirtualMachineNetworkAdapter",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one network adapter.
 *
 * An unknown adapter answers 400 instead of 404.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getVirtualMachineNetworkAdapter(
  client: Client,
  request: GetVirtualMachineNetworkAdapterInput,
  options?: CallOptions,
): Promise<NetworkAdapter> {
  return client.call(getVirtualMachineNetworkAdapterOperation, request, options);
}

export interface CreateVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateNetworkAdapterPayload;
}

export interface CreateNetworkAdapterPayload {
  deviceIndex: number;
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

const createVirtualMachineNetworkAdapterOperation: Operation = {
  id: "vm_instances.createVirtualMachineNetworkAdapter",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{vmId}/network_adapters",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "network_adapter" }, "result"],
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.listVirtualMachineNetworkAdapters",
};

/**
 * Attach a network adapter.
 *
 * `ipAddress` counts on VPC networks and is silently ignored elsewhere.
 *
 * `POST /vm_instances/v1/virtual_machines/{vmId}/network_adapters`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVirtualMachineNetworkAdapter(
  client: Client,
  request: CreateVirtualMachineNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVirtualMachineNetworkAdapterOperation, request, options);
}

export interface UpdateVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    nicId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
  body: ChangeNetworkAdapterPayload;
}

export interface ChangeNetworkAdapterPayload {
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

const updateVirtualMachineNetworkAdapterOperation: Operation = {
  id: "vm_instances.updateVirtualMachineNetworkAdapter",
  method: "PATCH",
  path: "/vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachineNetworkAdapter",
};

/**
 * Move an adapter to another network.
 *
 * The machine must be off. `deviceIndex` cannot change.
 *
 * `PATCH /vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVirtualMachineNetworkAdapter(
  client: Client,
  request: UpdateVirtualMachineNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVirtualMachineNetworkAdapterOperation, request, options);
}

export interface DeleteVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    nicId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const deleteVirtualMachineNetworkAdapterOperation: Operation = {
  id: "vm_instances.deleteVirtualMachineNetworkAdapter",
  method: "DELETE",
  path: "/vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachineNetworkAdapter",
};

/**
 * Detach an adapter.
 *
 * The machine must be off.
 *
 * `DELETE /vm_instances/v1/virtual_machines/{vmId}/network_adapters/{nicId}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVirtualMachineNetworkAdapter(
  client: Client,
  request: DeleteVirtualMachineNetworkAdapterInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVirtualMachineNetworkAdapterOperation, request, options);
}
