// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  VirtualDisk,
} from "./schema.js";

export interface ListVcenterVirtualDisksInput {
  query?: {
    name?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listVcenterVirtualDisksOperation: Operation = {
  id: "compute.listVcenterVirtualDisks",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_disks",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List virtual disks of a VMware VM.
 *
 * `GET /compute/v1/vcenters/virtual_disks`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualDisks(
  client: Client,
  request?: ListVcenterVirtualDisksInput,
  options?: CallOptions,
): Promise<VirtualDisk[]> {
  return client.call(listVcenterVirtualDisksOperation, request, options);
}

export interface GetVcenterVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterVirtualDiskOperation: Operation = {
  id: "compute.getVcenterVirtualDisk",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_disks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one virtual disk.
 *
 * `GET /compute/v1/vcenters/virtual_disks/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterVirtualDisk(
  client: Client,
  request: GetVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<VirtualDisk> {
  return client.call(getVcenterVirtualDiskOperation, request, options);
}

export interface CreateVcenterVirtualDiskInput {
  body: CreateVirtualDiskPayload;
}

export interface CreateVirtualDiskPayload {
  /**
   * In bytes.
   * Format: `int64`.
   */
  capacity: number;
  /** Format: `uuid`. */
  controllerId?: string | undefined;
  /** Format: `uuid`. */
  datastoreClusterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId?: string | undefined;
  /** Other values are possible. */
  diskMode: "persistent" | "independent_nonpersistent" | "independent_persistent" | (string & {});
  /** Other values are possible. */
  provisioningType: "dynamic" | "staticImmediate" | "staticDiffered" | (string & {});
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createVcenterVirtualDiskOperation: Operation = {
  id: "compute.createVcenterVirtualDisk",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_disks",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "virtual_disk" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualDisks",
};

/**
 * Create a virtual disk.
 *
 * Give `datastoreId` or `datastoreClusterId`.
 *
 * `POST /compute/v1/vcenters/virtual_disks`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVcenterVirtualDisk(
  client: Client,
  request: CreateVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVcenterVirtualDiskOperation, request, options);
}

export interface UpdateVcenterVirtualDiskInput {
  body: UpdateVirtualDiskPayload;
}

export interface UpdateVirtualDiskPayload {
  /** Other values are possible. */
  diskMode?: "persistent" | "independent_nonpersistent" | "independent_persistent" | (string & {}) | undefined;
  /** Format: `uuid`. */
  id: string;
  /**
   * In bytes.
   * Format: `int64`.
   */
  newCapacity?: number | undefined;
}

const updateVcenterVirtualDiskOperation: Operation = {
  id: "compute.updateVcenterVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_disks",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualDisks",
};

/**
 * Resize the virtual disk named in the body, or change its mode.
 *
 * Disks do not shrink: the activity fails with "Invalid operation".
 *
 * `PATCH /compute/v1/vcenters/virtual_disks`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVcenterVirtualDisk(
  client: Client,
  request: UpdateVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVcenterVirtualDiskOperation, request, options);
}

export interface DeleteVcenterVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVcenterVirtualDiskOperation: Operation = {
  id: "compute.deleteVcenterVirtualDisk",
  method: "DELETE",
  path: "/compute/v1/vcenters/virtual_disks/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualDisk",
};

/**
 * Delete a virtual disk.
 *
 * `DELETE /compute/v1/vcenters/virtual_disks/{id}`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVcenterVirtualDisk(
  client: Client,
  request: DeleteVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVcenterVirtualDiskOperation, request, options);
}

export interface MountVcenterVirtualDiskInput {
  body: MountVirtualDiskPayload;
}

export interface MountVirtualDiskPayload {
  path: string;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const mountVcenterVirtualDiskOperation: Operation = {
  id: "compute.mountVcenterVirtualDisk",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_disks/mount",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualDisks",
};

/**
 * Attach an existing disk file to a VM.
 *
 * `POST /compute/v1/vcenters/virtual_disks/mount`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function mountVcenterVirtualDisk(
  client: Client,
  request: MountVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(mountVcenterVirtualDiskOperation, request, options);
}

export interface UnmountVcenterVirtualDiskInput {
  body: UnmountVirtualDiskPayload;
}

export interface UnmountVirtualDiskPayload {
  /** Format: `uuid`. */
  virtualDiskId: string;
}

const unmountVcenterVirtualDiskOperation: Operation = {
  id: "compute.unmountVcenterVirtualDisk",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_disks/unmount",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualDisks",
};

/**
 * Detach a disk from its VM.
 *
 * `POST /compute/v1/vcenters/virtual_disks/unmount`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function unmountVcenterVirtualDisk(
  client: Client,
  request: UnmountVcenterVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(unmountVcenterVirtualDiskOperation, request, options);
}
