// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedIn, DeprecatedOut } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface AttachOpenIaasVirtualDiskPayload {
  bootable?: boolean | undefined;
  /** Other values are possible. */
  mode: "RW" | "RO" | (string & {});
  position?: string | undefined;
  /** Format: `uuid`. */
  virtualMachineId: string;
}

export interface ContentLibrary extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
  /**
   * @deprecated since 2026-02-10, no removal date announced. There is no successor.
   */
  type?: string | undefined;
}, {
  machineManagerId: Deprecations["contentLibrary.machineManagerId"];
  type: Deprecations["contentLibrary.type"];
}> {
  datastore?: NamedReference | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  name?: string | undefined;
}

export interface ContentLibraryItem extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. There is no successor.
   */
  contentLibraryId?: string | undefined;
  /**
   * @deprecated since 2026-02-10, no removal date announced. There is no successor.
   */
  stored?: boolean | undefined;
}, {
  contentLibraryId: Deprecations["contentLibraryItem.contentLibraryId"];
  stored: Deprecations["contentLibraryItem.stored"];
}> {
  /** Format: `date-time`. */
  creationTime?: string | undefined;
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Date and time as text; its form is not documented. */
  lastModifiedTime?: string | undefined;
  name?: string | undefined;
  ovfProperties?: string[] | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
  /** Other values are possible. */
  type?: "OVF" | "ISO" | (string & {}) | undefined;
}

export interface Datastore extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
  /**
   * @deprecated since 2026-02-10, no removal date announced. Use maintenanceMode. During the change responses carry both.
   */
  maintenanceStatus?: boolean | undefined;
  /**
   * @deprecated since version 1.83.0, removal 2024-02-07. Use virtualMachinesNumber.
   */
  virtualMachineNumber?: number | undefined;
}, {
  machineManagerId: Deprecations["datastore.machineManagerId"];
  maintenanceStatus: Deprecations["datastore.maintenanceStatus"];
  virtualMachineNumber: Deprecations["datastore.virtualMachineNumber"];
}> {
  /** An integer (0 and 1, or a count), not a boolean. */
  accessible?: number | undefined;
  associatedFolder?: string | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  freeCapacity?: number | undefined;
  hostsNames?: string[] | undefined;
  hostsNumber?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  maintenanceMode?: boolean | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  maxCapacity?: number | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  /** Other values are possible. */
  type?: "VMFS" | "NFS" | (string & {}) | undefined;
  uniqueId?: string | undefined;
  virtualMachinesNumber?: number | undefined;
}

export interface DatastoreCluster extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["datastoreCluster.machineManagerId"];
}> {
  datacenter?: NamedReference | undefined;
  datastores?: string[] | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  metrics?: DatastoreClusterMetrics | undefined;
  moref?: string | undefined;
  name?: string | undefined;
}

export interface DatastoreClusterMetrics {
  defaultVmBehavior?: string | undefined;
  enabled?: boolean | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  freeCapacity?: number | undefined;
  ioLatencyThreshold?: number | undefined;
  ioLoadBalanceEnabled?: boolean | undefined;
  ioLoadImbalanceThreshold?: number | undefined;
  /** Unit not documented; that of vSphere's property of this name is minutes. */
  loadBalanceInterval?: number | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  maxCapacity?: number | undefined;
  minSpaceUtilizationDifference?: number | undefined;
  /** In percent. */
  reservablePercentThreshold?: number | undefined;
  reservableThresholdMode?: string | undefined;
  spaceThresholdMode?: string | undefined;
  spaceUtilizationThreshold?: number | undefined;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface Folder extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["folder.machineManagerId"];
}> {
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  name?: string | undefined;
}

export interface GuestOperatingSystem {
  family?: string | undefined;
  fullName?: string | undefined;
  moref: string;
}

