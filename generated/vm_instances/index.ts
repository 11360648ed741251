// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
export {
  getAvailabilityZone,
  listAvailabilityZones,
} from "./availability-zones.js";
export {
  listBackupPolicies,
} from "./backup-policies.js";
export {
  listFlavors,
} from "./flavors.js";
export {
  getImage,
  listImages,
} from "./images.js";
export {
  getInstanceFamily,
  listInstanceFamilies,
} from "./instance-families.js";
export {
  getNetwork,
  listNetworks,
} from "./networks.js";
export {
  getQuotas,
} from "./quotas.js";
export {
  getRegion,
  listRegions,
} from "./regions.js";
export {
  listStorageTypes,
} from "./storage-types.js";
export {
  getTask,
  listTasks,
  listVirtualMachineTasks,
} from "./tasks.js";
export {
  getTemplate,
  listTemplates,
} from "./templates.js";
export {
  createVirtualMachine,
  deleteVirtualMachine,
  getVirtualMachine,
  listVirtualMachines,
  resizeVirtualMachine,
  startVirtualMachine,
  stopVirtualMachine,
  updateVirtualMachine,
} from "./virtual-machines.js";
export {
  createVirtualMachineDisk,
  deleteVirtualMachineDisk,
  extendVirtualMachineDisk,
  extendVirtualMachineSystemDisk,
  getVirtualMachineDisk,
  listVirtualMachineDisks,
} from "./virtual-machines-disks.js";
export {
  createVirtualMachineNetworkAdapter,
  deleteVirtualMachineNetworkAdapter,
  getVirtualMachineNetworkAdapter,
  listVirtualMachineNetworkAdapters,
  updateVirtualMachineNetworkAdapter,
} from "./virtual-machines-network-adapters.js";
export {
  createVirtualMachineSnapshot,
  deleteVirtualMachineSnapshot,
  getVirtualMachineSnapshot,
  listVirtualMachineSnapshots,
} from "./virtual-machines-snapshots.js";
export type {
  AvailabilityZone,
  BackupPolicy,
  ChangeNetworkAdapterPayload,
  CloudInit,
  CreateDiskPayload,
  CreateNetworkAdapterPayload,
  CreateSnapshotPayload,
  CreateVirtualMachineDiskInput,
  CreateVirtualMachineInput,
  CreateVirtualMachineNetworkAdapterInput,
  CreateVirtualMachinePayload,
  CreateVirtualMachineSnapshotInput,
  DeleteVirtualMachineDiskInput,
  DeleteVirtualMachineInput,
  DeleteVirtualMachineNetworkAdapterInput,
  DeleteVirtualMachineSnapshotInput,
  Disk,
  DiskList,
  ExtendDiskPayload,
  ExtendVirtualMachineDiskInput,
  ExtendVirtualMachineSystemDiskInput,
  Flavor,
  FlavorList,
  GetAvailabilityZoneInput,
  GetImageInput,
  GetInstanceFamilyInput,
  GetNetworkInput,
  GetRegionInput,
  GetTaskInput,
  GetTemplateInput,
  GetVirtualMachineDiskInput,
  GetVirtualMachineInput,
  GetVirtualMachineNetworkAdapterInput,
  GetVirtualMachineSnapshotInput,
  Image,
  InstanceFamily,
  ListAvailabilityZonesInput,
  ListFlavorsInput,
  ListImagesInput,
  ListTasksInput,
  ListTemplatesInput,
  ListVirtualMachineDisksInput,
  ListVirtualMachineNetworkAdaptersInput,
  ListVirtualMachineSnapshotsInput,
  ListVirtualMachineTasksInput,
  ListVirtualMachinesInput,
  NamedReference,
  Network,
  NetworkAdapter,
  NetworkAdapterList,
  NetworkInterfacePayload,
  NetworkVpc,
  Quota,
  Region,
  ResizeVirtualMachineInput,
  ResizeVirtualMachinePayload,
  Sku,
  Snapshot,
  SnapshotList,
  StartVirtualMachineInput,
  StopVirtualMachineInput,
  StorageType,
  StorageTypeList,
  Task,
  Template,
  UpdateVirtualMachineInput,
  UpdateVirtualMachineNetworkAdapterInput,
  UpdateVirtualMachinePayload,
  VirtualMachine,
  VirtualMachineList,
} from "./schema.js";
