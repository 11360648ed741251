// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  OpenIaasVirtualMachine,
} from "./schema.js";

export interface ListOpenIaasVirtualMachinesInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
  } | undefined;
}

const listOpenIaasVirtualMachinesOperation: Operation = {
  id: "compute.listOpenIaasVirtualMachines",
  method: "GET",
  path: "/compute/v1/open_iaas/virtual_machines",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS VMs.
 *
 * Always send `machineManagerId`: it is optional, but without it the platform answers 5xx, sometimes
 * only now and then. The keys of `addresses` are of the form `0/ipv4/0`.
 *
 * `GET /compute/v1/open_iaas/virtual_machines`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasVirtualMachines(
  client: Client,
  request?: ListOpenIaasVirtualMachinesInput,
  options?: CallOptions,
): Promise<OpenIaasVirtualMachine[]> {
  return client.call(listOpenIaasVirtualMachinesOperation, request, options);
}

export interface GetOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.getOpenIaasVirtualMachine",
  method: "GET",
  path: "/compute/v1/open_iaas/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS VM.
 *
 * The keys of `addresses` are of the form `0/ipv4/0`.
 *
 * `GET /compute/v1/open_iaas/virtual_machines/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasVirtualMachine(
  client: Client,
  request: GetOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<OpenIaasVirtualMachine> {
  return client.call(getOpenIaasVirtualMachineOperation, request, options);
}

export interface CreateOpenIaasVirtualMachineInput {
  body: CreateOpenIaasVirtualMachinePayload;
}

export interface CreateOpenIaasVirtualMachinePayload {
  cloudInit?: OpenIaasCloudInit | undefined;
  /** Number of virtual CPUs. */
  cpu: number;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memory: number;
  name: string;
  networkAdapters?: OpenIaasVirtualMachineNetworkAdapterPayload[] | undefined;
  /** Format: `uuid`. */
  templateId: string;
}

/** Plain text, not base64. Leave the whole object out rather than sending empty values. */
export interface OpenIaasCloudInit {
  cloudConfig: string;
  networkConfig?: string | undefined;
}

export interface OpenIaasVirtualMachineNetworkAdapterPayload {
  /** On VPC networks only. */
  ipAddress?: string | undefined;
  mac?: string | undefined;
  /**
   * @deprecated since 2026-02-12 or earlier, no removal date announced. Use mac.
   */
  macAddress?: DeprecatedIn<string, Deprecations["openIaasVirtualMachineNetworkAdapterPayload.macAddress"]> | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

const createOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.createOpenIaasVirtualMachine",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_machines",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.listOpenIaasVirtualMachines",
  deprecatedFields: {
    "body/networkAdapters/macAddress": {
      record: "requestField openIaasVirtualMachineNetworkAdapterPayload.macAddress",
      text: "since 2026-02-12 or earlier, no removal date announced. Use mac.",
    },
  },
};

/**
 * Create an OpenIaaS VM from a template.
 *
 * Leave `cloudInit` out when it is empty ("cloudConfig is required"). The id of the new machine is in
 * the result of the activity. Names are unique, and not every character is allowed in them.
 *
 * `POST /compute/v1/open_iaas/virtual_machines`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createOpenIaasVirtualMachine(
  client: Client,
  request: CreateOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createOpenIaasVirtualMachineOperation, request, options);
}

export interface UpdateOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateOpenIaasVirtualMachinePayload;
}

export interface UpdateOpenIaasVirtualMachinePayload {
  autoPowerOn?: boolean | undefined;
  /** Other values are possible. */
  bootFirmware?: "bios" | "uefi" | (string & {}) | undefined;
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  /** Other values are possible. */
  highAvailability?: "disabled" | "restart" | "best-effort" | (string & {}) | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memory?: number | undefined;
  name?: string | undefined;
  numCoresPerSocket?: number | undefined;
  secureBoot?: boolean | undefined;
}

const updateOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.updateOpenIaasVirtualMachine",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_machines/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Update an OpenIaaS VM.
 *
 * Send only what changes. `cpu`, `memory` and `numCoresPerSocket` need a halted machine. A completed
 * activity is no proof: read the machine back.
 *
 * `PATCH /compute/v1/open_iaas/virtual_machines/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateOpenIaasVirtualMachine(
  client: Client,
  request: UpdateOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateOpenIaasVirtualMachineOperation, request, options);
}

export interface UpdateOpenIaasVirtualMachineBootOrderInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: OpenIaasBootOrderPayload;
}

