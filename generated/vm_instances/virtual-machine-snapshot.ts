// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  Snapshot,
} from "./schema.js";

export interface ListVirtualMachineSnapshotsInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface SnapshotList {
  snapshots: Snapshot[];
  total?: number | null | undefined;
}

const listVirtualMachineSnapshotsOperation: Operation = {
  id: "vm_instances.listVirtualMachineSnapshots",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/snapshots",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List the snapshots of a VM.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/snapshots`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachineSnapshots(
  client: Client,
  request: ListVirtualMachineSnapshotsInput,
  options?: CallOptions,
): Promise<SnapshotList> {
  return client.call(listVirtualMachineSnapshotsOperation, request, options);
}

export interface GetVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    snapshotId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const getVirtualMachineSnapshotOperation: Operation = {
  id: "vm_instances.getVirtualMachineSnapshot",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{vmId}/snapshots/{snapshotId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one snapshot.
 *
 * `GET /vm_instances/v1/virtual_machines/{vmId}/snapshots/{snapshotId}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getVirtualMachineSnapshot(
  client: Client,
  request: GetVirtualMachineSnapshotInput,
  options?: CallOptions,
): Promise<Snapshot> {
  return client.call(getVirtualMachineSnapshotOperation, request, options);
}

export interface CreateVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateSnapshotPayload;
}

export interface CreateSnapshotPayload {
  name: string;
}

const createVirtualMachineSnapshotOperation: Operation = {
  id: "vm_instances.createVirtualMachineSnapshot",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{vmId}/snapshots",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "snapshot" }, "result"],
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.listVirtualMachineSnapshots",
};

/**
 * Take a snapshot.
 *
 * `POST /vm_instances/v1/virtual_machines/{vmId}/snapshots`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVirtualMachineSnapshot(
  client: Client,
  request: CreateVirtualMachineSnapshotInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVirtualMachineSnapshotOperation, request, options);
}

export interface DeleteVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    snapshotId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

const deleteVirtualMachineSnapshotOperation: Operation = {
  id: "vm_instances.deleteVirtualMachineSnapshot",
  method: "DELETE",
  path: "/vm_instances/v1/virtual_machines/{vmId}/snapshots/{snapshotId}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachineSnapshot",
};

/**
 * Delete a snapshot.
 *
 * `DELETE /vm_instances/v1/virtual_machines/{vmId}/snapshots/{snapshotId}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVirtualMachineSnapshot(
  client: Client,
  request: DeleteVirtualMachineSnapshotInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVirtualMachineSnapshotOperation, request, options);
}
