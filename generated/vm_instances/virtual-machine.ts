// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  ListVirtualMachinesQueryOrderBy,
  VirtualMachine,
} from "./schema.js";

export interface ListVirtualMachinesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    familyId?: string | undefined;
    limit?: number | undefined;
    name?: string | undefined;
    offset?: number | undefined;
    orderBy?: ListVirtualMachinesQueryOrderBy | undefined;
    /** Other values are possible. */
    orderDir?: "asc" | "desc" | (string & {}) | undefined;
    status?: string | undefined;
  } | undefined;
}

export interface VirtualMachineList {
  total: number;
  vms: VirtualMachine[];
}

const listVirtualMachinesOperation: Operation = {
  id: "vm_instances.listVirtualMachines",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
  deprecatedValues: {
    "query/orderBy": {
      "\"ramGb\"": {
        record: "enumValue listVirtualMachines query orderBy.ramGb",
        text: "since 2026-09-09, removal 2026-12-09. Use ramGib. Check that the API takes the new value.",
      },
    },
  },
};

/**
 * List VMs.
 *
 * The answer is an envelope. Paged with `offset` and `limit`. A full page without any new id means
 * that `offset` is ignored: stop there. The filter is `familyId`, while creating takes
 * `instanceFamilyId`.
 *
 * `GET /vm_instances/v1/virtual_machines`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listVirtualMachines(
  client: Client,
  request?: ListVirtualMachinesInput,
  options?: CallOptions,
): Promise<VirtualMachineList> {
  return client.call(listVirtualMachinesOperation, request, options);
}

export interface GetVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVirtualMachineOperation: Operation = {
  id: "vm_instances.getVirtualMachine",
  method: "GET",
  path: "/vm_instances/v1/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one VM.
 *
 * `GET /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getVirtualMachine(
  client: Client,
  request: GetVirtualMachineInput,
  options?: CallOptions,
): Promise<VirtualMachine> {
  return client.call(getVirtualMachineOperation, request, options);
}

export interface CreateVirtualMachineInput {
  body: CreateVirtualMachinePayload;
}

export interface CloudInit {
  /** Base64. */
  cloudConfig?: string | undefined;
  /** Base64. */
  networkConfig?: string | undefined;
}

export interface CreateVirtualMachinePayload {
  /** Format: `uuid`. */
  availabilityZoneId: string;
  /** Format: `uuid`. */
  backupPolicyId: string;
  cloudInit?: CloudInit | undefined;
  /** Number of virtual CPUs. */
  cpu: number;
  /** The shape of its elements is not public. */
  disks?: unknown[] | undefined;
  /**
   * Image to install. A platform that still has templates takes `templateId` in its place: one of the two is needed.
   * Format: `uuid`.
   */
  imageId?: string | undefined;
  /** Format: `uuid`. */
  instanceFamilyId: string;
  /** In GiB. */
  memory: number;
  name: string;
  networkInterfaces: NetworkInterfacePayload[];
  /**
   * `on` starts the new machine. Answers have `running` or `stopped` in `status`.
   * Other values are possible.
   */
  powerState?: "on" | "off" | (string & {}) | undefined;
  /**
   * Template to install, on platforms that do not know images yet.
   * Format: `uuid`.
   * @deprecated since 2026-07-23, no removal date announced. Use imageId. Renamed without an alias, so the old name may be gone already.
   */
  templateId?: DeprecatedIn<string, Deprecations["CreateVirtualMachinePayload.templateId"]> | undefined;
}

export interface NetworkInterfacePayload {
  deviceIndex: number;
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

const createVirtualMachineOperation: Operation = {
  id: "vm_instances.createVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "vmi" }, "result"],
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.listVirtualMachines",
  deprecatedFields: {
    "body/templateId": {
      record: "requestField CreateVirtualMachinePayload.templateId",
      text: "since 2026-07-23, no removal date announced. Use imageId. Renamed without an alias, so the old name may " +
        "be gone already.",
    },
  },
};

/**
 * Create a VM.
 *
 * The machine stays off unless `powerState` is `on`. Names are unique. An empty `backupPolicyId` is a 400;
 * other ids are not looked up before the activity, which fails when they name nothing (the nil UUID is
 * accepted), when no deployment target has such storage, or when there are fewer network interfaces than
 * the image has.
 *
 * `POST /vm_instances/v1/virtual_machines`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVirtualMachine(
  client: Client,
  request: CreateVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVirtualMachineOperation, request, options);
}

export interface UpdateVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateVirtualMachinePayload;
}

export interface UpdateVirtualMachinePayload {
  /** Format: `uuid`. */
  backupPolicyId?: string | undefined;
  name?: string | undefined;
}

const updateVirtualMachineOperation: Operation = {
  id: "vm_instances.updateVirtualMachine",
  method: "PATCH",
  path: "/vm_instances/v1/virtual_machines/{id}",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachine",
};

/**
 * Rename a VM or change its backup policy.
 *
 * Send only what changes.
 *
 * `PATCH /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVirtualMachine(
  client: Client,
  request: UpdateVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVirtualMachineOperation, request, options);
}

export interface DeleteVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVirtualMachineOperation: Operation = {
  id: "vm_instances.deleteVirtualMachine",
  method: "DELETE",
  path: "/vm_instances/v1/virtual_machines/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachine",
};

/**
 * Delete a VM.
 *
 * `DELETE /vm_instances/v1/virtual_machines/{id}`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVirtualMachine(
  client: Client,
  request: DeleteVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVirtualMachineOperation, request, options);
}

export interface ResizeVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: ResizeVirtualMachinePayload;
}

export interface ResizeVirtualMachinePayload {
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  /** In GiB. */
  memory?: number | undefined;
}

const resizeVirtualMachineOperation: Operation = {
  id: "vm_instances.resizeVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/resize",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachine",
};

/**
 * Change vCPU and/or RAM.
 *
 * The machine must be off, or the activity fails.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/resize`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function resizeVirtualMachine(
  client: Client,
  request: ResizeVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(resizeVirtualMachineOperation, request, options);
}

export interface StartVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const startVirtualMachineOperation: Operation = {
  id: "vm_instances.startVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/start",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachine",
};

/**
 * Power a VM on.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/start`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function startVirtualMachine(
  client: Client,
  request: StartVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(startVirtualMachineOperation, request, options);
}

export interface StopVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const stopVirtualMachineOperation: Operation = {
  id: "vm_instances.stopVirtualMachine",
  method: "POST",
  path: "/vm_instances/v1/virtual_machines/{id}/stop",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_management",
  lookup: "vm_instances.getVirtualMachine",
};

/**
 * Power a VM off.
 *
 * `POST /vm_instances/v1/virtual_machines/{id}/stop`
 * Permission: `public_cloud_vm_instances_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function stopVirtualMachine(
  client: Client,
  request: StopVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(stopVirtualMachineOperation, request, options);
}