export interface OpenIaasBootOrderPayload {
  order: string[];
}

const updateOpenIaasVirtualMachineBootOrderOperation: Operation = {
  id: "compute.updateOpenIaasVirtualMachineBootOrder",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_machines/{id}/boot_order",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Set the boot order.
 *
 * Written as `order`, read as `bootOrder`.
 *
 * `PATCH /compute/v1/open_iaas/virtual_machines/{id}/boot_order`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateOpenIaasVirtualMachineBootOrder(
  client: Client,
  request: UpdateOpenIaasVirtualMachineBootOrderInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateOpenIaasVirtualMachineBootOrderOperation, request, options);
}

export interface DeleteOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.deleteOpenIaasVirtualMachine",
  method: "DELETE",
  path: "/compute/v1/open_iaas/virtual_machines/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Delete an OpenIaaS VM.
 *
 * Disks that users made stay. A second delete answers 404; before compute 1.144.0 it answered 403.
 *
 * `DELETE /compute/v1/open_iaas/virtual_machines/{id}`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteOpenIaasVirtualMachine(
  client: Client,
  request: DeleteOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteOpenIaasVirtualMachineOperation, request, options);
}

export interface MountOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: MountOpenIaasIsoPayload;
}

export interface MountOpenIaasIsoPayload {
  /** Format: `uuid`. */
  virtualDiskId: string;
}

const mountOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.mountOpenIaasVirtualMachine",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_machines/{id}/mount",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Mount an ISO disk.
 *
 * `POST /compute/v1/open_iaas/virtual_machines/{id}/mount`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function mountOpenIaasVirtualMachine(
  client: Client,
  request: MountOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(mountOpenIaasVirtualMachineOperation, request, options);
}

export interface PowerOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: PowerOpenIaasVirtualMachinePayload;
}

export interface PowerOpenIaasVirtualMachinePayload {
  bypassBlockedOperation?: boolean | undefined;
  bypassMacAddressesCheck?: boolean | undefined;
  force?: boolean | undefined;
  /** In seconds. */
  forceShutdownDelay?: number | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /**
   * What the machine shall be. Answers have `Running`, `Halted` or `Paused` in `powerState`.
   * Other values are possible.
   */
  powerState: "on" | "off" | (string & {});
}

const powerOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.powerOpenIaasVirtualMachine",
  method: "PATCH",
  path: "/compute/v1/open_iaas/virtual_machines/{id}/power",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_virtual_machine_power",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Change the power state of an OpenIaaS VM.
 *
 * Takes `on` and `off`, while reads say `Running`, `Halted` or `Paused`. `hostId` counts when powering
 * on only, and may move the machine.
 *
 * `PATCH /compute/v1/open_iaas/virtual_machines/{id}/power`
 * Permission: `compute_iaas_opensource_virtual_machine_power`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function powerOpenIaasVirtualMachine(
  client: Client,
  request: PowerOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(powerOpenIaasVirtualMachineOperation, request, options);
}

export interface RelocateOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: RelocateOpenIaasVirtualMachinePayload;
}

export interface RelocateOpenIaasVirtualMachinePayload {
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /** Shape unknown. */
  networkData?: unknown;
  /** Format: `uuid`. */
  storageRepositoryId?: string | undefined;
}

const relocateOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.relocateOpenIaasVirtualMachine",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_machines/{id}/relocate",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Migrate an OpenIaaS VM.
 *
 * `hostId` alone is enough to move a running machine inside its pool.
 *
 * `POST /compute/v1/open_iaas/virtual_machines/{id}/relocate`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function relocateOpenIaasVirtualMachine(
  client: Client,
  request: RelocateOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(relocateOpenIaasVirtualMachineOperation, request, options);
}

export interface UnmountOpenIaasVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const unmountOpenIaasVirtualMachineOperation: Operation = {
  id: "compute.unmountOpenIaasVirtualMachine",
  method: "POST",
  path: "/compute/v1/open_iaas/virtual_machines/{id}/unmount",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_management",
  lookup: "compute.getOpenIaasVirtualMachine",
};

/**
 * Unmount the ISO disk.
 *
 * `POST /compute/v1/open_iaas/virtual_machines/{id}/unmount`
 * Permission: `compute_iaas_opensource_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function unmountOpenIaasVirtualMachine(
  client: Client,
  request: UnmountOpenIaasVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(unmountOpenIaasVirtualMachineOperation, request, options);
}
