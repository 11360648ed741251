// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedIn, DeprecatedOut, DeprecatedValues } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface AvailabilityZone {
  compatibleFamilies?: NamedReference[] | undefined;
  createdAt?: string | undefined;
  description?: string | null | undefined;
  /** Format: `uuid`. */
  id: string;
  isEnabled?: boolean | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  regionId?: string | undefined;
  updatedAt?: string | undefined;
}

export interface BackupPolicy {
  description?: string | null | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  retention?: number | null | undefined;
  scheduleCron?: string | null | undefined;
  scheduleWindowDurationMinutes?: number | null | undefined;
  scheduleWindowStartHour?: number | null | undefined;
}

export interface ChangeNetworkAdapterPayload {
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

export interface CloudInit {
  /** Base64. */
  cloudConfig?: string | undefined;
  /** Base64. */
  networkConfig?: string | undefined;
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

export interface CreateNetworkAdapterPayload {
  deviceIndex: number;
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

export interface CreateSnapshotPayload {
  name: string;
}

export interface CreateVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateDiskPayload;
}

export interface CreateVirtualMachineInput {
  body: CreateVirtualMachinePayload;
}

export interface CreateVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateNetworkAdapterPayload;
}

export interface CreateVirtualMachinePayload {
  /** Format: `uuid`. */
  availabilityZoneId: string;
  /** Format: `uuid`. */
  backupPolicyId: string;
  cloudInit?: CloudInit | undefined;
  cpu: number;
  /** Accepted; the shape of its elements is not known. */
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
  /** Other values are possible. */
  powerState?: "on" | "off" | (string & {}) | undefined;
  /**
   * Template to install, on platforms that do not know images yet.
   * Format: `uuid`.
   * @deprecated since 2026-07-23, no removal date announced. Use imageId. Renamed without an alias, so the old name may be gone already.
   */
  templateId?: DeprecatedIn<string, Deprecations["CreateVirtualMachinePayload.templateId"]> | undefined;
}

export interface CreateVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: CreateSnapshotPayload;
}

export interface DeleteVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    diskId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface DeleteVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface DeleteVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    nicId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface DeleteVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    snapshotId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface Disk extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `sizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use sizeGib. The same value under another name.
   */
  sizeGb?: number | undefined;
}, {
  sizeGb: Deprecations["Disk.sizeGb"];
}> {
  /** Format: `uuid`. */
  id: string;
  isPrimary?: boolean | undefined;
  label?: string | undefined;
  /** 0 is the system disk. */
  position?: number | undefined;
  /** In GiB. */
  sizeGib?: number | undefined;
  /**
   * Id of a storage type.
   * Format: `uuid`.
   */
  storageType?: string | undefined;
}

export interface DiskList {
  disks: Disk[];
  total?: number | null | undefined;
  /** Format: `uuid`. */
  vmId: string;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface ExtendDiskPayload {
  /** In GiB. */
  size: number;
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

export interface ExtendVirtualMachineSystemDiskInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  body: ExtendDiskPayload;
}

export interface Flavor extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `ramGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramGib. The same value under another name.
   */
  ramGb?: number | undefined;
}, {
  ramGb: Deprecations["Flavor.ramGb"];
}> {
  /** Format: `uuid`. */
  id: string;
  /** Format: `uuid`. */
  instanceFamilyId?: string | undefined;
  name?: string | undefined;
  /** In GiB. */
  ramGib?: number | undefined;
  vcpu?: number | undefined;
}

export interface FlavorList {
  flavors: Flavor[];
}