export interface Host extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
  /**
   * @deprecated no removal date announced. Use metrics.maintenanceMode.
   */
  maintenanceStatus?: boolean | undefined;
}, {
  machineManagerId: Deprecations["host.machineManagerId"];
  maintenanceStatus: Deprecations["host.maintenanceStatus"];
}> {
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  metrics?: HostMetrics | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  virtualMachines?: TypedReference[] | undefined;
}

export interface HostCluster extends DeprecatedOut<{
  /**
   * @deprecated no removal date announced. Use datacenter.name.
   */
  datacenterName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  datacenterName: Deprecations["hostCluster.datacenterName"];
  machineManagerId: Deprecations["hostCluster.machineManagerId"];
}> {
  datacenter?: NamedReference | undefined;
  drsConfig?: {
    automationLevel?: string | undefined;
    enabled?: boolean | undefined;
    migrationThreshold?: number | undefined;
  } | undefined;
  hosts?: TypedReference[] | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  metrics?: HostClusterMetrics | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  virtualMachinesNumber?: number | undefined;
}

export interface HostClusterMetrics {
  /** Unit not documented. */
  cpuUsed?: number | undefined;
  /** Unit not documented. */
  memoryUsed?: number | undefined;
  /** Unit not documented. */
  storageUsed?: number | undefined;
  /** Unit not documented. */
  totalCpu?: number | undefined;
  /** Unit not documented. */
  totalMemory?: number | undefined;
  /** Unit not documented. */
  totalStorage?: number | undefined;
}

export interface HostCpuMetrics {
  cpuCores?: number | undefined;
  /** In MHz. */
  cpuMhz?: number | undefined;
  cpuThreads?: number | undefined;
  /** Unit not documented; that of vSphere's property of this name is MHz. */
  overallCpuUsage?: number | undefined;
}

export interface HostEsxMetrics {
  build?: number | undefined;
  fullName?: string | undefined;
  version?: string | undefined;
}

export interface HostMemoryMetrics {
  /**
   * In bytes.
   * Format: `int64`.
   */
  memorySize?: number | undefined;
  /** In MiB. Unlike `memorySize`. */
  memoryUsage?: number | undefined;
}

export interface HostMetrics extends DeprecatedOut<{
  /**
   * @deprecated since 2026-02-10, no removal date announced. Use maintenanceMode. During the change responses carry both.
   */
  maintenanceStatus?: boolean | undefined;
}, {
  maintenanceStatus: Deprecations["hostMetrics.maintenanceStatus"];
}> {
  connected?: boolean | undefined;
  cpu?: HostCpuMetrics | undefined;
  esx?: HostEsxMetrics | undefined;
  maintenanceMode?: boolean | undefined;
  memory?: HostMemoryMetrics | undefined;
  /** In seconds. */
  uptime?: number | undefined;
}

export interface IdPayload {
  /** Format: `uuid`. */
  id: string;
}

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface NetworkAdapter extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2026-02-10 or earlier, no removal date announced. Use network.id.
   */
  networkId?: string | undefined;
}, {
  networkId: Deprecations["networkAdapter.networkId"];
}> {
  autoConnect?: boolean | undefined;
  connected?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  macAddress?: string | undefined;
  /** Other values are possible. */
  macType?: "MANUAL" | "GENERATED" | (string & {}) | undefined;
  name?: string | undefined;
  network?: NamedReference | undefined;
  /** Other values are possible. */
  type?: "VMXNET3" | "E1000" | (string & {}) | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
  /** Left out when the network does not belong to a VPC. */
  vpc?: VpcDetails | null | undefined;
}

export interface NetworkMapping {
  /** Format: `uuid`. */
  networkAdapterId: string;
  /** Format: `uuid`. */
  networkId: string;
}

export interface OpenIaasDvdDrive {
  attached?: boolean | undefined;
  name?: string | undefined;
}

