// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  IdPayload,
  VirtualController,
} from "./schema.js";

export interface ListVcenterVirtualControllersInput {
  query?: {
    types?: ("USB2" | "USB3" | "SCSI" | "IDE" | "PCI" | "CD/DVD" | "NVME" | (string & {}))[] | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listVcenterVirtualControllersOperation: Operation = {
  id: "compute.listVcenterVirtualControllers",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_controllers",
  parameters: { query: { types: { name: "types[]" } } },
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List virtual controllers of a VM.
 *
 * `GET /compute/v1/vcenters/virtual_controllers`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualControllers(
  client: Client,
  request?: ListVcenterVirtualControllersInput,
  options?: CallOptions,
): Promise<VirtualController[]> {
  return client.call(listVcenterVirtualControllersOperation, request, options);
}

export interface GetVcenterVirtualControllerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterVirtualControllerOperation: Operation = {
  id: "compute.getVcenterVirtualController",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_controllers/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one virtual controller.
 *
 * `GET /compute/v1/vcenters/virtual_controllers/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterVirtualController(
  client: Client,
  request: GetVcenterVirtualControllerInput,
  options?: CallOptions,
): Promise<VirtualController> {
  return client.call(getVcenterVirtualControllerOperation, request, options);
}

export interface CreateVcenterVirtualControllerInput {
  body: CreateVirtualControllerPayload;
}

export interface CreateVirtualControllerPayload {
  /** Other values are possible. */
  subType?: "BusLogic" | "LSILogic" | "LSILogicSAS" | "ParaVirtual" | (string & {}) | undefined;
  /** Other values are possible. */
  type: "USB2" | "USB3" | "SCSI" | "CD/DVD" | "NVME" | (string & {});
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const createVcenterVirtualControllerOperation: Operation = {
  id: "compute.createVcenterVirtualController",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_controllers",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "virtual_controller" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualControllers",
};

/**
 * Create a virtual controller.
 *
 * `POST /compute/v1/vcenters/virtual_controllers`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVcenterVirtualController(
  client: Client,
  request: CreateVcenterVirtualControllerInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVcenterVirtualControllerOperation, request, options);
}

export interface DeleteVcenterVirtualControllerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVcenterVirtualControllerOperation: Operation = {
  id: "compute.deleteVcenterVirtualController",
  method: "DELETE",
  path: "/compute/v1/vcenters/virtual_controllers/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualController",
};

/**
 * Delete a virtual controller.
 *
 * `DELETE /compute/v1/vcenters/virtual_controllers/{id}`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVcenterVirtualController(
  client: Client,
  request: DeleteVcenterVirtualControllerInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVcenterVirtualControllerOperation, request, options);
}

export interface ConnectVcenterVirtualControllerCdromInput {
  body: IdPayload;
}

const connectVcenterVirtualControllerCdromOperation: Operation = {
  id: "compute.connectVcenterVirtualControllerCdrom",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_controllers/cdrom/connect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
};

/**
 * Connect the CD-ROM controller named in the body.
 *
 * `PATCH /compute/v1/vcenters/virtual_controllers/cdrom/connect`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function connectVcenterVirtualControllerCdrom(
  client: Client,
  request: ConnectVcenterVirtualControllerCdromInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(connectVcenterVirtualControllerCdromOperation, request, options);
}

export interface DisconnectVcenterVirtualControllerCdromInput {
  body: IdPayload;
}

const disconnectVcenterVirtualControllerCdromOperation: Operation = {
  id: "compute.disconnectVcenterVirtualControllerCdrom",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_controllers/cdrom/disconnect",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
};

/**
 * Disconnect the CD-ROM controller named in the body.
 *
 * `PATCH /compute/v1/vcenters/virtual_controllers/cdrom/disconnect`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function disconnectVcenterVirtualControllerCdrom(
  client: Client,
  request: DisconnectVcenterVirtualControllerCdromInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(disconnectVcenterVirtualControllerCdromOperation, request, options);
}

export interface MountVcenterVirtualControllerCdromInput {
  body: MountIsoPayload;
}

export interface MountIsoPayload {
  /** Format: `uuid`. */
  contentLibraryItemId?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Path of the image, unless `contentLibraryItemId` names it. */
  isoPath?: string | undefined;
}

const mountVcenterVirtualControllerCdromOperation: Operation = {
  id: "compute.mountVcenterVirtualControllerCdrom",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_controllers/cdrom/mount",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
};

/**
 * Mount an ISO in the CD-ROM controller named in the body.
 *
 * Give `isoPath` or `contentLibraryItemId`.
 *
 * `PATCH /compute/v1/vcenters/virtual_controllers/cdrom/mount`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function mountVcenterVirtualControllerCdrom(
  client: Client,
  request: MountVcenterVirtualControllerCdromInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(mountVcenterVirtualControllerCdromOperation, request, options);
}

export interface UnmountVcenterVirtualControllerCdromInput {
  body: IdPayload;
}

const unmountVcenterVirtualControllerCdromOperation: Operation = {
  id: "compute.unmountVcenterVirtualControllerCdrom",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_controllers/cdrom/unmount",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
};

/**
 * Unmount the ISO of the CD-ROM controller named in the body.
 *
 * `PATCH /compute/v1/vcenters/virtual_controllers/cdrom/unmount`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function unmountVcenterVirtualControllerCdrom(
  client: Client,
  request: UnmountVcenterVirtualControllerCdromInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(unmountVcenterVirtualControllerCdromOperation, request, options);
}
