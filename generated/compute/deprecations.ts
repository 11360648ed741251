// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.

/** Everything deprecated in this module, as `cloudtemple/strict` and its policy know it. */
export interface Deprecations {
  attachOpenIaasVirtualDiskByPost: {
    id: "compute.attachOpenIaasVirtualDiskByPost";
    month: null;
    message: `${
      "compute.attachOpenIaasVirtualDiskByPost is deprecated: since 2025-10-02 or earlier, no removal date "
    }${
      "announced. Use attachOpenIaasVirtualDisk. It may be gone already."
    }`;
  };
  "cloneNamedVirtualMachinePayload.folderId": {
    id: "compute.cloneNamedVirtualMachinePayload.folderId";
    month: null;
    message: `${
      "compute.cloneNamedVirtualMachinePayload.folderId is deprecated: since 2022-11-02, no removal date announced. "
    }${
      "Use datacenterId."
    }`;
  };
  "cloneNamedVirtualMachinePayload.resourcePoolId": {
    id: "compute.cloneNamedVirtualMachinePayload.resourcePoolId";
    month: null;
    message: `${
      "compute.cloneNamedVirtualMachinePayload.resourcePoolId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use hostClusterId. Or hostId."
    }`;
  };
  cloneVcenterContentLibraryItem: {
    id: "compute.cloneVcenterContentLibraryItem";
    month: "2026-03";
    message: "compute.cloneVcenterContentLibraryItem is deprecated: since version 1.130.0, removal 2026-03-18.";
  };
  "contentLibrary.machineManagerId": {
    id: "compute.contentLibrary.machineManagerId";
    month: null;
    message: `${
      "compute.contentLibrary.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "contentLibrary.type": {
    id: "compute.contentLibrary.type";
    month: null;
    message: `${
      "compute.contentLibrary.type is deprecated: since 2026-02-10, no removal date announced. There is no successor."
    }`;
    hidden: (hidden: type_deprecated_since_2026_02_10_There_is_no_successor) => void;
  };
  "contentLibraryItem.contentLibraryId": {
    id: "compute.contentLibraryItem.contentLibraryId";
    month: null;
    message: `${
      "compute.contentLibraryItem.contentLibraryId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. There is no successor."
    }`;
    hidden: (hidden: contentLibraryId_deprecated_since_2025_05_05_or_earlier_There_is_no_successor) => void;
  };
  "contentLibraryItem.stored": {
    id: "compute.contentLibraryItem.stored";
    month: null;
    message: `${
      "compute.contentLibraryItem.stored is deprecated: since 2026-02-10, no removal date announced. There is no "
    }${
      "successor."
    }`;
    hidden: (hidden: stored_deprecated_since_2026_02_10_There_is_no_successor) => void;
  };
  "createVirtualMachinePayload.virtualDatacenterId": {
    id: "compute.createVirtualMachinePayload.virtualDatacenterId";
    month: null;
    message: `${
      "compute.createVirtualMachinePayload.virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "datastore.machineManagerId": {
    id: "compute.datastore.machineManagerId";
    month: null;
    message: `${
      "compute.datastore.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "datastore.maintenanceStatus": {
    id: "compute.datastore.maintenanceStatus";
    month: null;
    message: `${
      "compute.datastore.maintenanceStatus is deprecated: since 2026-02-10, no removal date announced. Use "
    }${
      "maintenanceMode. During the change responses carry both."
    }`;
    hidden: (hidden: maintenanceStatus_deprecated_since_2026_02_10_use_maintenanceMode) => void;
  };
  "datastore.virtualMachineNumber": {
    id: "compute.datastore.virtualMachineNumber";
    month: "2024-02";
    message: `${
      "compute.datastore.virtualMachineNumber is deprecated: since version 1.83.0, removal 2024-02-07. Use "
    }${
      "virtualMachinesNumber."
    }`;
    hidden: (hidden: virtualMachineNumber_removal_2024_02_07_use_virtualMachinesNumber) => void;
  };
  "datastoreCluster.machineManagerId": {
    id: "compute.datastoreCluster.machineManagerId";
    month: null;
    message: `${
      "compute.datastoreCluster.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  deleteVcenterDatastoreFile: {
    id: "compute.deleteVcenterDatastoreFile";
    month: "2023-07";
    message: "compute.deleteVcenterDatastoreFile is deprecated: since 2023-03-07, removal 2023-07-08.";
  };
  deployVcenterContentLibraryItemByVersion: {
    id: "compute.deployVcenterContentLibraryItemByVersion";
    month: null;
    message: `${
      "compute.deployVcenterContentLibraryItemByVersion is deprecated: no removal date announced. Use "
    }${
      "deployVcenterContentLibraryItem."
    }`;
  };
  "exportVirtualMachinePayload.folderId": {
    id: "compute.exportVirtualMachinePayload.folderId";
    month: null;
    message: `${
      "compute.exportVirtualMachinePayload.folderId is deprecated: since 2022-11-02, no removal date announced. Use "
    }${
      "datacenterId."
    }`;
  };
  "exportVirtualMachinePayload.resourcePoolId": {
    id: "compute.exportVirtualMachinePayload.resourcePoolId";
    month: null;
    message: `${
      "compute.exportVirtualMachinePayload.resourcePoolId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use hostClusterId. Or hostId."
    }`;
  };
  "folder.machineManagerId": {
    id: "compute.folder.machineManagerId";
    month: null;
    message: `${
      "compute.folder.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "host.machineManagerId": {
    id: "compute.host.machineManagerId";
    month: null;
    message: `${
      "compute.host.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "host.maintenanceStatus": {
    id: "compute.host.maintenanceStatus";
    month: null;
    message: "compute.host.maintenanceStatus is deprecated: no removal date announced. Use metrics.maintenanceMode.";
    hidden: (hidden: maintenanceStatus_deprecated_use_metrics·maintenanceMode) => void;
  };
  "hostCluster.datacenterName": {
    id: "compute.hostCluster.datacenterName";
    month: null;
    message: "compute.hostCluster.datacenterName is deprecated: no removal date announced. Use datacenter.name.";
    hidden: (hidden: datacenterName_deprecated_use_datacenter·name) => void;
  };
  "hostCluster.machineManagerId": {
    id: "compute.hostCluster.machineManagerId";
    month: null;
    message: `${
      "compute.hostCluster.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "hostMetrics.maintenanceStatus": {
    id: "compute.hostMetrics.maintenanceStatus";
    month: null;
    message: `${
      "compute.hostMetrics.maintenanceStatus is deprecated: since 2026-02-10, no removal date announced. Use "
    }${
      "maintenanceMode. During the change responses carry both."
    }`;
    hidden: (hidden: maintenanceStatus_deprecated_since_2026_02_10_use_maintenanceMode) => void;
  };
  "listVcenterDatastoreClusters query virtualDatacenterId": {
    id: "compute.listVcenterDatastoreClusters query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterDatastoreClusters query virtualDatacenterId is deprecated: since 2022-11-02, no removal "
    }${
      "date announced. Use datacenterId."
    }`;
  };
  "listVcenterDatastores query virtualDatacenterId": {
    id: "compute.listVcenterDatastores query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterDatastores query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterFolders query virtualDatacenterId": {
    id: "compute.listVcenterFolders query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterFolders query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterHostClusters query virtualDatacenterId": {
    id: "compute.listVcenterHostClusters query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterHostClusters query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterHosts query virtualDatacenterId": {
    id: "compute.listVcenterHosts query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterHosts query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterNetworks query allOptions": {
    id: "compute.listVcenterNetworks query allOptions";
    month: "2023-07";
    message: `${
      "compute.listVcenterNetworks query allOptions is deprecated: since 2023-03-16, removal 2023-07-16. Drop it: "
    }${
      "the full options became the default."
    }`;
  };
  "listVcenterNetworks query virtualDatacenterId": {
    id: "compute.listVcenterNetworks query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterNetworks query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterResourcePools query virtualDatacenterId": {
    id: "compute.listVcenterResourcePools query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterResourcePools query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "listVcenterVirtualMachinePowerRecommendations query virtualDatacenterId": {
    id: "compute.listVcenterVirtualMachinePowerRecommendations query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterVirtualMachinePowerRecommendations query virtualDatacenterId is deprecated: since "
    }${
      "2022-11-02, no removal date announced. Use datacenterId."
    }`;
  };
  listVcenterVirtualMachineVersions: {
    id: "compute.listVcenterVirtualMachineVersions";
    month: "2023-07";
    message: "compute.listVcenterVirtualMachineVersions is deprecated: since version 1.7, removal 2023-07-08.";
  };
  "listVcenterVirtualSwitches query virtualDatacenterId": {
    id: "compute.listVcenterVirtualSwitches query virtualDatacenterId";
    month: null;
    message: `${
      "compute.listVcenterVirtualSwitches query virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "networkAdapter.networkId": {
    id: "compute.networkAdapter.networkId";
    month: null;
    message: `${
      "compute.networkAdapter.networkId is deprecated: since 2026-02-10 or earlier, no removal date announced. Use "
    }${
      "network.id."
    }`;
    hidden: (hidden: networkId_deprecated_since_2026_02_10_or_earlier_use_network·id) => void;
  };
  "openIaasMachineManager.xoaVersion": {
    id: "compute.openIaasMachineManager.xoaVersion";
    month: null;
    message: `${
      "compute.openIaasMachineManager.xoaVersion is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. There is no successor; osName and osVersion came at the same time."
    }`;
    hidden: (hidden: xoaVersion_deprecated_since_2025_05_05_or_earlier_There_is_no_successor_osName_and_osVersion_came_at_the_same_time) => void;
  };
  "openIaasNetworkAdapter.machineManagerId": {
    id: "compute.openIaasNetworkAdapter.machineManagerId";
    month: null;
    message: `${
      "compute.openIaasNetworkAdapter.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "openIaasStorageRepository.maintenanceStatus": {
    id: "compute.openIaasStorageRepository.maintenanceStatus";
    month: null;
    message: `${
      "compute.openIaasStorageRepository.maintenanceStatus is deprecated: since 2025-10-02 or earlier, no removal "
    }${
      "date announced. Use maintenanceMode."
    }`;
    hidden: (hidden: maintenanceStatus_deprecated_since_2025_10_02_or_earlier_use_maintenanceMode) => void;
  };
  "openIaasVirtualDisk.snapshots": {
    id: "compute.openIaasVirtualDisk.snapshots";
    month: null;
    message: `${
      "compute.openIaasVirtualDisk.snapshots is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "There is no successor; isSnapshot and templates came at the same time."
    }`;
    hidden: (hidden: snapshots_deprecated_since_2025_05_05_or_earlier_There_is_no_successor_isSnapshot_and_templates_came_at_the_same_time) => void;
  };
  "openIaasVirtualMachine.addresses.ipv4": {
    id: "compute.openIaasVirtualMachine.addresses.ipv4";
    month: null;
    message: `${
      "compute.openIaasVirtualMachine.addresses.ipv4 is deprecated: since 2026-06-26 or earlier, no removal date "
    }${
      "announced. The keys are of the form 0/ipv4/0."
    }`;
    hidden: (hidden: ipv4_deprecated_since_2026_06_26_or_earlier_The_keys_are_of_the_form_0_ipv4_0) => void;
  };
  "openIaasVirtualMachine.addresses.ipv6": {
    id: "compute.openIaasVirtualMachine.addresses.ipv6";
    month: null;
    message: `${
      "compute.openIaasVirtualMachine.addresses.ipv6 is deprecated: since 2026-06-26 or earlier, no removal date "
    }${
      "announced. The keys are of the form 0/ipv6/0."
    }`;
    hidden: (hidden: ipv6_deprecated_since_2026_06_26_or_earlier_The_keys_are_of_the_form_0_ipv6_0) => void;
  };
  "openIaasVirtualMachine.tools": {
    id: "compute.openIaasVirtualMachine.tools";
    month: null;
    message: `${
      "compute.openIaasVirtualMachine.tools is deprecated: since 2026-02-10, no removal date announced. Use "
    }${
      "pvDrivers. managementAgent says whether an agent is detected."
    }`;
    hidden: (hidden: tools_deprecated_since_2026_02_10_use_pvDrivers) => void;
  };
  "openIaasVirtualMachineNetworkAdapterPayload.macAddress": {
    id: "compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress";
    month: null;
    message: `${
      "compute.openIaasVirtualMachineNetworkAdapterPayload.macAddress is deprecated: since 2026-02-12 or earlier, no "
    }${
      "removal date announced. Use mac."
    }`;
  };
  "powerVirtualMachinePayload.virtualDatacenterId": {
    id: "compute.powerVirtualMachinePayload.virtualDatacenterId";
    month: null;
    message: `${
      "compute.powerVirtualMachinePayload.virtualDatacenterId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use datacenterId."
    }`;
  };
  "registerVirtualMachinePayload.folderId": {
    id: "compute.registerVirtualMachinePayload.folderId";
    month: null;
    message: `${
      "compute.registerVirtualMachinePayload.folderId is deprecated: since 2022-11-02, no removal date announced. "
    }${
      "Use datacenterId."
    }`;
  };
  "registerVirtualMachinePayload.resourcePoolId": {
    id: "compute.registerVirtualMachinePayload.resourcePoolId";
    month: null;
    message: `${
      "compute.registerVirtualMachinePayload.resourcePoolId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use hostClusterId. Or hostId."
    }`;
  };
  "relocateVirtualMachinePayload.folderId": {
    id: "compute.relocateVirtualMachinePayload.folderId";
    month: null;
    message: `${
      "compute.relocateVirtualMachinePayload.folderId is deprecated: since 2022-11-02, no removal date announced. "
    }${
      "Use datacenterId."
    }`;
  };
  "relocateVirtualMachinePayload.resourcePoolId": {
    id: "compute.relocateVirtualMachinePayload.resourcePoolId";
    month: null;
    message: `${
      "compute.relocateVirtualMachinePayload.resourcePoolId is deprecated: since 2022-11-02, no removal date "
    }${
      "announced. Use hostClusterId. Or hostId."
    }`;
  };
  "resourcePool.machineManagerId": {
    id: "compute.resourcePool.machineManagerId";
    month: null;
    message: `${
      "compute.resourcePool.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "vcenterNetwork.machineManagerId": {
    id: "compute.vcenterNetwork.machineManagerId";
    month: null;
    message: `${
      "compute.vcenterNetwork.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "virtualDatacenter.machineManagerId": {
    id: "compute.virtualDatacenter.machineManagerId";
    month: null;
    message: `${
      "compute.virtualDatacenter.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "virtualDisk.controllerBusNumber": {
    id: "compute.virtualDisk.controllerBusNumber";
    month: null;
    message: `${
      "compute.virtualDisk.controllerBusNumber is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use controller.busNumber."
    }`;
    hidden: (hidden: controllerBusNumber_deprecated_since_2025_05_05_or_earlier_use_controller·busNumber) => void;
  };
  "virtualDisk.controllerId": {
    id: "compute.virtualDisk.controllerId";
    month: null;
    message: `${
      "compute.virtualDisk.controllerId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "controller.id."
    }`;
    hidden: (hidden: controllerId_deprecated_since_2025_05_05_or_earlier_use_controller·id) => void;
  };
  "virtualDisk.datastoreId": {
    id: "compute.virtualDisk.datastoreId";
    month: null;
    message: `${
      "compute.virtualDisk.datastoreId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "datastore.id."
    }`;
    hidden: (hidden: datastoreId_deprecated_since_2025_05_05_or_earlier_use_datastore·id) => void;
  };
  "virtualDisk.datastoreName": {
    id: "compute.virtualDisk.datastoreName";
    month: null;
    message: `${
      "compute.virtualDisk.datastoreName is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "datastore.name."
    }`;
    hidden: (hidden: datastoreName_deprecated_since_2025_05_05_or_earlier_use_datastore·name) => void;
  };
  "virtualDisk.machineManagerId": {
    id: "compute.virtualDisk.machineManagerId";
    month: null;
    message: `${
      "compute.virtualDisk.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "virtualMachine.datacenterId": {
    id: "compute.virtualMachine.datacenterId";
    month: null;
    message: `${
      "compute.virtualMachine.datacenterId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use datacenter.id."
    }`;
    hidden: (hidden: datacenterId_deprecated_since_2025_05_05_or_earlier_use_datacenter·id) => void;
  };
  "virtualMachine.datacenterName": {
    id: "compute.virtualMachine.datacenterName";
    month: null;
    message: `${
      "compute.virtualMachine.datacenterName is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use datacenter.name."
    }`;
    hidden: (hidden: datacenterName_deprecated_since_2025_05_05_or_earlier_use_datacenter·name) => void;
  };
  "virtualMachine.datastoreClusterId": {
    id: "compute.virtualMachine.datastoreClusterId";
    month: null;
    message: `${
      "compute.virtualMachine.datastoreClusterId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use datastoreCluster.id."
    }`;
    hidden: (hidden: datastoreClusterId_deprecated_since_2025_05_05_or_earlier_use_datastoreCluster·id) => void;
  };
  "virtualMachine.datastoreClusterName": {
    id: "compute.virtualMachine.datastoreClusterName";
    month: null;
    message: `${
      "compute.virtualMachine.datastoreClusterName is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use datastoreCluster.name."
    }`;
    hidden: (hidden: datastoreClusterName_deprecated_since_2025_05_05_or_earlier_use_datastoreCluster·name) => void;
  };
  "virtualMachine.datastoreId": {
    id: "compute.virtualMachine.datastoreId";
    month: null;
    message: `${
      "compute.virtualMachine.datastoreId is deprecated: since 2025-05-05 or earlier, no removal date announced. Use "
    }${
      "datastore.id."
    }`;
    hidden: (hidden: datastoreId_deprecated_since_2025_05_05_or_earlier_use_datastore·id) => void;
  };
  "virtualMachine.datastoreName": {
    id: "compute.virtualMachine.datastoreName";
    month: null;
    message: `${
      "compute.virtualMachine.datastoreName is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use datastore.name."
    }`;
    hidden: (hidden: datastoreName_deprecated_since_2025_05_05_or_earlier_use_datastore·name) => void;
  };
  "virtualMachine.hostClusterId": {
    id: "compute.virtualMachine.hostClusterId";
    month: null;
    message: `${
      "compute.virtualMachine.hostClusterId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use hostCluster.id."
    }`;
    hidden: (hidden: hostClusterId_deprecated_since_2025_05_05_or_earlier_use_hostCluster·id) => void;
  };
  "virtualMachine.hostClusterName": {
    id: "compute.virtualMachine.hostClusterName";
    month: null;
    message: `${
      "compute.virtualMachine.hostClusterName is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use hostCluster.name."
    }`;
    hidden: (hidden: hostClusterName_deprecated_since_2025_05_05_or_earlier_use_hostCluster·name) => void;
  };
  "virtualMachine.hostName": {
    id: "compute.virtualMachine.hostName";
    month: null;
    message: "compute.virtualMachine.hostName is deprecated: no removal date announced. There is no successor.";
    hidden: (hidden: hostName_deprecated_There_is_no_successor) => void;
  };
  "virtualMachine.machineManagerId": {
    id: "compute.virtualMachine.machineManagerId";
    month: null;
    message: `${
      "compute.virtualMachine.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "virtualMachine.machineManagerName": {
    id: "compute.virtualMachine.machineManagerName";
    month: null;
    message: `${
      "compute.virtualMachine.machineManagerName is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. Use machineManager.name."
    }`;
    hidden: (hidden: machineManagerName_deprecated_since_2025_05_05_or_earlier_use_machineManager·name) => void;
  };
  "virtualMachine.machineManagerType": {
    id: "compute.virtualMachine.machineManagerType";
    month: null;
    message: `${
      "compute.virtualMachine.machineManagerType is deprecated: since 2025-05-05 or earlier, no removal date "
    }${
      "announced. There is no successor."
    }`;
    hidden: (hidden: machineManagerType_deprecated_since_2025_05_05_or_earlier_There_is_no_successor) => void;
  };
  "virtualMachine.operatingSystemName": {
    id: "compute.virtualMachine.operatingSystemName";
    month: "2026-04";
    message: `${
      "compute.virtualMachine.operatingSystemName is deprecated: since version 1.134.0, removal 2026-04-23. Use "
    }${
      "operatingSystem.name."
    }`;
    hidden: (hidden: operatingSystemName_removal_2026_04_23_use_operatingSystem·name) => void;
  };
  "virtualMachine.virtualDatacenterId": {
    id: "compute.virtualMachine.virtualDatacenterId";
    month: null;
    message: `${
      "compute.virtualMachine.virtualDatacenterId is deprecated: since 2022-11-02, no removal date announced. Use "
    }${
      "datacenter.id. Renamed datacenterId first, which is deprecated as well."
    }`;
    hidden: (hidden: virtualDatacenterId_deprecated_since_2022_11_02_use_datacenter·id) => void;
  };
  "virtualSwitch.machineManagerId": {
    id: "compute.virtualSwitch.machineManagerId";
    month: null;
    message: `${
      "compute.virtualSwitch.machineManagerId is deprecated: since 2025-05-05 or earlier, no removal date announced. "
    }${
      "Use machineManager.id."
    }`;
    hidden: (hidden: machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id) => void;
  };
  "vpcDetails.privateNetworkId": {
    id: "compute.vpcDetails.privateNetworkId";
    month: null;
    message: "compute.vpcDetails.privateNetworkId is deprecated: no removal date announced. Use privateNetwork.id.";
    hidden: (hidden: privateNetworkId_deprecated_use_privateNetwork·id) => void;
  };
  "vpcDetails.privateNetworkName": {
    id: "compute.vpcDetails.privateNetworkName";
    month: null;
    message: "compute.vpcDetails.privateNetworkName is deprecated: no removal date announced. Use privateNetwork.name.";
    hidden: (hidden: privateNetworkName_deprecated_use_privateNetwork·name) => void;
  };
}

declare class machineManagerId_deprecated_since_2025_05_05_or_earlier_use_machineManager·id {
  protected machineManagerId?: never;
}

declare class type_deprecated_since_2026_02_10_There_is_no_successor {
  protected type?: never;
}

declare class contentLibraryId_deprecated_since_2025_05_05_or_earlier_There_is_no_successor {
  protected contentLibraryId?: never;
}

declare class stored_deprecated_since_2026_02_10_There_is_no_successor {
  protected stored?: never;
}

declare class maintenanceStatus_deprecated_since_2026_02_10_use_maintenanceMode {
  protected maintenanceStatus?: never;
}

declare class virtualMachineNumber_removal_2024_02_07_use_virtualMachinesNumber {
  protected virtualMachineNumber?: never;
}

declare class maintenanceStatus_deprecated_use_metrics·maintenanceMode {
  protected maintenanceStatus?: never;
}

declare class datacenterName_deprecated_use_datacenter·name {
  protected datacenterName?: never;
}

declare class networkId_deprecated_since_2026_02_10_or_earlier_use_network·id {
  protected networkId?: never;
}

declare class xoaVersion_deprecated_since_2025_05_05_or_earlier_There_is_no_successor_osName_and_osVersion_came_at_the_same_time {
  protected xoaVersion?: never;
}

declare class maintenanceStatus_deprecated_since_2025_10_02_or_earlier_use_maintenanceMode {
  protected maintenanceStatus?: never;
}

declare class snapshots_deprecated_since_2025_05_05_or_earlier_There_is_no_successor_isSnapshot_and_templates_came_at_the_same_time {
  protected snapshots?: never;
}

declare class ipv4_deprecated_since_2026_06_26_or_earlier_The_keys_are_of_the_form_0_ipv4_0 {
  protected ipv4?: never;
}

declare class ipv6_deprecated_since_2026_06_26_or_earlier_The_keys_are_of_the_form_0_ipv6_0 {
  protected ipv6?: never;
}

declare class tools_deprecated_since_2026_02_10_use_pvDrivers {
  protected tools?: never;
}

declare class controllerBusNumber_deprecated_since_2025_05_05_or_earlier_use_controller·busNumber {
  protected controllerBusNumber?: never;
}

declare class controllerId_deprecated_since_2025_05_05_or_earlier_use_controller·id {
  protected controllerId?: never;
}

declare class datastoreId_deprecated_since_2025_05_05_or_earlier_use_datastore·id {
  protected datastoreId?: never;
}

declare class datastoreName_deprecated_since_2025_05_05_or_earlier_use_datastore·name {
  protected datastoreName?: never;
}

declare class datacenterId_deprecated_since_2025_05_05_or_earlier_use_datacenter·id {
  protected datacenterId?: never;
}

declare class datacenterName_deprecated_since_2025_05_05_or_earlier_use_datacenter·name {
  protected datacenterName?: never;
}

declare class datastoreClusterId_deprecated_since_2025_05_05_or_earlier_use_datastoreCluster·id {
  protected datastoreClusterId?: never;
}

declare class datastoreClusterName_deprecated_since_2025_05_05_or_earlier_use_datastoreCluster·name {
  protected datastoreClusterName?: never;
}

declare class hostClusterId_deprecated_since_2025_05_05_or_earlier_use_hostCluster·id {
  protected hostClusterId?: never;
}

declare class hostClusterName_deprecated_since_2025_05_05_or_earlier_use_hostCluster·name {
  protected hostClusterName?: never;
}

declare class hostName_deprecated_There_is_no_successor {
  protected hostName?: never;
}

declare class machineManagerName_deprecated_since_2025_05_05_or_earlier_use_machineManager·name {
  protected machineManagerName?: never;
}

declare class machineManagerType_deprecated_since_2025_05_05_or_earlier_There_is_no_successor {
  protected machineManagerType?: never;
}

declare class operatingSystemName_removal_2026_04_23_use_operatingSystem·name {
  protected operatingSystemName?: never;
}

declare class virtualDatacenterId_deprecated_since_2022_11_02_use_datacenter·id {
  protected virtualDatacenterId?: never;
}

declare class privateNetworkId_deprecated_use_privateNetwork·id {
  protected privateNetworkId?: never;
}

declare class privateNetworkName_deprecated_use_privateNetwork·name {
  protected privateNetworkName?: never;
}
