// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

const getBackupHistoryMetricsOperation: Operation = {
  id: "backup.getBackupHistoryMetrics",
  method: "GET",
  path: "/backup/v1/metrics/backup/history",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppBackupHistoryMetrics.",
};

/**
 * Get the counters of backup runs over a range (old route).
 *
 * `GET /backup/v1/metrics/backup/history`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppBackupHistoryMetrics.
 */
export function getBackupHistoryMetrics(
  this: DeprecatedUse<Deprecations["getBackupHistoryMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getBackupHistoryMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getBackupHistoryMetricsOperation, request, options);
}

const getCoverageMetricsOperation: Operation = {
  id: "backup.getCoverageMetrics",
  method: "GET",
  path: "/backup/v1/metrics/coverage",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppCoverageMetrics.",
};

/**
 * Get the counters of protected and unprotected resources (old route).
 *
 * `GET /backup/v1/metrics/coverage`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppCoverageMetrics.
 */
export function getCoverageMetrics(
  this: DeprecatedUse<Deprecations["getCoverageMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getCoverageMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getCoverageMetricsOperation, request, options);
}

const getPlatformMetricsOperation: Operation = {
  id: "backup.getPlatformMetrics",
  method: "GET",
  path: "/backup/v1/metrics/plateform",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppPlatformMetrics.",
};

/**
 * Get the version of the backup platform (old route).
 *
 * `GET /backup/v1/metrics/plateform`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppPlatformMetrics.
 */
export function getPlatformMetrics(
  this: DeprecatedUse<Deprecations["getPlatformMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getPlatformMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getPlatformMetricsOperation, request, options);
}

const getPlatformCpuMetricsOperation: Operation = {
  id: "backup.getPlatformCpuMetrics",
  method: "GET",
  path: "/backup/v1/metrics/plateform/cpu",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppPlatformCpuMetrics.",
};

/**
 * Get the CPU use of the backup platform (old route).
 *
 * `GET /backup/v1/metrics/plateform/cpu`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppPlatformCpuMetrics.
 */
export function getPlatformCpuMetrics(
  this: DeprecatedUse<Deprecations["getPlatformCpuMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getPlatformCpuMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getPlatformCpuMetricsOperation, request, options);
}

const getPolicyMetricsOperation: Operation = {
  id: "backup.getPolicyMetrics",
  method: "GET",
  path: "/backup/v1/metrics/policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppPolicyMetrics.",
};

/**
 * List the number of protected machines per policy (old route).
 *
 * `GET /backup/v1/metrics/policies`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppPolicyMetrics.
 */
export function getPolicyMetrics(
  this: DeprecatedUse<Deprecations["getPolicyMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getPolicyMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getPolicyMetricsOperation, request, options);
}

const getVirtualMachineMetricsOperation: Operation = {
  id: "backup.getVirtualMachineMetrics",
  method: "GET",
  path: "/backup/v1/metrics/vm",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualMachineMetrics.",
};

/**
 * Get the counters of machine protection (old route).
 *
 * `GET /backup/v1/metrics/vm`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualMachineMetrics.
 */
export function getVirtualMachineMetrics(
  this: DeprecatedUse<Deprecations["getVirtualMachineMetrics"]>,
  client: Client & DeprecatedUse<Deprecations["getVirtualMachineMetrics"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualMachineMetricsOperation, request, options);
}