export interface OpenIaasHost {
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  master?: boolean | undefined;
  metrics?: {
    cpu?: {
      cores?: number | undefined;
      model?: string | undefined;
      modelName?: string | undefined;
      sockets?: number | undefined;
    } | undefined;
    memory?: OpenIaasMemoryUsage | undefined;
    xoa?: {
      build?: string | undefined;
      fullName?: string | undefined;
      version?: string | undefined;
    } | undefined;
  } | undefined;
  name?: string | undefined;
  pool?: {
    /** Format: `uuid`. */
    id?: string | undefined;
    name?: string | undefined;
    type?: OpenIaasPoolType | undefined;
  } | undefined;
  /** Values not documented. */
  powerState?: string | undefined;
  rebootRequired?: boolean | undefined;
  updateData?: {
    maintenanceMode?: boolean | undefined;
    status?: string | undefined;
  } | undefined;
  /** Unit not documented. */
  uptime?: number | undefined;
  virtualMachines?: string[] | undefined;
}

export interface OpenIaasMachineManager extends DeprecatedOut<{
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. There is no successor; osName and osVersion came at the same time.
   */
  xoaVersion?: string | undefined;
}, {
  xoaVersion: Deprecations["openIaasMachineManager.xoaVersion"];
}> {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** The name may be written in another case. */
  osName?: string | undefined;
  /** The name may be written in another case. */
  osVersion?: string | undefined;
}

export interface OpenIaasMemoryUsage {
  /** Unit not documented; other sizes of this module are in bytes. */
  size?: number | undefined;
  /** Unit not documented; other sizes of this module are in bytes. */
  usage?: number | undefined;
}

export interface OpenIaasNetwork {
  /** Format: `uuid`. */
  id: string;
  insecureNetworkBlockDevice?: boolean | undefined;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  maximumTransmissionUnit?: number | undefined;
  name?: string | undefined;
  networkAdapters?: string[] | undefined;
  networkBlockDevice?: boolean | undefined;
  pool?: NamedReference | undefined;
  /** Left out when the network does not belong to a VPC. */
  vpc?: VpcDetails | null | undefined;
}

export interface OpenIaasNetworkAdapter extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["openIaasNetworkAdapter.machineManagerId"];
}> {
  attached?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  ipv4Address?: string | undefined;
  ipv6Address?: string | undefined;
  macAddress?: string | undefined;
  machineManager?: NamedReference | undefined;
  /** The name may be written in another case. */
  mtu?: number | undefined;
  name?: string | undefined;
  network?: NamedReference | undefined;
  txChecksumming?: boolean | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
  /** Left out when the network does not belong to a VPC. */
  vpc?: VpcDetails | null | undefined;
}

export interface OpenIaasPool {
  cpu?: {
    cores?: number | undefined;
    sockets?: number | undefined;
  } | undefined;
  highAvailabilityEnabled?: boolean | undefined;
  hosts?: string[] | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  label?: string | undefined;
  machineManager?: NamedReference | undefined;
  master?: string | undefined;
  memory?: OpenIaasMemoryUsage | undefined;
  name?: string | undefined;
  type?: OpenIaasPoolType | undefined;
}

export interface OpenIaasPoolType {
  description?: string | undefined;
  key?: string | undefined;
}

export interface OpenIaasReplicationPolicy {
  /** Format: `uuid`. */
  id: string;
  interval?: {
    hours?: number | undefined;
    minutes?: number | undefined;
  } | undefined;
  lastRun?: {
    /** Unix time; whether in seconds or in milliseconds is not documented. */
    end?: number | undefined;
    /** Unix time; whether in seconds or in milliseconds is not documented. */
    start?: number | undefined;
    status?: string | undefined;
  } | undefined;
  machineManager?: NamedReference | undefined;
  name?: string | undefined;
  pool?: {
    /** Format: `uuid`. */
    id?: string | undefined;
    label?: string | undefined;
    name?: string | undefined;
  } | undefined;
  storageRepository?: NamedReference | undefined;
}

