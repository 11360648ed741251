// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedIn, DeprecatedUse, Operation } from "../../runtime/index.js";
import { possibleActivity, startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  NetworkMapping,
  VirtualMachine,
  VirtualMachinePowerRecommendation,
} from "./schema.js";

export interface ListVcenterVirtualMachinesInput {
  query?: {
    allOptions?: boolean | undefined;
    datacenters?: string[] | undefined;
    datastores?: string[] | undefined;
    hostClusters?: string[] | undefined;
    hosts?: string[] | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    networks?: string[] | undefined;
  } | undefined;
}

const listVcenterVirtualMachinesOperation: Operation = {
  id: "compute.listVcenterVirtualMachines",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_machines",
  parameters: {
    query: {
      datacenters: { name: "datacenters[]" },
      datastores: { name: "datastores[]" },
      hostClusters: { name: "hostClusters[]" },
      hosts: { name: "hosts[]" },
      networks: { name: "networks[]" },
    },
  },
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List VMware VMs.
 *
 * Addresses of the guest are not in this list: read the machine by its id.
 *
 * `GET /compute/v1/vcenters/virtual_machines`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualMachines(
  client: Client,
  request?: ListVcenterVirtualMachinesInput,
  options?: CallOptions,
): Promise<VirtualMachine[]> {
  return client.call(listVcenterVirtualMachinesOperation, request, options);
}

export interface ListVcenterVirtualMachinePowerRecommendationsInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterVirtualMachinePowerRecommendations query virtualDatacenterId"]>
      | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listVcenterVirtualMachinePowerRecommendationsOperation: Operation = {
  id: "compute.listVcenterVirtualMachinePowerRecommendations",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_machines/power/recommendations",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List power-on placement recommendations.
 *
 * The list may be empty.
 *
 * `GET /compute/v1/vcenters/virtual_machines/power/recommendations`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualMachinePowerRecommendations(
  client: Client,
  request?: ListVcenterVirtualMachinePowerRecommendationsInput,
  options?: CallOptions,
): Promise<VirtualMachinePowerRecommendation[]> {
  return client.call(listVcenterVirtualMachinePowerRecommendationsOperation, request, options);
}

export interface ListVcenterVirtualMachineVersionsInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const listVcenterVirtualMachineVersionsOperation: Operation = {
  id: "compute.listVcenterVirtualMachineVersions",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_machines/{id}/versions",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecated: "since version 1.7, removal 2023-07-08.",
};

/**
 * List the hardware versions of a VMware VM.
 *
 * The operation may be gone.
 *
 * `GET /compute/v1/vcenters/virtual_machines/{id}/versions`
 * Permission: `compute_iaas_vmware_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since version 1.7, removal 2023-07-08.
 */
export function listVcenterVirtualMachineVersions(
  this: DeprecatedUse<Deprecations["listVcenterVirtualMachineVersions"]>,
  client: Client & DeprecatedUse<Deprecations["listVcenterVirtualMachineVersions"]>,
  request: ListVcenterVirtualMachineVersionsInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listVcenterVirtualMachineVersionsOperation, request, options);
}

export interface GetVcenterVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterVirtualMachineOperation: Operation = {
  id: "compute.getVcenterVirtualMachine",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one VMware VM.
 *
 * A new machine may answer 404 for a short while: read it again before taking it for absent.
 *
 * `GET /compute/v1/vcenters/virtual_machines/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterVirtualMachine(
  client: Client,
  request: GetVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<VirtualMachine> {
  return client.call(getVcenterVirtualMachineOperation, request, options);
}

export interface CreateVcenterVirtualMachineInput {
  body: CreateVirtualMachinePayload;
}

export interface CreateVirtualMachinePayload {
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreClusterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId?: string | undefined;
  guestOperatingSystemMoref?: string | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /**
   * In bytes. At least 1.
   * Format: `int64`.
   */
  memory?: number | undefined;
  name?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  virtualDatacenterId?:
    | DeprecatedIn<string, Deprecations["createVirtualMachinePayload.virtualDatacenterId"]>
    | undefined;
}

const createVcenterVirtualMachineOperation: Operation = {
  id: "compute.createVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: [{ concernedItem: "virtual_machine" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualMachines",
  deprecatedFields: {
    "body/virtualDatacenterId": {
      record: "requestField createVirtualMachinePayload.virtualDatacenterId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
  },
};

/**
 * Create a VMware VM from scratch.
 *
 * The id of the new machine is among the concerned items of the activity about 8 s after the call,
 * long before the activity ends.
 *
 * `POST /compute/v1/vcenters/virtual_machines`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createVcenterVirtualMachine(
  client: Client,
  request: CreateVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createVcenterVirtualMachineOperation, request, options);
}

export interface UpdateVcenterVirtualMachineInput {
  body: UpdateVirtualMachinePayload;
}

export interface BootOptionsPayload {
  /** In milliseconds. */
  bootDelay?: number | undefined;
  /** In milliseconds. */
  bootRetryDelay?: number | undefined;
  bootRetryEnabled?: boolean | undefined;
  efiSecureBootEnabled?: boolean | undefined;
  enterBIOSSetup?: boolean | undefined;
  /** Other values are possible. */
  firmware?: "bios" | "efi" | (string & {}) | undefined;
}

export interface UpdateVirtualMachinePayload {
  bootOptions?: BootOptionsPayload | undefined;
  corePerSocket: number;
  /** Number of virtual CPUs. */
  cpu: number;
  exposeHardwareVirtualization?: boolean | undefined;
  hotCpuAdd: boolean;
  hotCpuRemove: boolean;
  hotMemAdd: boolean;
  /** Format: `uuid`. */
  id: string;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memoryReservation: number;
  /**
   * In bytes.
   * Format: `int64`.
   */
  ram: number;
}

const updateVcenterVirtualMachineOperation: Operation = {
  id: "compute.updateVcenterVirtualMachine",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualMachines",
};

/**
 * Update the hardware of the VMware VM named in the body.
 *
 * Not a partial update: send all required fields with their current values, for a 0 shrinks the
 * machine. Several names differ from those of reads: `ram` is read as `memory`, `corePerSocket` as
 * `numCoresPerSocket`, `hotCpuAdd` as `cpuHotAddEnabled`, `hotMemAdd` as `memoryHotAddEnabled`. Leave
 * `bootOptions` out unless it changes.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVcenterVirtualMachine(
  client: Client,
  request: UpdateVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVcenterVirtualMachineOperation, request, options);
}

export interface UpdateVcenterVirtualMachineExtraConfigInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: ExtraConfigPayload;
}

/** Values are typed, unlike in reads. Other keys may be refused. */
export type ExtraConfigPayload = {
  "disk.enableUUID"?: boolean | undefined;
  "guestinfo.afterburn.initrd.network-kargs"?: string | undefined;
  "guestinfo.ignition.config.data"?: string | undefined;
  "guestinfo.ignition.config.data.encoding"?: string | undefined;
  "guestinfo.metadata"?: string | undefined;
  "guestinfo.metadata.encoding"?: string | undefined;
  "guestinfo.userdata"?: string | undefined;
  "guestinfo.userdata.encoding"?: string | undefined;
  "pciPassthru.64bitMMioSizeGB"?: number | undefined;
  "pciPassthru.use64BitMMIO"?: boolean | undefined;
  "stealclock.enable"?: boolean | undefined;
} & {
  [key: string]: unknown;
};

const updateVcenterVirtualMachineExtraConfigOperation: Operation = {
  id: "compute.updateVcenterVirtualMachineExtraConfig",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines/{id}/extra_config",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualMachine",
};

/**
 * Set extra configuration keys on a VMware VM.
 *
 * The body is one flat object, while reads answer a list of `{key, value}`.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines/{id}/extra_config`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVcenterVirtualMachineExtraConfig(
  client: Client,
  request: UpdateVcenterVirtualMachineExtraConfigInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVcenterVirtualMachineExtraConfigOperation, request, options);
}

export interface UpdateVcenterVirtualMachineGuestInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateGuestPayload;
}

