// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
export {
  getJob,
  listJobSessions,
  listJobs,
  runJob,
} from "./jobs.js";
export {
  getBackupHistoryMetrics,
  getCoverageMetrics,
  getPlatformCpuMetrics,
  getPlatformMetrics,
  getPolicyMetrics,
  getVirtualMachineMetrics,
} from "./metrics.js";
export {
  getOpenIaasBackup,
  listOpenIaasBackups,
} from "./open-iaas-backups.js";
export {
  assignOpenIaasPolicy,
  getOpenIaasPolicy,
  listOpenIaasPolicies,
} from "./open-iaas-policies.js";
export {
  assignPolicyToVirtualDisk,
  assignPolicyToVirtualMachine,
  getPolicy,
  listPolicies,
} from "./policies.js";
export {
  listReports,
} from "./reports.js";
export {
  listSites,
} from "./sites.js";
export {
  getSppJob,
  listSppJobSessions,
  listSppJobs,
  runSppJob,
} from "./spp-jobs.js";
export {
  getSppBackupHistoryMetrics,
  getSppCoverageMetrics,
  getSppPlatformCpuMetrics,
  getSppPlatformMetrics,
  getSppPolicyMetrics,
  getSppVirtualMachineMetrics,
} from "./spp-metrics.js";
export {
  assignSppPolicyToVirtualDisk,
  assignSppPolicyToVirtualMachine,
  getSppPolicy,
  listSppPolicies,
} from "./spp-policies.js";
export {
  getServer,
  getSppServer,
  listServers,
  listSppServers,
} from "./spp-servers.js";
export {
  listSppSites,
} from "./spp-sites.js";
export {
  listSppStorages,
} from "./spp-storages.js";
export {
  listSppVcenters,
} from "./spp-vcenters.js";
export {
  getSppVirtualDisk,
} from "./spp-virtual-disks.js";
export {
  getSppVirtualMachine,
} from "./spp-virtual-machines.js";
export {
  listStorages,
} from "./storages.js";
export {
  listVcenters,
} from "./vcenters.js";
export {
  getVirtualDisk,
} from "./virtual-disks.js";
export {
  getVirtualMachine,
} from "./virtual-machines.js";
export type {
  AssignOpenIaasPoliciesPayload,
  AssignOpenIaasPolicyErrors,
  AssignOpenIaasPolicyInput,
  AssignPolicyToVirtualDiskErrors,
  AssignPolicyToVirtualDiskInput,
  AssignPolicyToVirtualMachineErrors,
  AssignPolicyToVirtualMachineInput,
  AssignSlaPoliciesToVirtualDiskPayload,
  AssignSlaPoliciesToVirtualMachinesPayload,
  AssignSppPolicyToVirtualDiskErrors,
  AssignSppPolicyToVirtualDiskInput,
  AssignSppPolicyToVirtualMachineErrors,
  AssignSppPolicyToVirtualMachineInput,
  DocumentedErrors,
  GetBackupHistoryMetricsErrors,
  GetCoverageMetricsErrors,
  GetJobErrors,
  GetJobInput,
  GetOpenIaasBackupErrors,
  GetOpenIaasBackupInput,
  GetOpenIaasPolicyErrors,
  GetOpenIaasPolicyInput,
  GetPlatformCpuMetricsErrors,
  GetPlatformMetricsErrors,
  GetPolicyErrors,
  GetPolicyInput,
  GetPolicyMetricsErrors,
  GetServerErrors,
  GetServerInput,
  GetSppBackupHistoryMetricsErrors,
  GetSppBackupHistoryMetricsInput,
  GetSppCoverageMetricsErrors,
  GetSppJobErrors,
  GetSppJobInput,
  GetSppPlatformCpuMetricsErrors,
  GetSppPlatformMetricsErrors,
  GetSppPolicyErrors,
  GetSppPolicyInput,
  GetSppPolicyMetricsErrors,
  GetSppServerErrors,
  GetSppServerInput,
  GetSppVirtualDiskErrors,
  GetSppVirtualDiskInput,
  GetSppVirtualMachineErrors,
  GetSppVirtualMachineInput,
  GetSppVirtualMachineMetricsErrors,
  GetVirtualDiskErrors,
  GetVirtualDiskInput,
  GetVirtualMachineErrors,
  GetVirtualMachineInput,
  GetVirtualMachineMetricsErrors,
  Job,
  JobSession,
  JobStatistics,
  ListJobSessionsErrors,
  ListJobsErrors,
  ListOpenIaasBackupsErrors,
  ListOpenIaasBackupsInput,
  ListOpenIaasPoliciesErrors,
  ListOpenIaasPoliciesInput,
  ListPoliciesErrors,
  ListReportsErrors,
  ListServersErrors,
  ListServersInput,
  ListSitesErrors,
  ListSppJobSessionsErrors,
  ListSppJobsErrors,
  ListSppJobsInput,
  ListSppPoliciesErrors,
  ListSppPoliciesInput,
  ListSppServersErrors,
  ListSppServersInput,
  ListSppSitesErrors,
  ListSppStoragesErrors,
  ListSppVcentersErrors,
  ListSppVcentersInput,
  ListStoragesErrors,
  ListVcentersErrors,
  MetricsCoverage,
  MetricsHistory,
  MetricsPlatform,
  MetricsPlatformCpu,
  MetricsPolicy,
  MetricsVirtualMachines,
  NamedReference,
  OpenIaasBackup,
  OpenIaasPolicy,
  RunJobErrors,
  RunJobInput,
  RunJobPayload,
  RunSppJobErrors,
  RunSppJobInput,
  Site,
  SlaPolicy,
  SlaPolicyReference,
  SlaPolicyRetention,
  SlaPolicyTarget,
  SlaPolicyTrigger,
  SlaSubPolicy,
  SppServer,
  Storage,
  StorageCapacity,
  TooManyRequestsError,
  VCenter,
  VirtualDisk,
  VirtualMachine,
  VirtualMachineVolume,
} from "./schema.js";
export type { Deprecations } from "./deprecations.js";