export interface GetAvailabilityZoneInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetImageInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetInstanceFamilyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetRegionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetTaskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetTemplateInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVirtualMachineDiskInput {
  path: {
    /** Format: `uuid`. */
    diskId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface GetVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVirtualMachineNetworkAdapterInput {
  path: {
    /** Format: `uuid`. */
    nicId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface GetVirtualMachineSnapshotInput {
  path: {
    /** Format: `uuid`. */
    snapshotId: string;
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface Image extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same values as `diskSizesGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use diskSizesGib. The same value under another name.
   */
  diskSizesGb?: number[] | undefined;
}, {
  diskSizesGb: Deprecations["Image.diskSizesGb"];
}> {
  categories?: string[] | undefined;
  /** Seen once, in July 2026. */
  compatibleAvailabilityZones?: string[] | undefined;
  compatibleFamilies?: string[] | undefined;
  /** More than can be scheduled: that there is a storage type for the pair is what one can rely on. */
  compatibleTargets?: ImageTarget[] | undefined;
  /** Shape unknown. */
  deploymentOptions?: {
    [key: string]: unknown;
  } | undefined;
  /** The exact case of this name is not proven. */
  descriptionEn?: string | undefined;
  /** Editorial; shape unknown. */
  detailsEn?: {
    [key: string]: unknown;
  } | undefined;
  /** In GiB. */
  diskSizesGib?: number[] | undefined;
  editor?: string | undefined;
  family?: string | undefined;
  icon?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  imageType?: string | undefined;
  name?: string | undefined;
  /** A machine made from the image needs at least as many. */
  networkInterfaces?: ImageNetworkInterface[] | undefined;
  osFamily?: string | undefined;
  /** The exact case of this name is not proven. */
  osName?: string | undefined;
  /** The exact case of this name is not proven. */
  osVersion?: string | undefined;
  version?: string | undefined;
}

/** Only this field has been seen. */
export type ImageNetworkInterface = {
  position?: number | undefined;
} & {
  [key: string]: unknown;
};

export interface ImageTarget {
  /** Format: `uuid`. */
  availabilityZoneId?: string | undefined;
  /** Format: `uuid`. */
  instanceFamilyId?: string | undefined;
}

export interface InstanceFamily extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `ramMaxGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramMaxGib. The same value under another name.
   */
  ramMaxGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `ramMinGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramMinGib. The same value under another name.
   */
  ramMinGb?: number | undefined;
}, {
  ramMaxGb: Deprecations["InstanceFamily.ramMaxGb"];
  ramMinGb: Deprecations["InstanceFamily.ramMinGb"];
}> {
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** In GiB. */
  ramMaxGib?: number | undefined;
  /** In GiB. */
  ramMinGib?: number | undefined;
  skus?: Sku[] | undefined;
  vcpuMax?: number | undefined;
  vcpuMin?: number | undefined;
}

export interface ListAvailabilityZonesInput {
  query?: {
    /** Format: `uuid`. */
    regionId?: string | undefined;
  } | undefined;
}

export interface ListFlavorsInput {
  query?: {
    /** Format: `uuid`. */
    familyId?: string | undefined;
  } | undefined;
}

export interface ListImagesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

export interface ListStorageTypesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

export interface ListTasksInput {
  query?: {
    limit?: number | undefined;
  } | undefined;
}

export interface ListTemplatesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

export interface ListVirtualMachineDisksInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface ListVirtualMachineNetworkAdaptersInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface ListVirtualMachineSnapshotsInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
}

export interface ListVirtualMachineTasksInput {
  path: {
    /** Format: `uuid`. */
    vmId: string;
  };
  query?: {
    limit?: number | undefined;
  } | undefined;
}

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

export type ListVirtualMachinesQueryOrderBy = DeprecatedValues<
  "name" | "createdAt" | "updatedAt" | "status" | "vcpu" | "ramGb" | "ramGib",
  {
    "ramGb": Deprecations["listVirtualMachines query orderBy.ramGb"];
  }
>;

/** The values of {@link ListVirtualMachinesQueryOrderBy}. */
export const ListVirtualMachinesQueryOrderBy = {
  Name: "name",
  CreatedAt: "createdAt",
  UpdatedAt: "updatedAt",
  Status: "status",
  Vcpu: "vcpu",
  /**
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramGib. The new value is inferred from the field of that name; no source names it.
   */
  RamGb: "ramGb",
  RamGib: "ramGib",
} as const;

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface Network {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Left out on networks of the private backbone. */
  vpc?: NetworkVpc | null | undefined;
}

export interface NetworkAdapter {
  deviceIndex?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  ipv4Address?: string | null | undefined;
  ipv6Address?: string | null | undefined;
  macAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId?: string | undefined;
  networkName?: string | undefined;
  /** Other values are possible. */
  provisionStatus?: "provisioned" | (string & {}) | undefined;
  /** Other values are possible. */
  type?: "private_backbone" | "vpc" | (string & {}) | undefined;
}

export interface NetworkAdapterList {
  networks: NetworkAdapter[];
  total?: number | null | undefined;
  /** Format: `uuid`. */
  vmId: string;
}

export interface NetworkInterfacePayload {
  deviceIndex: number;
  ipAddress?: string | undefined;
  /** Format: `uuid`. */
  networkId: string;
}

export interface NetworkVpc {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
  privateNetwork?: NamedReference | null | undefined;
}

export interface Quota extends DeprecatedOut<{
  /**
   * In MiB, despite the name; the same value as `ramLimitMib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramLimitMib. The same value under another name.
   */
  ramLimitMb?: number | undefined;
  /**
   * In MiB, despite the name; the same value as `ramUsedMib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramUsedMib. The same value under another name.
   */
  ramUsedMb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `storageLimitGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use storageLimitGib. The same value under another name.
   */
  storageLimitGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `storageUsedGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use storageUsedGib. The same value under another name.
   */
  storageUsedGb?: number | undefined;
}, {
  ramLimitMb: Deprecations["Quota.ramLimitMb"];
  ramUsedMb: Deprecations["Quota.ramUsedMb"];
  storageLimitGb: Deprecations["Quota.storageLimitGb"];
  storageUsedGb: Deprecations["Quota.storageUsedGb"];
}> {
  /** In MiB. */
  ramLimitMib: number;
  /** In MiB; 0 where it is absent. */
  ramUsedMib?: number | undefined;
  /** In GiB. */
  storageLimitGib: number;
  /** In GiB; 0 where it is absent. */
  storageUsedGib?: number | undefined;
  vcpuLimit?: number | undefined;
  vcpuUsed?: number | undefined;
}

export interface Region {
  azCount?: number | undefined;
  countryCode?: string | undefined;
  createdAt?: string | undefined;
  description?: string | null | undefined;
  geography?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  isEnabled?: boolean | undefined;
  name?: string | undefined;
  updatedAt?: string | undefined;
}

export interface ResizeVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: ResizeVirtualMachinePayload;
}

export interface ResizeVirtualMachinePayload {
  cpu?: number | undefined;
  /** In GiB. */
  memory?: number | undefined;
}

/** Price of a product; seen from July 2026 on. */
export interface Sku {
  description?: string | undefined;
  descriptionEn?: string | undefined;
  name?: string | undefined;
  price?: number | undefined;
  unit?: string | undefined;
}

export interface Snapshot {
  createdAt?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Other values are possible. */
  status?: "available" | (string & {}) | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  /** Format: `uuid`. */
  vmId?: string | undefined;
}

export interface SnapshotList {
  snapshots: Snapshot[];
  total?: number | null | undefined;
}

export interface StartVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface StopVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface StorageType extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `maxSizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use maxSizeGib. The same value under another name.
   */
  maxSizeGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `minSizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use minSizeGib. The same value under another name.
   */
  minSizeGb?: number | undefined;
}, {
  maxSizeGb: Deprecations["StorageType.maxSizeGb"];
  minSizeGb: Deprecations["StorageType.minSizeGb"];
}> {
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  iopsHint?: string | undefined;
  isAvailable?: boolean | undefined;
  /** In GiB. */
  maxSizeGib?: number | undefined;
  /** In GiB. */
  minSizeGib?: number | undefined;
  name?: string | undefined;
  sku?: Sku | null | undefined;
}

export interface StorageTypeList {
  storageTypes: StorageType[];
}

export interface Task {
  /** Format: `date-time`. */
  completedAt?: string | null | undefined;
  /** Format: `date-time`. */
  createdAt?: string | undefined;
  failureCode?: string | null | undefined;
  /** Format: `uuid`. */
  id: string;
  message?: string | undefined;
  /** Format: `uuid`. */
  retriedFromId?: string | null | undefined;
  /** Other values are possible. */
  status?: "running" | "success" | (string & {}) | undefined;
  /** Other values are possible. */
  taskType?: "vm_restore" | (string & {}) | undefined;
  updatedAt?: string | undefined;
  /** Format: `uuid`. */
  vmId?: string | undefined;
}

export interface Template extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same values as `diskSizesGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use diskSizesGib. The same value under another name.
   */
  diskSizesGb?: number[] | undefined;
  /**
   * @deprecated since 2026-07-23, no removal date announced. Images, which took the place of templates without an alias, call it imageType.
   */
  templateType?: string | undefined;
}, {
  diskSizesGb: Deprecations["Template.diskSizesGb"];
  templateType: Deprecations["Template.templateType"];
}> {
  categories?: string[] | undefined;
  compatibleFamilies?: string[] | undefined;
  /** Shape unknown. */
  deploymentOptions?: {
    [key: string]: unknown;
  } | undefined;
  /** The exact case of this name is not proven. */
  descriptionEn?: string | undefined;
  /** Editorial; shape unknown. */
  detailsEn?: {
    [key: string]: unknown;
  } | undefined;
  /** In GiB. */
  diskSizesGib?: number[] | undefined;
  editor?: string | undefined;
  family?: string | undefined;
  icon?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Shape unknown. */
  networkInterfaces?: unknown[] | undefined;
  osFamily?: string | undefined;
  /** The exact case of this name is not proven. */
  osName?: string | undefined;
  /** The exact case of this name is not proven. */
  osVersion?: string | undefined;
  version?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface UpdateVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  body: UpdateVirtualMachinePayload;
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

export interface UpdateVirtualMachinePayload {
  /** Format: `uuid`. */
  backupPolicyId?: string | undefined;
  name?: string | undefined;
}

export interface VirtualMachine extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `disksSizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use disksSizeGib. The same value under another name.
   */
  disksSizeGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `ramGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramGib. The same value under another name.
   */
  ramGb?: number | undefined;
  /**
   * @deprecated since 2026-07-23, no removal date announced. Use image. Renamed without an alias, so the old name may be gone already.
   */
  template?: NamedReference | undefined;
}, {
  disksSizeGb: Deprecations["VirtualMachine.disksSizeGb"];
  ramGb: Deprecations["VirtualMachine.ramGb"];
  template: Deprecations["VirtualMachine.template"];
}> {
  az?: NamedReference | undefined;
  backupPolicy?: NamedReference | null | undefined;
  /** Format: `date-time`. */
  createdAt?: string | undefined;
  /** In GiB. */
  disksSizeGib?: number | undefined;
  guestToolsInstalled?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Image the machine was made from; called `template` before July 2026. */
  image?: NamedReference | undefined;
  instanceFamily?: NamedReference | undefined;
  name?: string | undefined;
  /** In GiB. */
  ramGib?: number | undefined;
  /** Other values are possible. */
  status?: "running" | "stopped" | (string & {}) | undefined;
  /** Format: `date-time`. */
  updatedAt?: string | undefined;
  vcpu?: number | undefined;
}

export interface VirtualMachineList {
  total: number;
  vms: VirtualMachine[];
}
