/** One row of the collected deprecation notices, and where this project shows it. */
export interface DeprecationRow {
  /** Texts that only this row of the table contains. */
  readonly row: readonly string[];
  readonly places?: readonly Place[];
  /** Why the row has no place in a document. */
  readonly leftOut?: string;
}

export interface Place {
  readonly module: string;
  /** `GET /v1/jobs`, `GET /v1/jobs type` (a parameter) or `virtualMachine.tools` (a property, by its schema). */
  readonly at: string;
  readonly since?: string;
  readonly sinceVersion?: string;
  readonly removal?: string;
  readonly replacement?: string;
}

const compute = (at: string, dates: Omit<Place, "module" | "at">): Place => ({
  module: "compute",
  at,
  ...dates,
});
const machines = (at: string, dates: Omit<Place, "module" | "at">): Place => ({
  module: "vm_instances",
  at,
  ...dates,
});
const old = (routes: readonly string[]): Place[] =>
  routes.map((route) => ({
    module: "backup",
    at: route,
    since: "2025-02-18",
    replacement: route.replace("/v1/spp_servers", "/v1/servers").replace("/v1/", "/v1/spp/"),
  }));

const FLAT = "2025-05-05";
const FEBRUARY = "2026-02-10";
const JULY = "2026-07-23";