export interface UpdateGuestPayload {
  guestOperatingSystemMoref: string;
}

const updateVcenterVirtualMachineGuestOperation: Operation = {
  id: "compute.updateVcenterVirtualMachineGuest",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines/{id}/guest",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualMachine",
};

/**
 * Change the guest OS identifier of a VMware VM.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines/{id}/guest`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function updateVcenterVirtualMachineGuest(
  client: Client,
  request: UpdateVcenterVirtualMachineGuestInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(updateVcenterVirtualMachineGuestOperation, request, options);
}

export interface DeleteVcenterVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVcenterVirtualMachineOperation: Operation = {
  id: "compute.deleteVcenterVirtualMachine",
  method: "DELETE",
  path: "/compute/v1/vcenters/virtual_machines/{id}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualMachine",
};

/**
 * Delete a VMware VM.
 *
 * Power the machine off first.
 *
 * `DELETE /compute/v1/vcenters/virtual_machines/{id}`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteVcenterVirtualMachine(
  client: Client,
  request: DeleteVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVcenterVirtualMachineOperation, request, options);
}

export interface CloneNamedVcenterVirtualMachineInput {
  body: CloneNamedVirtualMachinePayload;
}

/** The other fields are not public. */
export type CloneNamedVirtualMachinePayload = {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  folderId?: DeprecatedIn<string, Deprecations["cloneNamedVirtualMachinePayload.folderId"]> | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.
   */
  resourcePoolId?: DeprecatedIn<string, Deprecations["cloneNamedVirtualMachinePayload.resourcePoolId"]> | undefined;
} & {
  [key: string]: unknown;
};