export interface OpenIaasSnapshot {
  /** Unix time; whether in seconds or in milliseconds is not documented. */
  createTime?: number | undefined;
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

export interface OpenIaasStorageRepository extends DeprecatedOut<{
  /**
   * @deprecated since 2025-10-02 or earlier, no removal date announced. Use maintenanceMode.
   */
  maintenanceStatus?: boolean | undefined;
}, {
  maintenanceStatus: Deprecations["openIaasStorageRepository.maintenanceStatus"];
}> {
  /** An integer, not a boolean. */
  accessible?: number | undefined;
  description?: string | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  freeCapacity?: number | undefined;
  host?: NamedReference | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  maintenanceMode?: boolean | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  maxCapacity?: number | undefined;
  name?: string | undefined;
  pool?: NamedReference | undefined;
  shared?: boolean | undefined;
  /** Other values are possible. */
  storageType?:
    | "ext"
    | "lvm"
    | "lvmoiscsi"
    | "lvmohba"
    | "nfs"
    | "smb"
    | "iso"
    | "nfs_iso"
    | "cifs"
    | (string & {})
    | undefined;
  virtualDisks?: string[] | undefined;
}

export interface OpenIaasTemplate {
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  disks?: OpenIaasTemplateDisk[] | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memory?: number | undefined;
  name?: string | undefined;
  networkAdapters?: OpenIaasTemplateNetworkAdapter[] | undefined;
  numCoresPerSocket?: number | undefined;
  /** Values not documented; those of machines are `Running`, `Halted`, `Paused` and `Suspended`. */
  powerState?: string | undefined;
  slaPolicies?: string[] | undefined;
  snapshots?: string[] | undefined;
}

export interface OpenIaasTemplateDisk {
  description?: string | undefined;
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
  storageRepository?: NamedReference | undefined;
}

export interface OpenIaasTemplateNetworkAdapter {
  attached?: boolean | undefined;
  macAddress?: string | undefined;
  /** The name may be written in another case. */
  mtu?: number | undefined;
  name?: string | undefined;
  network?: NamedReference | undefined;
}

export interface OpenIaasVirtualDisk extends DeprecatedOut<{
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. There is no successor; isSnapshot and templates came at the same time.
   */
  snapshots?: string[] | undefined;
}, {
  snapshots: Deprecations["openIaasVirtualDisk.snapshots"];
}> {
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  isSnapshot?: boolean | undefined;
  name?: string | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
  storageRepository?: NamedReference | undefined;
  /** May be left out. */
  templates?: {
    /** Format: `uuid`. */
    id?: string | undefined;
    name?: string | undefined;
    readOnly?: boolean | undefined;
  }[] | null | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  usage?: number | undefined;
  virtualMachines?: OpenIaasVirtualDiskConnection[] | undefined;
}

export interface OpenIaasVirtualDiskConnection {
  connected?: boolean | undefined;
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
  readOnly?: boolean | undefined;
}

export interface OpenIaasVirtualDiskVirtualMachinePayload {
  /** Format: `uuid`. */
  virtualMachineId: string;
}

export interface OpenIaasVirtualMachine extends DeprecatedOut<{
  /**
   * @deprecated since 2026-02-10, no removal date announced. Use pvDrivers. managementAgent says whether an agent is detected.
   */
  tools?: {
    detected?: boolean | undefined;
    version?: string | undefined;
  } | undefined;
}, {
  tools: Deprecations["openIaasVirtualMachine.tools"];
}> {
  /** IP addresses by `<device>/<ipv4 or ipv6>/<index>`. */
  addresses?: ({
    /**
     * @deprecated since 2026-06-26 or earlier, no removal date announced. The keys are of the form 0/ipv4/0.
     */
    ipv4?: DeprecatedIn<string, Deprecations["openIaasVirtualMachine.addresses.ipv4"]> | undefined;
    /**
     * @deprecated since 2026-06-26 or earlier, no removal date announced. The keys are of the form 0/ipv6/0.
     */
    ipv6?: DeprecatedIn<string, Deprecations["openIaasVirtualMachine.addresses.ipv6"]> | undefined;
  } & {
    [key: string]: string | undefined;
  }) | undefined;
  autoPowerOn?: boolean | undefined;
  /** Other values are possible. */
  bootFirmware?: "bios" | "uefi" | (string & {}) | undefined;
  bootOrder?: ("Hard-Drive" | "DVD-Drive" | "Network" | (string & {}))[] | undefined;
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  dvdDrive?: OpenIaasDvdDrive | undefined;
  /** Other values are possible. */
  highAvailability?: "disabled" | "restart" | "best-effort" | (string & {}) | undefined;
  host?: NamedReference | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  managementAgent?: {
    detected?: boolean | undefined;
  } | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memory?: number | undefined;
  name?: string | undefined;
  numCoresPerSocket?: number | undefined;
  operatingSystemName?: string | undefined;
  pool?: NamedReference | undefined;
  /**
   * What the machine is. Requests say `on` or `off`.
   * Other values are possible.
   */
  powerState?: "Running" | "Halted" | "Paused" | "Suspended" | (string & {}) | undefined;
  pvDrivers?: {
    areUpToDate?: boolean | undefined;
    detected?: boolean | undefined;
    version?: string | undefined;
  } | undefined;
  secureBoot?: boolean | undefined;
}

export interface ResourcePool extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["resourcePool.machineManagerId"];
}> {
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  metrics?: ResourcePoolMetrics | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  parent?: TypedReference | undefined;
}

