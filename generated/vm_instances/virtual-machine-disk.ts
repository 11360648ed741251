// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  Disk,
  ExtendDiskPayload,
} from "./schema.js";

export interface ListVirtualMachineDisksInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface DiskList {
  disks: Disk[];
  total?: number | null | undefined;
  /** Format: `uuid`. */
  vmId: string;
}

const listVirtualMachineDisksOperation: Operation = {
  id: "vm_instances.listVirtualMachineDisks",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List the disks of a VM.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/disks`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachineDisks(
  client: Client,
  request: ListVirtualMachineDisksInput,
  options?: CallOptions,
): Promise<DiskList> {
  return client.call(listVirtualMachineDisksOperation, request, options);
}

export interface GetVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    diskId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const getVirtualMachineDiskOperation: Operation = {
  id: "vm_instances.getVirtualMachineDisk",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one disk.
 *
 * Answers 404 when the disk or its machine is gone.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getVirtualMachineDisk(
  client: Client,
  request: GetVirtualMachineDiskInput,
  options?: CallOptions,
): Promise<Disk> {
  return client.call(getVirtualMachineDiskOperation, request, options);
}

export interface CreateVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateDiskPayload;
}

export interface CreateDiskPayload {
  name?: string | undefined;
  /** In GiB. */
  size: number;
  /**
   * Id of a storage type.
   * Format: `uuid`.
   */
  storageType?: string | undefined;
}

const createVirtualMachineDiskOperation: Operation = {
  id: "vm_instances.createVirtualMachineDisk",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.listVirtualMachineDisks",
};

/**
 * Add a data disk.
 *
 * `POST /vm_instances/v1/virtual_machines/{vmId}/disks`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVirtualMachineDisk(
  client: Client,
  request: CreateVirtualMachineDiskInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVirtualMachineDiskOperation, request, options);
}

export interface DeleteVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    diskId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const deleteVirtualMachineDiskOperation: Operation = {
  id: "vm_instances.deleteVirtualMachineDisk",
  method: "DELETE",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachineDisk",
};

/**
 * Delete a data disk.
 *
 * The machine must be off; its primary disk cannot be deleted.
 *
 * `DELETE /vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVirtualMachineDisk(
  client: Client,
  request: DeleteVirtualMachineDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVirtualMachineDiskOperation, request, options);
}

export interface ExtendVirtualMachineSystemDiskInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: ExtendDiskPayload;
}

const extendVirtualMachineSystemDiskOperation: Operation = {
  id: "vm_instances.extendVirtualMachineSystemDisk",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks/extend",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.listVirtualMachineDisks",
};

/**
 * Grow the system disk.
 *
 * Disks only grow, and the machine must be off, or the activity fails.
 *
 * `POST /vm_instances/v1/virtual_machines/{vmId}/disks/extend`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function extendVirtualMachineSystemDisk(
  client: Client,
  request: ExtendVirtualMachineSystemDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(extendVirtualMachineSystemDiskOperation, request, options);
}

export interface ExtendVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    diskId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
  body: ExtendDiskPayload;
}

const extendVirtualMachineDiskOperation: Operation = {
  id: "vm_instances.extendVirtualMachineDisk",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}/extend",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachineDisk",
};

/**
 * Grow a disk.
 *
 * Disks only grow, and the machine must be off, or the activity fails.
 *
 * `POST /vm_instances/v1/virtual_machines/{vmId}/disks/{diskId}/extend`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function extendVirtualMachineDisk(
  client: Client,
  request: ExtendVirtualMachineDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(extendVirtualMachineDiskOperation, request, options);
}
