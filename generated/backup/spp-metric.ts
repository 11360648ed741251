// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface GetSppBackupHistoryMetricsInput {
  query: {
    range: number;
  };
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

const getSppBackupHistoryMetricsOperation: Operation = {
  id: "backup.getSppBackupHistoryMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/backup/history",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get the counters of backup runs over a range.
 *
 * `sucessPercent` is spelled like this.
 *
 * `GET /backup/v1/spp/metrics/backup/history`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppBackupHistoryMetrics(
  client: Client,
  request: GetSppBackupHistoryMetricsInput,
  options?: CallOptions,
): Promise<MetricsHistory> {
  return client.call(getSppBackupHistoryMetricsOperation, request, options);
}

export interface MetricsCoverage {
  failedResources?: number | undefined;
  protectedResources?: number | undefined;
  totalResources?: number | undefined;
  unprotectedResources?: number | undefined;
}

const getSppCoverageMetricsOperation: Operation = {
  id: "backup.getSppCoverageMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/coverage",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get the counters of protected and unprotected resources.
 *
 * `GET /backup/v1/spp/metrics/coverage`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppCoverageMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<MetricsCoverage> {
  return client.call(getSppCoverageMetricsOperation, request, options);
}

export interface MetricsPlatform {
  build?: string | undefined;
  /** Date and time as text; its form is not documented. */
  date?: string | undefined;
  deploymentType?: string | undefined;
  epoch?: number | undefined;
  product?: string | undefined;
  version?: string | undefined;
}

const getSppPlatformMetricsOperation: Operation = {
  id: "backup.getSppPlatformMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/plateform",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get the version of the backup platform.
 *
 * The path is spelled `plateform`.
 *
 * `GET /backup/v1/spp/metrics/plateform`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppPlatformMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<MetricsPlatform> {
  return client.call(getSppPlatformMetricsOperation, request, options);
}

export interface MetricsPlatformCpu {
  /** The name may be written in another case. */
  cpuUtil?: number | undefined;
}

const getSppPlatformCpuMetricsOperation: Operation = {
  id: "backup.getSppPlatformCpuMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/plateform/cpu",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get the CPU use of the backup platform.
 *
 * The path is spelled `plateform`.
 *
 * `GET /backup/v1/spp/metrics/plateform/cpu`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppPlatformCpuMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<MetricsPlatformCpu> {
  return client.call(getSppPlatformCpuMetricsOperation, request, options);
}

export interface MetricsPolicy {
  name?: string | undefined;
  /** The name may be written in another case. */
  numberOfProtectedVM?: number | undefined;
  triggerType?: string | undefined;
}

const getSppPolicyMetricsOperation: Operation = {
  id: "backup.getSppPolicyMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List the number of protected machines per policy.
 *
 * `GET /backup/v1/spp/metrics/policies`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppPolicyMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<MetricsPolicy[]> {
  return client.call(getSppPolicyMetricsOperation, request, options);
}

export interface MetricsVirtualMachines {
  /** The name may be written in another case. */
  TSMOffloadingFactor?: number | undefined;
  inCompute?: number | undefined;
  /** The name may be written in another case. */
  inOffloadingSLA?: number | undefined;
  /** The name may be written in another case. */
  inSLA?: number | undefined;
  /** The name may be written in another case. */
  inSPP?: number | undefined;
  withBackup?: number | undefined;
}

const getSppVirtualMachineMetricsOperation: Operation = {
  id: "backup.getSppVirtualMachineMetrics",
  method: "GET",
  path: "/backup/v1/spp/metrics/vm",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get the counters of machine protection.
 *
 * `GET /backup/v1/spp/metrics/vm`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppVirtualMachineMetrics(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<MetricsVirtualMachines> {
  return client.call(getSppVirtualMachineMetricsOperation, request, options);
}