export interface ResourcePoolCpuMetrics {
  /** Unit not documented; that of vSphere's property of this name is MHz. */
  maxUsage?: number | undefined;
  /** Unit not documented; that of vSphere's property of this name is MHz. */
  reservationUsed?: number | undefined;
}

export interface ResourcePoolMemoryMetrics {
  /** Unit not documented; that of vSphere's property of this name is MiB. */
  balloonedMemory?: number | undefined;
  /** Unit not documented; that of vSphere's property of this name is bytes. */
  maxUsage?: number | undefined;
  /** Unit not documented; that of vSphere's property of this name is bytes. */
  reservationUsed?: number | undefined;
}

export interface ResourcePoolMetrics {
  cpu?: ResourcePoolCpuMetrics | undefined;
  memory?: ResourcePoolMemoryMetrics | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface TypedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  type?: string | undefined;
}

export interface Vcenter {
  apiType?: string | undefined;
  apiVersion?: string | undefined;
  build?: number | undefined;
  fullName?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  instanceUuid?: string | undefined;
  licenseProductLine?: string | undefined;
  licenseProductName?: string | undefined;
  licenseProductVersion?: number | undefined;
  localeBuild?: number | undefined;
  localeVersion?: string | undefined;
  name?: string | undefined;
  osType?: string | undefined;
  patchLevel?: string | undefined;
  productLineId?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  tenantName?: string | undefined;
  vendor?: string | undefined;
  version?: string | undefined;
}

export interface VcenterNetwork extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["vcenterNetwork.machineManagerId"];
}> {
  hostNames?: string[] | undefined;
  hostNumber?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  switchName?: string | undefined;
  virtualMachinesNumber?: number | undefined;
  /** Left out when the network does not belong to a VPC. */
  vpc?: VpcDetails | null | undefined;
}

export interface VirtualController {
  hotAddRemove?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  label?: string | undefined;
  sharedBus?: string | undefined;
  subType?: string | undefined;
  summary?: string | undefined;
  /** Other values are possible. */
  type?: "USB2" | "USB3" | "SCSI" | "IDE" | "PCI" | "CD/DVD" | "NVME" | (string & {}) | undefined;
  virtualDisks?: string[] | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

export interface VirtualDatacenter extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["virtualDatacenter.machineManagerId"];
}> {
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  /** The name may be written in another case. */
  vCenter?: NamedReference | undefined;
}

