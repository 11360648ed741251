// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { DeprecatedIn } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";

export interface AssignOpenIaasPoliciesPayload {
  policyIds: string[];
  /** Format: `uuid`. */
  virtualMachineId: string;
}

export interface AssignOpenIaasPolicyInput {
  body: AssignOpenIaasPoliciesPayload;
}

export interface AssignPolicyToVirtualDiskInput {
  /** Shape not proven; presumably that of `POST /v1/spp/policies/assign/virtual_disk`. */
  body?: unknown;
}

export interface AssignPolicyToVirtualMachineInput {
  /** Shape not proven; presumably that of `POST /v1/spp/policies/assign/virtual_machine`. */
  body?: unknown;
}

export interface AssignSlaPoliciesToVirtualDiskPayload {
  slaPolicies: string[];
  /** Format: `uuid`. */
  virtualDiskId: string;
}

export interface AssignSlaPoliciesToVirtualMachinesPayload {
  slaPolicies: string[];
  virtualMachineIds: string[];
}

export interface AssignSppPolicyToVirtualDiskInput {
  body: AssignSlaPoliciesToVirtualDiskPayload;
}

export interface AssignSppPolicyToVirtualMachineInput {
  body: AssignSlaPoliciesToVirtualMachinesPayload;
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface GetJobInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetOpenIaasBackupInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetOpenIaasPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetServerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetSppBackupHistoryMetricsInput {
  query: {
    range: number;
  };
}

export interface GetSppJobInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetSppPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetSppServerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetSppVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetSppVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface GetVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface Job {
  displayName?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** Format: `uuid`. */
  policyId?: string | undefined;
  /** Other values are possible. */
  status?: "IDLE" | "RUNNING" | (string & {}) | undefined;
  type?: string | undefined;
}

export interface JobSession {
  duration?: number | undefined;
  end?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  /** Format: `uuid`. */
  jobId?: string | undefined;
  jobName?: string | undefined;
  slaPolicies?: SlaPolicyReference[] | undefined;
  slaPolicyType?: string | undefined;
  start?: number | undefined;
  statistics?: JobStatistics | undefined;
  status?: string | undefined;
  type?: string | undefined;
}

export interface JobStatistics {
  failed?: number | undefined;
  skipped?: number | undefined;
  success?: number | undefined;
  total?: number | undefined;
}

export interface ListOpenIaasBackupsInput {
  query?: {
    deleted?: boolean | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

export interface ListOpenIaasPoliciesInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

export interface ListServersInput {
  query: {
    /** Format: `uuid`. */
    tenantId: string;
  };
}

export interface ListSppJobsInput {
  query?: {
    type?: string | undefined;
  } | undefined;
}

export interface ListSppPoliciesInput {
  query?: {
    /**
     * @deprecated since 2025-05-05 or earlier, no removal date announced. That the API no longer takes it is not proven.
     */
    assignable?: DeprecatedIn<boolean, Deprecations["listSppPolicies query assignable"]> | undefined;
    /** Format: `uuid`. */
    virtualDiskId?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

export interface ListSppServersInput {
  query?: {
    /** Format: `uuid`. */
    tenantId?: string | undefined;
  } | undefined;
}

export interface ListSppVcentersInput {
  query?: {
    /** Format: `uuid`. */
    sppServerId?: string | undefined;
  } | undefined;
}

export interface MetricsCoverage {
  failedResources?: number | undefined;
  protectedResources?: number | undefined;
  totalResources?: number | undefined;
  unprotectedResources?: number | undefined;
}

export interface MetricsHistory {
  failed?: number | undefined;
  running?: number | undefined;
  success?: number | undefined;
  /** Spelled like this. */
  sucessPercent?: number | undefined;
  totalRuns?: number | undefined;
  warning?: number | undefined;
}

export interface MetricsPlatform {
  build?: string | undefined;
  date?: string | undefined;
  deploymentType?: string | undefined;
  epoch?: number | undefined;
  product?: string | undefined;
  version?: string | undefined;
}

export interface MetricsPlatformCpu {
  /** The exact case of this name is not proven. */
  cpuUtil?: number | undefined;
}

export interface MetricsPolicy {
  name?: string | undefined;
  /** The exact case of this name is not proven. */
  numberOfProtectedVM?: number | undefined;
  triggerType?: string | undefined;
}

export interface MetricsVirtualMachines {
  /** The exact case of this name is not proven. */
  TSMOffloadingFactor?: number | undefined;
  inCompute?: number | undefined;
  /** The exact case of this name is not proven. */
  inOffloadingSLA?: number | undefined;
  /** The exact case of this name is not proven. */
  inSLA?: number | undefined;
  /** The exact case of this name is not proven. */
  inSPP?: number | undefined;
  withBackup?: number | undefined;
}

export interface NamedReference {
  /** Format: `uuid`. */
  id?: string | undefined;
  name?: string | undefined;
}

export interface OpenIaasBackup {
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  isVirtualMachineDeleted?: boolean | undefined;
  mode?: string | undefined;
  policy?: NamedReference | undefined;
  /**
   * In bytes.
   * Format: `int64`.
   */
  size?: number | undefined;
  /**
   * Unix time; whether in seconds or milliseconds is not known.
   * Format: `int64`.
   */
  timestamp?: number | undefined;
  virtualMachine?: NamedReference | undefined;
}

export interface OpenIaasPolicy {
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  machineManager?: NamedReference | undefined;
  mode?: string | undefined;
  name?: string | undefined;
  running?: boolean | undefined;
  schedulers?: {
    cron?: string | undefined;
    retention?: number | undefined;
    temporarilyDisabled?: boolean | undefined;
    timezone?: string | undefined;
  }[] | undefined;
  virtualMachines?: string[] | undefined;
}

export interface RunJobInput {
  /** Shape not proven; presumably that of `POST /v1/spp/jobs/run`. */
  body?: unknown;
}

export interface RunJobPayload {
  /** Format: `uuid`. */
  jobId: string;
  /** Format: `uuid`. */
  policyId?: string | undefined;
}

export interface RunSppJobInput {
  body: RunJobPayload;
}

export interface Site {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

export interface SlaPolicy {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  subPolicies?: SlaSubPolicy[] | undefined;
}

export interface SlaPolicyReference {
  /** The exact case of this name is not proven. */
  href?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
}

export interface SlaPolicyRetention {
  age?: number | undefined;
}

export interface SlaPolicyTarget {
  /** The exact case of this name is not proven. */
  href?: string | undefined;
  id?: string | undefined;
  resourceType?: string | undefined;
}

export interface SlaPolicyTrigger {
  activateDate?: number | undefined;
  frequency?: number | undefined;
  type?: string | undefined;
}

export interface SlaSubPolicy {
  retention?: SlaPolicyRetention | undefined;
  site?: string | undefined;
  software?: boolean | undefined;
  target?: SlaPolicyTarget | undefined;
  trigger?: SlaPolicyTrigger | undefined;
  type?: string | undefined;
  useEncryption?: boolean | undefined;
}

export interface SppServer {
  address?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

export interface Storage {
  capacity?: StorageCapacity | undefined;
  hostAddress?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  initializeStatus?: string | undefined;
  isReady?: boolean | undefined;
  name?: string | undefined;
  portNumber?: number | undefined;
  resourceType?: string | undefined;
  site?: string | undefined;
  /** The exact case of this name is not proven. */
  sslConnection?: boolean | undefined;
  storageId?: string | undefined;
  type?: string | undefined;
  version?: string | undefined;
}

export interface StorageCapacity {
  free?: number | undefined;
  total?: number | undefined;
  updateTime?: number | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface VCenter {
  /** Format: `uuid`. */
  id: string;
  instanceId?: string | undefined;
  internalId?: number | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  sppServerId?: string | undefined;
}

export interface VirtualDisk {
  /** Format: `uuid`. */
  id: string;
  instanceId?: string | undefined;
  internalId?: string | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  sppServerId?: string | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

export interface VirtualMachine {
  datacenterName?: string | undefined;
  /** The exact case of this name is not proven. */
  href?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  /** The exact case of this name is not proven. */
  internalVCenterId?: number | undefined;
  metadataPath?: string | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  storageProfiles?: string[] | undefined;
  /**
   * The exact case of this name is not proven.
   * Format: `uuid`.
   */
  vCenterId?: string | undefined;
  volumes?: VirtualMachineVolume[] | undefined;
}

export interface VirtualMachineVolume {
  configVolume?: boolean | undefined;
  key?: string | undefined;
  name?: string | undefined;
  size?: number | undefined;
}
