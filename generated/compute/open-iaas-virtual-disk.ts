// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  AttachOpenIaasVirtualDiskPayload,
  OpenIaasVirtualDisk,
  OpenIaasVirtualDiskVirtualMachinePayload,
} from "./schema.js";

export interface ListOpenIaasVirtualDisksInput {
  query?: {
    /** Format: `uuid`. */
    storageRepositoryId?: string | undefined;
    /** Format: `uuid`. */
    templateId?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listOpenIaasVirtualDisksOperation: Operation = {
  id: "compute.listOpenIaasVirtualDisks",
  method: "GET",
  path: "/compute/v1/open_iaas/virtual_disks",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS virtual disks.
 *
 * The drive of cloud-init shows up as a disk named "XO CloudConfigDrive".
 *
 * `GET /compute/v1/open_iaas/virtual_disks`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasVirtualDisks(
  client: Client,
  request?: ListOpenIaasVirtualDisksInput,
  options?: CallOptions,
): Promise<OpenIaasVirtualDisk[]> {
  return client.call(listOpenIaasVirtualDisksOperation, request, options);
}

export interface GetOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.getOpenIaasVirtualDisk",
  method: "GET",
  path: "/compute/v1/open_iaas/virtual_disks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS virtual disk.
 *
 * `GET /compute/v1/open_iaas/virtual_disks/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasVirtualDisk(
  client: Client,
  request: GetOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<OpenIaasVirtualDisk> {
  return client.call(getOpenIaasVirtualDiskOperation, request, options);
}

export interface CreateOpenIaasVirtualDiskInput {
  body: CreateOpenIaasVirtualDiskPayload;
}

export interface CreateOpenIaasVirtualDiskPayload {
  bootable: boolean;
  /** Other values are possible. */
  mode: "RW" | "RO" | (string & {});
  name: string;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size: number;
  /** Format: `uuid`. */
  storageRepositoryId: string;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.createOpenIaasVirtualDisk",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_disks",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.listOpenIaasVirtualDisks",
};

/**
 * Create and attach an OpenIaaS virtual disk.
 *
 * `POST /compute/v1/open_iaas/virtual_disks`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createOpenIaasVirtualDisk(
  client: Client,
  request: CreateOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createOpenIaasVirtualDiskOperation, request, options);
}

export interface UpdateOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateOpenIaasVirtualDiskPayload;
}

export interface UpdateOpenIaasVirtualDiskPayload {
  name?: string | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
}

const updateOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.updateOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Rename or resize an OpenIaaS virtual disk.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateOpenIaasVirtualDisk(
  client: Client,
  request: UpdateOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateOpenIaasVirtualDiskOperation, request, options);
}

export interface DeleteOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.deleteOpenIaasVirtualDisk",
  method: "DELETE",
  path: "/compute/v1/open_iaas/virtual_disks/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Delete an OpenIaaS virtual disk.
 *
 * A disk attached to a halted machine can be deleted. Deleting a machine does not delete the disks its
 * users made.
 *
 * `DELETE /compute/v1/open_iaas/virtual_disks/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteOpenIaasVirtualDisk(
  client: Client,
  request: DeleteOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteOpenIaasVirtualDiskOperation, request, options);
}

export interface AttachOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: AttachOpenIaasVirtualDiskPayload;
}

const attachOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.attachOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/attach",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Attach an existing disk to a VM.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}/attach`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function attachOpenIaasVirtualDisk(
  client: Client,
  request: AttachOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(attachOpenIaasVirtualDiskOperation, request, options);
}

export interface AttachOpenIaasVirtualDiskByPostInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: AttachOpenIaasVirtualDiskPayload;
}

const attachOpenIaasVirtualDiskByPostOperation: Operation = {
  id: "compute.attachOpenIaasVirtualDiskByPost",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/attach",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
  deprecated: "since 2025-10-02 or earlier, no removal date announced. Use attachOpenIaasVirtualDisk. It may be gone " +
    "already.",
};

/**
 * Attach an existing disk to a VM (old method).
 *
 * `POST /compute/v1/open_iaas/virtual_disks/{id}/attach`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since 2025-10-02 or earlier, no removal date announced. Use attachOpenIaasVirtualDisk. It may be gone already.
 */
export function attachOpenIaasVirtualDiskByPost(
  this: DeprecatedUse<Deprecations["attachOpenIaasVirtualDiskByPost"]>,
  client: Client & DeprecatedUse<Deprecations["attachOpenIaasVirtualDiskByPost"]>,
  request: AttachOpenIaasVirtualDiskByPostInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(attachOpenIaasVirtualDiskByPostOperation, request, options);
}

export interface ConnectOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: OpenIaasVirtualDiskVirtualMachinePayload;
}

const connectOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.connectOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/connect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Connect a disk to a VM.
 *
 * The machine must be running.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}/connect`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function connectOpenIaasVirtualDisk(
  client: Client,
  request: ConnectOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(connectOpenIaasVirtualDiskOperation, request, options);
}

export interface DetachOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: OpenIaasVirtualDiskVirtualMachinePayload;
}

const detachOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.detachOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/detach",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Detach a disk from a VM.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}/detach`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function detachOpenIaasVirtualDisk(
  client: Client,
  request: DetachOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(detachOpenIaasVirtualDiskOperation, request, options);
}

export interface DisconnectOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: OpenIaasVirtualDiskVirtualMachinePayload;
}

const disconnectOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.disconnectOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/disconnect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Disconnect a disk from a VM.
 *
 * The machine must be running.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}/disconnect`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function disconnectOpenIaasVirtualDisk(
  client: Client,
  request: DisconnectOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(disconnectOpenIaasVirtualDiskOperation, request, options);
}

export interface RelocateOpenIaasVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: RelocateOpenIaasVirtualDiskPayload;
}

export interface RelocateOpenIaasVirtualDiskPayload {
  /** Format: `uuid`. */
  storageRepositoryId: string;
}

const relocateOpenIaasVirtualDiskOperation: Operation = {
  id: "compute.relocateOpenIaasVirtualDisk",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_disks/{id}/relocate",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualDisk",
};

/**
 * Move an OpenIaaS virtual disk to another storage repository.
 *
 * `PATCH /compute/v1/open_iaas/virtual_disks/{id}/relocate`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function relocateOpenIaasVirtualDisk(
  client: Client,
  request: RelocateOpenIaasVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(relocateOpenIaasVirtualDiskOperation, request, options);
}
