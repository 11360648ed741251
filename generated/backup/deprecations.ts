// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  assignPolicyToVirtualDisk: {
    id: "backup.assignPolicyToVirtualDisk";
    month: null;
    message: `${
      "backup.assignPolicyToVirtualDisk is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "assignSppPolicyToVirtualDisk."
    }`;
  };
  assignPolicyToVirtualMachine: {
    id: "backup.assignPolicyToVirtualMachine";
    month: null;
    message: `${
      "backup.assignPolicyToVirtualMachine is deprecated: since 2025-02-18 or earlier, no removal date announced. "
    }${
      "Use assignSppPolicyToVirtualMachine."
    }`;
  };
  getBackupHistoryMetrics: {
    id: "backup.getBackupHistoryMetrics";
    month: null;
    message: `${
      "backup.getBackupHistoryMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppBackupHistoryMetrics."
    }`;
  };
  getCoverageMetrics: {
    id: "backup.getCoverageMetrics";
    month: null;
    message: `${
      "backup.getCoverageMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppCoverageMetrics."
    }`;
  };
  getJob: {
    id: "backup.getJob";
    month: null;
    message: "backup.getJob is deprecated: since 2025-02-18 or earlier, no removal date announced. Use getSppJob.";
  };
  getPlatformCpuMetrics: {
    id: "backup.getPlatformCpuMetrics";
    month: null;
    message: `${
      "backup.getPlatformCpuMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppPlatformCpuMetrics."
    }`;
  };
  getPlatformMetrics: {
    id: "backup.getPlatformMetrics";
    month: null;
    message: `${
      "backup.getPlatformMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppPlatformMetrics."
    }`;
  };
  getPolicy: {
    id: "backup.getPolicy";
    month: null;
    message: `${
      "backup.getPolicy is deprecated: since 2025-02-18 or earlier, no removal date announced. Use getSppPolicy."
    }`;
  };
  getPolicyMetrics: {
    id: "backup.getPolicyMetrics";
    month: null;
    message: `${
      "backup.getPolicyMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppPolicyMetrics."
    }`;
  };
  getServer: {
    id: "backup.getServer";
    month: null;
    message: `${
      "backup.getServer is deprecated: since 2025-02-18 or earlier, no removal date announced. Use getSppServer."
    }`;
  };
  getVirtualDisk: {
    id: "backup.getVirtualDisk";
    month: null;
    message: `${
      "backup.getVirtualDisk is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppVirtualDisk."
    }`;
  };
  getVirtualMachine: {
    id: "backup.getVirtualMachine";
    month: null;
    message: `${
      "backup.getVirtualMachine is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppVirtualMachine."
    }`;
  };
  getVirtualMachineMetrics: {
    id: "backup.getVirtualMachineMetrics";
    month: null;
    message: `${
      "backup.getVirtualMachineMetrics is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "getSppVirtualMachineMetrics."
    }`;
  };
  listJobSessions: {
    id: "backup.listJobSessions";
    month: null;
    message: `${
      "backup.listJobSessions is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "listSppJobSessions."
    }`;
  };
  listJobs: {
    id: "backup.listJobs";
    month: null;
    message: "backup.listJobs is deprecated: since 2025-02-18 or earlier, no removal date announced. Use listSppJobs.";
  };
  listPolicies: {
    id: "backup.listPolicies";
    month: null;
    message: `${
      "backup.listPolicies is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "listSppPolicies."
    }`;
  };
  listServers: {
    id: "backup.listServers";
    month: null;
    message: `${
      "backup.listServers is deprecated: since 2025-02-18 or earlier, no removal date announced. Use listSppServers."
    }`;
  };
  listSites: {
    id: "backup.listSites";
    month: null;
    message: `${
      "backup.listSites is deprecated: since 2025-02-18 or earlier, no removal date announced. Use listSppSites."
    }`;
  };
  "listSppPolicies query assignable": {
    id: "backup.listSppPolicies query assignable";
    month: null;
    message: `${
      "backup.listSppPolicies query assignable is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. The API may still take it."
    }`;
  };
  listStorages: {
    id: "backup.listStorages";
    month: null;
    message: `${
      "backup.listStorages is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "listSppStorages."
    }`;
  };
  listVcenters: {
    id: "backup.listVcenters";
    month: null;
    message: `${
      "backup.listVcenters is deprecated: since 2025-02-18 or earlier, no removal date announced. Use "
    }${
      "listSppVcenters."
    }`;
  };
  runJob: {
    id: "backup.runJob";
    month: null;
    message: "backup.runJob is deprecated: since 2025-02-18 or earlier, no removal date announced. Use runSppJob.";
  };
}