export interface VirtualDisk extends DeprecatedOut<{
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use controller.busNumber.
   */
  controllerBusNumber?: number | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use controller.id.
   */
  controllerId?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastore.id.
   */
  datastoreId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastore.name.
   */
  datastoreName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  controllerBusNumber: Deprecations["virtualDisk.controllerBusNumber"];
  controllerId: Deprecations["virtualDisk.controllerId"];
  datastoreId: Deprecations["virtualDisk.datastoreId"];
  datastoreName: Deprecations["virtualDisk.datastoreName"];
  machineManagerId: Deprecations["virtualDisk.machineManagerId"];
}> {
  /**
   * In bytes.
   * Format: `int64`.
   */
  capacity?: number | undefined;
  controller?: {
    busNumber?: number | undefined;
    /** Format: `uuid`. */
    id?: string | undefined;
    type?: string | undefined;
  } | undefined;
  datastore?: NamedReference | undefined;
  /** Other values are possible. */
  diskMode?: "persistent" | "independent_nonpersistent" | "independent_persistent" | (string & {}) | undefined;
  diskPath?: string | undefined;
  diskUnitNumber?: number | undefined;
  editable?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  instantAccess?: boolean | undefined;
  machineManager?: NamedReference | undefined;
  name?: string | undefined;
  nativeId?: string | undefined;
  /** Other values are possible. */
  provisioningType?: "dynamic" | "staticImmediate" | "staticDiffered" | (string & {}) | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

export interface VirtualMachine extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datacenter.id.
   */
  datacenterId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datacenter.name.
   */
  datacenterName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastoreCluster.id.
   */
  datastoreClusterId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastoreCluster.name.
   */
  datastoreClusterName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastore.id.
   */
  datastoreId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use datastore.name.
   */
  datastoreName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use hostCluster.id.
   */
  hostClusterId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use hostCluster.name.
   */
  hostClusterName?: string | undefined;
  /**
   * @deprecated no removal date announced. There is no successor.
   */
  hostName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.name.
   */
  machineManagerName?: string | undefined;
  /**
   * @deprecated since 2025-05-05 or earlier, no removal date announced. There is no successor.
   */
  machineManagerType?: string | undefined;
  /**
   * @deprecated since version 1.134.0, removal 2026-04-23. Use operatingSystem.name.
   */
  operatingSystemName?: string | undefined;
  /**
   * Format: `uuid`.
   * @deprecated since 2022-11-02, no removal date announced. Use datacenter.id. Renamed datacenterId first, which is deprecated as well.
   */
  virtualDatacenterId?: string | undefined;
}, {
  datacenterId: Deprecations["virtualMachine.datacenterId"];
  datacenterName: Deprecations["virtualMachine.datacenterName"];
  datastoreClusterId: Deprecations["virtualMachine.datastoreClusterId"];
  datastoreClusterName: Deprecations["virtualMachine.datastoreClusterName"];
  datastoreId: Deprecations["virtualMachine.datastoreId"];
  datastoreName: Deprecations["virtualMachine.datastoreName"];
  hostClusterId: Deprecations["virtualMachine.hostClusterId"];
  hostClusterName: Deprecations["virtualMachine.hostClusterName"];
  hostName: Deprecations["virtualMachine.hostName"];
  machineManagerId: Deprecations["virtualMachine.machineManagerId"];
  machineManagerName: Deprecations["virtualMachine.machineManagerName"];
  machineManagerType: Deprecations["virtualMachine.machineManagerType"];
  operatingSystemName: Deprecations["virtualMachine.operatingSystemName"];
  virtualDatacenterId: Deprecations["virtualMachine.virtualDatacenterId"];
}> {
  /**
   * In bytes.
   * Format: `int64`.
   */
  balloonedMemory?: number | undefined;
  bootOptions?: VirtualMachineBootOptions | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  compressedMemory?: number | undefined;
  consolidationNeeded?: boolean | undefined;
  /** Number of virtual CPUs. */
  cpu?: number | undefined;
  cpuHotAddEnabled?: boolean | undefined;
  cpuHotRemoveEnabled?: boolean | undefined;
  /** Unit not documented. */
  cpuUsage?: number | undefined;
  datacenter?: NamedReference | undefined;
  datastore?: NamedReference | undefined;
  datastoreCluster?: NamedReference | undefined;
  distributedVirtualPortGroupIds?: string[] | undefined;
  dnsName?: string | undefined;
  exposeHardwareVirtualization?: boolean | undefined;
  extraConfig?: VirtualMachineExtraConfig[] | undefined;
  hardwareVersion?: string | undefined;
  hostCluster?: NamedReference | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Addresses of the guest; only when the machine is read by its id. */
  ipAddresses?: {
    primary?: string | undefined;
    statics?: {
      ipAddress?: string | undefined;
    }[] | undefined;
  } | undefined;
  machineManager?: NamedReference | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memory?: number | undefined;
  memoryHotAddEnabled?: boolean | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  memoryUsage?: number | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  numCoresPerSocket?: number | undefined;
  operatingSystem?: {
    name?: string | undefined;
  } | undefined;
  operatingSystemMoref?: string | undefined;
  /**
   * `running` or `stopped`, or else `poweredOn`, `poweredOff` or `suspended`.
   * Other values are possible.
   */
  powerState?: "running" | "stopped" | (string & {}) | undefined;
  /** Left out when the machine is not replicated. */
  replicationConfig?: VirtualMachineReplicationConfig | null | undefined;
  snapshoted?: boolean | undefined;
  sppMode?: string | undefined;
  /** State of the connection. */
  status?: string | undefined;
  storage?: VirtualMachineStorage | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  swappedMemory?: number | undefined;
  template?: boolean | undefined;
  /** Other values are possible. */
  tools?: "toolsNotRunning" | "toolsOld" | "toolsNotInstalled" | (string & {}) | undefined;
  toolsMode?: string | undefined;
  toolsVersion?: number | undefined;
  triggeredAlarms?: VirtualMachineTriggeredAlarm[] | undefined;
}