const cloneNamedVcenterVirtualMachineOperation: Operation = {
  id: "compute.cloneNamedVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/clone",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterVirtualMachines",
  deprecatedFields: {
    "body/folderId": {
      record: "requestField cloneNamedVirtualMachinePayload.folderId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
    "body/resourcePoolId": {
      record: "requestField cloneNamedVirtualMachinePayload.resourcePoolId",
      text: "since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.",
    },
  },
};

/**
 * Clone the VMware VM named in the body.
 *
 * Clone with `POST /v1/vcenters/virtual_machines/{virtualMachineId}/clone` instead.
 *
 * `POST /compute/v1/vcenters/virtual_machines/clone`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function cloneNamedVcenterVirtualMachine(
  client: Client,
  request: CloneNamedVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(cloneNamedVcenterVirtualMachineOperation, request, options);
}

export interface DeployVcenterVirtualMachineInput {
  /** Shape unknown. */
  body?: unknown;
}

const deployVcenterVirtualMachineOperation: Operation = {
  id: "compute.deployVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/deploy",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterVirtualMachines",
};

/**
 * Deploy a VMware VM.
 *
 * What it takes is not public.
 *
 * `POST /compute/v1/vcenters/virtual_machines/deploy`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deployVcenterVirtualMachine(
  client: Client,
  request?: DeployVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deployVcenterVirtualMachineOperation, request, options);
}

export interface PowerVcenterVirtualMachineInput {
  body: PowerVirtualMachinePayload;
}

export interface PowerVirtualMachinePayload {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  forceEnterBIOS?: boolean | undefined;
  /** Format: `uuid`. */
  id?: string | undefined;
  /**
   * What to do. Answers have `running` or `stopped` in `powerState`.
   * Other values are possible.
   */
  powerAction?: "on" | "off" | (string & {}) | undefined;
  recommendation?: VirtualMachinePowerRecommendation | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  virtualDatacenterId?:
    | DeprecatedIn<string, Deprecations["powerVirtualMachinePayload.virtualDatacenterId"]>
    | undefined;
}