/** Rows of the tables "Rows seen in portal screenshots", "Endpoints replaced or gone", "Response fields …" and "Request fields". */
export const DEPRECATION_ROWS: readonly DeprecationRow[] = [
  // Rows of the portal.
  {
    row: ["| compute | 1.134.0 |", "operatingSystemName"],
    places: [
      compute("virtualMachine.operatingSystemName", {
        sinceVersion: "1.134.0",
        removal: "2026-04-23",
        replacement: "operatingSystem.name",
      }),
    ],
  },
  {
    row: ["| compute | 1.130.0 |"],
    places: [
      compute("POST /v1/vcenters/content_libraries/items/{id}/clone", {
        sinceVersion: "1.130.0",
        removal: "2026-03-18",
      }),
    ],
  },
  {
    row: ["| compute | 1.83.0 |"],
    places: [
      compute("datastore.virtualMachineNumber", {
        sinceVersion: "1.83.0",
        removal: "2024-02-07",
        replacement: "virtualMachinesNumber",
      }),
    ],
  },
  {
    row: ["| compute | 1.71 |"],
    places: [
      compute("GET /v1/vcenters/networks allOptions", {
        since: "2023-03-16",
        sinceVersion: "1.71",
        removal: "2023-07-16",
      }),
    ],
  },
  {
    row: ["| compute | 1.7 |", "datastores/file"],
    places: [
      compute("DELETE /v1/vcenters/datastores/file", {
        since: "2023-03-07",
        sinceVersion: "1.7",
        removal: "2023-07-08",
      }),
    ],
  },
  {
    row: ["| compute | 1.7 |", "/versions"],
    places: [
      compute("GET /v1/vcenters/virtual_machines/{id}/versions", {
        sinceVersion: "1.7",
        removal: "2023-07-08",
      }),
    ],
  },

  // Endpoints replaced or gone.
  {
    row: ["| backup | /v1/jobs,"],
    places: old(["GET /v1/jobs", "GET /v1/jobs/{id}", "GET /v1/jobs/session", "POST /v1/jobs/run"]),
  },
  {
    row: ["| backup | /v1/policies,"],
    places: old([
      "GET /v1/policies",
      "GET /v1/policies/{id}",
      "POST /v1/policies/assign/virtual_machine",
      "POST /v1/policies/assign/virtual_disk",
    ]),
  },
  { row: ["| backup | /v1/spp_servers,"], places: old(["GET /v1/spp_servers", "GET /v1/spp_servers/{id}"]) },
  {
    row: ["| backup | /v1/sites,"],
    places: old([
      "GET /v1/sites",
      "GET /v1/storages",
      "GET /v1/vcenters",
      "GET /v1/virtual_disks/{id}",
      "GET /v1/virtual_machines/{id}",
    ]),
  },
  {
    row: ["| backup | /v1/metrics/"],
    places: old([
      "GET /v1/metrics/backup/history",
      "GET /v1/metrics/coverage",
      "GET /v1/metrics/vm",
      "GET /v1/metrics/policies",
      "GET /v1/metrics/plateform",
      "GET /v1/metrics/plateform/cpu",
    ]),
  },
  { row: ["| storage | /object-storage/v1"], leftOut: "another prefix of URLs, not an operation" },
  {
    row: ["| compute | POST /v1/open_iaas/virtual_disks/{id}/attach"],
    places: [
      compute("POST /v1/open_iaas/virtual_disks/{id}/attach", {
        since: "2025-10-02",
        replacement: "PATCH /v1/open_iaas/virtual_disks/{id}/attach",
      }),
    ],
  },
  {
    row: ["| vm_instances | GET /v1/templates,"],
    places: [
      machines("GET /v1/templates", { since: JULY, replacement: "GET /v1/images" }),
      machines("GET /v1/templates/{id}", { since: JULY, replacement: "GET /v1/images/{id}" }),
    ],
  },
  { row: ["| activity | GET /v1/activities |"], leftOut: "undocumented, but nobody announced its end" },
  { row: ["| vpc | whole /vpc/v1"], leftOut: "same operations, another meaning" },
  {
    row: ["| compute | POST /v1/vcenters/{version}/content_libraries"],
    places: [compute("POST /v1/vcenters/{vcenterVersion}/content_libraries/{contentLibraryId}/items", {})],
  },

  // Response fields renamed or removed.
  {
    row: ["| VirtualMachine (compute vcenters) | operatingSystemName"],
    places: [compute("virtualMachine.operatingSystemName", { removal: "2026-04-23" })],
  },
  {
    row: ["| VirtualMachine | virtualDatacenterId"],
    places: [
      compute("virtualMachine.virtualDatacenterId", { since: "2022-11-02", replacement: "datacenter.id" }),
    ],
  },
  {
    row: ["| VirtualMachine | machineManagerId,"],
    places: [
      compute("virtualMachine.machineManagerType", { since: FLAT }),
      ...["machineManager", "datacenter", "hostCluster", "datastore", "datastoreCluster"].flatMap((name) => [
        compute(`virtualMachine.${name}Id`, { since: FLAT, replacement: `${name}.id` }),
        compute(`virtualMachine.${name}Name`, { since: FLAT, replacement: `${name}.name` }),
      ]),
    ],
  },
  {
    row: ["| Datastore, DatastoreCluster, Folder,"],
    places: [
      "datastore",
      "datastoreCluster",
      "folder",
      "host",
      "hostCluster",
      "vcenterNetwork",
      "resourcePool",
      "virtualDatacenter",
      "virtualSwitch",
      "contentLibrary",
      "virtualDisk",
    ].map((schema) =>
      compute(`${schema}.machineManagerId`, { since: FLAT, replacement: "machineManager.id" }),
    ),
  },
  {
    row: ["| HostCluster | datacenterName"],
    places: [compute("hostCluster.datacenterName", { replacement: "datacenter.name" })],
  },
  {
    row: ["| VirtualDisk | controllerId,"],
    places: [
      compute("virtualDisk.controllerId", { since: FLAT, replacement: "controller.id" }),
      compute("virtualDisk.controllerBusNumber", { since: FLAT, replacement: "controller.busNumber" }),
      compute("virtualDisk.datastoreId", { since: FLAT, replacement: "datastore.id" }),
      compute("virtualDisk.datastoreName", { since: FLAT, replacement: "datastore.name" }),
    ],
  },
  {
    row: ["| ContentLibraryItem | contentLibraryId"],
    places: [compute("contentLibraryItem.contentLibraryId", { since: FLAT })],
  },
  {
    row: ["| NetworkAdapter (vcenters) | networkId"],
    places: [compute("networkAdapter.networkId", { since: FEBRUARY, replacement: "network.id" })],
  },
  {
    row: ["| Host | metrics.maintenanceStatus"],
    places: [
      compute("hostMetrics.maintenanceStatus", { since: FEBRUARY, replacement: "maintenanceMode" }),
      compute("host.maintenanceStatus", { replacement: "metrics.maintenanceMode" }),
    ],
  },
  {
    row: ["| Datastore | maintenanceStatus"],
    places: [compute("datastore.maintenanceStatus", { since: FEBRUARY, replacement: "maintenanceMode" })],
  },
  {
    row: ["| StorageRepository (open_iaas) | maintenanceStatus"],
    places: [
      compute("openIaasStorageRepository.maintenanceStatus", {
        since: "2025-10-02",
        replacement: "maintenanceMode",
      }),
    ],
  },
  {
    row: ["| ContentLibrary / ContentLibraryItem |"],
    places: [
      compute("contentLibrary.type", { since: FEBRUARY }),
      compute("contentLibraryItem.stored", { since: FEBRUARY }),
    ],
  },
  {
    row: ["| OpenIaaS VirtualMachine | tools"],
    places: [compute("openIaasVirtualMachine.tools", { since: FEBRUARY, replacement: "pvDrivers" })],
  },
  {
    row: ["| OpenIaaS VirtualMachine | addresses"],
    places: [
      compute("openIaasVirtualMachine.addresses.ipv4", { since: "2026-06-26" }),
      compute("openIaasVirtualMachine.addresses.ipv6", { since: "2026-06-26" }),
    ],
  },
  {
    row: ["| OpenIaaS NetworkAdapter | machineManagerId"],
    places: [
      compute("openIaasNetworkAdapter.machineManagerId", { since: FLAT, replacement: "machineManager.id" }),
    ],
  },
  {
    row: ["| OpenIaaS objects (host, pool, template, VM) | machineManager.type"],
    leftOut: "gone, without a successor",
  },
  {
    row: ["| OpenIaaS MachineManager | xoaVersion"],
    places: [compute("openIaasMachineManager.xoaVersion", { since: FLAT })],
  },
  {
    row: ["| OpenIaaS VirtualDisk | snapshots,"],
    places: [compute("openIaasVirtualDisk.snapshots", { since: FLAT })],
  },
  {
    row: ["| vpcDetails (compute networks and adapters) |"],
    places: [
      compute("vpcDetails.privateNetworkId", { replacement: "privateNetwork.id" }),
      compute("vpcDetails.privateNetworkName", { replacement: "privateNetwork.name" }),
    ],
  },
  {
    row: ["| vm_instances VM | template{id,name}"],
    places: [machines("VirtualMachine.template", { since: JULY, replacement: "image" })],
  },
  {
    row: ["| vm_instances image | templateType"],
    places: [machines("Template.templateType", { since: JULY })],
  },

  // Request fields.
  {
    row: ["networkData[].sourceNetworkName"],
    places: [
      {
        module: "marketplace",
        at: "NetworkMapping.sourceNetworkName",
        replacement: "networkAdapterName",
      },
    ],
  },
  {
    row: ["networkAdapters[].macAddress"],
    places: [
      compute("openIaasVirtualMachineNetworkAdapterPayload.macAddress", {
        since: "2026-02-12",
        replacement: "mac",
      }),
    ],
  },
  { row: ["| PATCH /v1/vcenters/network_adapters | macType"], leftOut: "gone, without a successor" },
  {
    row: ["| POST vm_instances /v1/virtual_machines | templateId"],
    places: [machines("CreateVirtualMachinePayload.templateId", { since: JULY, replacement: "imageId" })],
  },
  {
    row: ["| filters on vcenters lists | virtualDatacenterId"],
    places: ["datastores", "hosts", "networks", "virtual_switchs"].map((list) =>
      compute(`GET /v1/vcenters/${list} virtualDatacenterId`, {
        since: "2022-11-02",
        replacement: "datacenterId",
      }),
    ),
  },
  {
    row: ["| GET backup /v1/spp/policies | query `assignable`"],
    places: [{ module: "backup", at: "GET /v1/spp/policies assignable", since: FLAT }],
  },
  { row: ["| POST vpc static_ips |"], leftOut: "became required; nothing is deprecated" },
];