export interface VirtualMachineBootOptions {
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

export interface VirtualMachineExtraConfig {
  key?: string | undefined;
  value?: string | undefined;
}

export interface VirtualMachinePowerRecommendation {
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  hostClusterName?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  hostName?: string | undefined;
  key?: number | undefined;
}

export interface VirtualMachineReplicatedDisk {
  diskReplicationId?: string | undefined;
  key?: number | undefined;
}

export interface VirtualMachineReplicationConfig {
  disk?: VirtualMachineReplicatedDisk[] | undefined;
  encryptionDestination?: boolean | undefined;
  generation?: number | undefined;
  netCompressionEnabled?: boolean | undefined;
  netEncryptionEnabled?: boolean | undefined;
  oppUpdatesEnabled?: boolean | undefined;
  paused?: boolean | undefined;
  quiesceGuestEnabled?: boolean | undefined;
  rpo?: number | undefined;
  vmReplicationId?: string | undefined;
}

export interface VirtualMachineStorage {
  /**
   * In bytes.
   * Format: `int64`.
   */
  committed?: number | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  uncommitted?: number | undefined;
}

export interface VirtualMachineTriggeredAlarm {
  id?: string | undefined;
  status?: string | undefined;
}

export interface VirtualSwitch extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated since 2025-05-05 or earlier, no removal date announced. Use machineManager.id.
   */
  machineManagerId?: string | undefined;
}, {
  machineManagerId: Deprecations["virtualSwitch.machineManagerId"];
}> {
  /** Format: `uuid`. */
  folderId?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  machineManager?: NamedReference | undefined;
  moref?: string | undefined;
  name?: string | undefined;
}

export interface VpcDetails extends DeprecatedOut<{
  /**
   * Format: `uuid`.
   * @deprecated no removal date announced. Use privateNetwork.id.
   */
  privateNetworkId?: string | undefined;
  /**
   * @deprecated no removal date announced. Use privateNetwork.name.
   */
  privateNetworkName?: string | undefined;
}, {
  privateNetworkId: Deprecations["vpcDetails.privateNetworkId"];
  privateNetworkName: Deprecations["vpcDetails.privateNetworkName"];
}> {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
  privateNetwork?: NamedReference | undefined;
  /** Left out while the machine has no address. */
  staticIpAddress?: string | null | undefined;
}