const powerVcenterVirtualMachineOperation: Operation = {
  id: "compute.powerVcenterVirtualMachine",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines/power",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_virtual_machine_power",
  lookup: "compute.listVcenterVirtualMachines",
  deprecatedFields: {
    "body/virtualDatacenterId": {
      record: "requestField powerVirtualMachinePayload.virtualDatacenterId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
  },
};

/**
 * Change the power state of the VMware VM named in the body.
 *
 * Takes `on` and `off`, while reads say `running` or `stopped`. When there are placement
 * recommendations, send one of them, or powering on fails; it also needs `datacenterId`.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines/power`
 * Permission: `compute_iaas_vmware_virtual_machine_power`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function powerVcenterVirtualMachine(
  client: Client,
  request: PowerVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(powerVcenterVirtualMachineOperation, request, options);
}

export interface RegisterVcenterVirtualMachineInput {
  body: RegisterVirtualMachinePayload;
}

/** The other fields are not public. */
export type RegisterVirtualMachinePayload = {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  folderId?: DeprecatedIn<string, Deprecations["registerVirtualMachinePayload.folderId"]> | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.
   */
  resourcePoolId?: DeprecatedIn<string, Deprecations["registerVirtualMachinePayload.resourcePoolId"]> | undefined;
} & {
  [key: string]: unknown;
};

const registerVcenterVirtualMachineOperation: Operation = {
  id: "compute.registerVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/register",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterVirtualMachines",
  deprecatedFields: {
    "body/folderId": {
      record: "requestField registerVirtualMachinePayload.folderId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
    "body/resourcePoolId": {
      record: "requestField registerVirtualMachinePayload.resourcePoolId",
      text: "since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.",
    },
  },
};

/**
 * Register a VMware VM.
 *
 * `POST /compute/v1/vcenters/virtual_machines/register`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function registerVcenterVirtualMachine(
  client: Client,
  request: RegisterVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(registerVcenterVirtualMachineOperation, request, options);
}

export interface RelocateVcenterVirtualMachineInput {
  body: RelocateVirtualMachinePayload;
}

export interface DiskPlacement {
  /** Format: `uuid`. */
  datastoreClusterId: string;
  /** Format: `uuid`. */
  datastoreId: string;
  /** Format: `uuid`. */
  virtualDiskId: string;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

export interface RelocateVirtualMachinePayload {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreClusterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId?: string | undefined;
  diskPlacements?: DiskPlacement[] | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  folderId?: DeprecatedIn<string, Deprecations["relocateVirtualMachinePayload.folderId"]> | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  networkData?: NetworkMapping[] | undefined;
  /**
   * The only value seen.
   * Other values are possible.
   */
  priority: "highPriority" | (string & {});
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.
   */
  resourcePoolId?: DeprecatedIn<string, Deprecations["relocateVirtualMachinePayload.resourcePoolId"]> | undefined;
  virtualMachines: string[];
}

const relocateVcenterVirtualMachineOperation: Operation = {
  id: "compute.relocateVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/relocate",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualMachines",
  deprecatedFields: {
    "body/folderId": {
      record: "requestField relocateVirtualMachinePayload.folderId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
    "body/resourcePoolId": {
      record: "requestField relocateVirtualMachinePayload.resourcePoolId",
      text: "since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.",
    },
  },
};

/**
 * Move one or several VMware VMs.
 *
 * `POST /compute/v1/vcenters/virtual_machines/relocate`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function relocateVcenterVirtualMachine(
  client: Client,
  request: RelocateVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(relocateVcenterVirtualMachineOperation, request, options);
}

export interface RenameVcenterVirtualMachineInput {
  body: RenameVirtualMachinePayload;
}

export interface RenameVirtualMachinePayload {
  /** Format: `uuid`. */
  id: string;
  name: string;
}

const renameVcenterVirtualMachineOperation: Operation = {
  id: "compute.renameVcenterVirtualMachine",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines/rename",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualMachines",
};

/**
 * Rename the VMware VM named in the body.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines/rename`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function renameVcenterVirtualMachine(
  client: Client,
  request: RenameVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(renameVcenterVirtualMachineOperation, request, options);
}

export interface ExportVcenterVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: ExportVirtualMachinePayload;
}

/** The other fields are not public. */
export type ExportVirtualMachinePayload = {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
   */
  folderId?: DeprecatedIn<string, Deprecations["exportVirtualMachinePayload.folderId"]> | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.
   */
  resourcePoolId?: DeprecatedIn<string, Deprecations["exportVirtualMachinePayload.resourcePoolId"]> | undefined;
} & {
  [key: string]: unknown;
};

const exportVcenterVirtualMachineOperation: Operation = {
  id: "compute.exportVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/{id}/export",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.getVcenterVirtualMachine",
  deprecatedFields: {
    "body/folderId": {
      record: "requestField exportVirtualMachinePayload.folderId",
      text: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
    "body/resourcePoolId": {
      record: "requestField exportVirtualMachinePayload.resourcePoolId",
      text: "since 2022-11-02, no removal date announced. Use hostClusterId. Or hostId.",
    },
  },
};

/**
 * Export a VMware VM.
 *
 * `POST /compute/v1/vcenters/virtual_machines/{id}/export`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function exportVcenterVirtualMachine(
  client: Client,
  request: ExportVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(exportVcenterVirtualMachineOperation, request, options);
}

export interface CustomizeVcenterVirtualMachineGuestInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: CustomizeGuestPayload;
}

export interface CustomizeGuestPayload {
  networkConfig: GuestNetworkConfig;
  windowsConfig?: GuestWindowsConfig | undefined;
}

export interface GuestNetworkAdapterConfig {
  gateway: string;
  ipAddress: string;
  macAddress?: string | undefined;
  subnetMask: string;
}

export interface GuestNetworkConfig {
  adapters?: GuestNetworkAdapterConfig[] | undefined;
  dnsServerList?: string[] | undefined;
  dnsSuffixList?: string[] | undefined;
  domain: string;
  hostname: string;
}

export interface GuestWindowsConfig {
  autoLogon: boolean;
  autoLogonCount: number;
  domainAdmin?: string | undefined;
  domainAdminPassword?: string | undefined;
  joinDomain?: string | undefined;
  joinWorkgroup?: string | undefined;
  password: string;
  timezone: number;
}

const customizeVcenterVirtualMachineGuestOperation: Operation = {
  id: "compute.customizeVcenterVirtualMachineGuest",
  method: "PATCH",
  path: "/compute/v1/vcenters/virtual_machines/{id}/guest/customize",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.getVcenterVirtualMachine",
};

/**
 * Apply a guest OS customization.
 *
 * `PATCH /compute/v1/vcenters/virtual_machines/{id}/guest/customize`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function customizeVcenterVirtualMachineGuest(
  client: Client,
  request: CustomizeVcenterVirtualMachineGuestInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(customizeVcenterVirtualMachineGuestOperation, request, options);
}

export interface CloneVcenterVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    virtualMachineId: string;
  };
  body: CloneVirtualMachinePayload;
}

export interface CloneVirtualMachinePayload {
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreClusterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId?: string | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  name: string;
  /** Whether the new machine is started. */
  powerOn?: boolean | undefined;
}

const cloneVcenterVirtualMachineOperation: Operation = {
  id: "compute.cloneVcenterVirtualMachine",
  method: "POST",
  path: "/compute/v1/vcenters/virtual_machines/{virtualMachineId}/clone",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterVirtualMachines",
};

/**
 * Clone a VMware VM.
 *
 * The id of the new machine is in the result of the activity.
 *
 * `POST /compute/v1/vcenters/virtual_machines/{virtualMachineId}/clone`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function cloneVcenterVirtualMachine(
  client: Client,
  request: CloneVcenterVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(cloneVcenterVirtualMachineOperation, request, options);
}
