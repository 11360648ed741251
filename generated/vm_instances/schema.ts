// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedOut, DeprecatedValues } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface AvailabilityZone {
  compatibleFamilies?: NamedReference[] | undefined;
  /** Date and time by RFC 3339. */
  createdAt?: string | undefined;
  description?: string | null | undefined;
  /** Format: `uuid`. */
  id: string;
  isEnabled?: boolean | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  regionId?: string | undefined;
  /** Date and time by RFC 3339. */
  updatedAt?: string | undefined;
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

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface ExtendDiskPayload {
  /** In GiB. */
  size: number;
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
  /** The name may be written in another case. */
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
  /** The name may be written in another case. */
  osName?: string | undefined;
  /** The name may be written in another case. */
  osVersion?: string | undefined;
  version?: string | undefined;
}

/** There may be other fields. */
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
  /** Number of virtual CPUs. */
  vcpuMax?: number | undefined;
  /** Number of virtual CPUs. */
  vcpuMin?: number | undefined;
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
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramGib. Check that the API takes the new value.
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

export interface NetworkVpc {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
  privateNetwork?: NamedReference | null | undefined;
}

export interface Region {
  azCount?: number | undefined;
  countryCode?: string | undefined;
  /** Date and time by RFC 3339. */
  createdAt?: string | undefined;
  description?: string | null | undefined;
  geography?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  isEnabled?: boolean | undefined;
  name?: string | undefined;
  /** Date and time by RFC 3339. */
  updatedAt?: string | undefined;
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
  /** Date and time by RFC 3339. */
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
  /** Date and time by RFC 3339. */
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
  /** The name may be written in another case. */
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
  /** The name may be written in another case. */
  osName?: string | undefined;
  /** The name may be written in another case. */
  osVersion?: string | undefined;
  version?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
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
  /** Number of virtual CPUs. */
  vcpu?: number | undefined;
}
