// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface ListVcenterSnapshotsInput {
  query?: {
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

export interface Snapshot {
  /**
   * Unix time in milliseconds.
   * Format: `int64`.
   */
  createTime?: number | undefined;
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  quiesced?: boolean | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

const listVcenterSnapshotsOperation: Operation = {
  id: "compute.listVcenterSnapshots",
  method: "GET",
  path: "/compute/v1/vcenters/snapshots",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List snapshots of a VMware VM.
 *
 * `GET /compute/v1/vcenters/snapshots`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterSnapshots(
  client: Client,
  request?: ListVcenterSnapshotsInput,
  options?: CallOptions,
): Promise<Snapshot[]> {
  return client.call(listVcenterSnapshotsOperation, request, options);
}

export interface CreateVcenterSnapshotInput {
  body: CreateSnapshotPayload;
}

export interface CreateSnapshotPayload {
  description?: string | undefined;
  memory?: boolean | undefined;
  name: string;
  quiesce?: boolean | undefined;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createVcenterSnapshotOperation: Operation = {
  id: "compute.createVcenterSnapshot",
  method: "POST",
  path: "/compute/v1/vcenters/snapshots",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterSnapshots",
};

/**
 * Take a snapshot of a VMware VM.
 *
 * `POST /compute/v1/vcenters/snapshots`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVcenterSnapshot(
  client: Client,
  request: CreateVcenterSnapshotInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVcenterSnapshotOperation, request, options);
}
