/** One fact of those that came to light after the documents were reconstructed, and what became of it. */
export interface News {
  readonly id: string;
  /** Where `specs/` has it, as file and JSON pointer: `vpc.yaml#/components/schemas/StaticIp`. */
  readonly places?: readonly string[];
  /** A text that stands at each place, or one for each, where what matters is what a text says. */
  readonly says?: string | readonly string[];
  /** Why it is nowhere in `specs/`. */
  readonly leftOut?: string;
}

const operation = (file: string, method: string, path: string, below = ""): string =>
  `${file}.yaml#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}${below}`;
const schema = (file: string, name: string, property?: string): string =>
  `${file}.yaml#/components/schemas/${name}${property === undefined ? "" : `/properties/${property}`}`;
const vmi = (name: string, property?: string): string => schema("vm_instances", name, property);
const compute = (method: string, path: string, below = ""): string =>
  operation("compute", method, `/v1/vcenters${path}`, below);
/** The note of a module, by its slug. */
const note = (slug: string): string => `modules.yaml#${slug}/note`;
/** What is known to be missing in a module, by its slug. */
const notCovered = (slug: string): string => `modules.yaml#${slug}/notCovered`;

/** Public facts of autumn 2026, in the order in which they were collected. */
export const NEWS: readonly News[] = [
  {
    id: "vmi-capacity-rename",
    places: [
      ...["Disk/sizeGb", "Disk/sizeGib", "Flavor/ramGb", "Flavor/ramGib", "Image/diskSizesGb"],
      ...["Image/diskSizesGib", "InstanceFamily/ramMinGb", "InstanceFamily/ramMinGib"],
      ...["InstanceFamily/ramMaxGb", "InstanceFamily/ramMaxGib", "Quota/ramLimitMb", "Quota/ramLimitMib"],
      ...["Quota/storageLimitGb", "Quota/storageLimitGib", "Quota/ramUsedMb", "Quota/ramUsedMib"],
      ...["Quota/storageUsedGb", "Quota/storageUsedGib", "StorageType/minSizeGb", "StorageType/minSizeGib"],
      ...["StorageType/maxSizeGb", "StorageType/maxSizeGib", "VirtualMachine/ramGb", "VirtualMachine/ramGib"],
      ...["VirtualMachine/disksSizeGb", "VirtualMachine/disksSizeGib"],
    ]
      .map((field) => {
        const [name = "", property = ""] = field.split("/");
        return vmi(name, property);
      })
      .concat(operation("vm_instances", "get", "/v1/virtual_machines", "/parameters/4/schema/enum/6")),
  },
  {
    id: "vpc-static-ip-source-vmi",
    places: [`${schema("vpc", "StaticIp", "source")}/x-extensible-enum/3`],
    says: "vmi",
  },
  {
    id: "provider-1.11.0-released",
    places: [
      operation("vm_instances", "get", "/v1/templates", "/description"),
      operation("vm_instances", "get", "/v1/templates/{id}", "/description"),
    ],
    says: "may be gone",
  },
  { id: "provider-1.12.0-released", places: [note("vm_instances")], says: "1.12.0" },
  {
    id: "network-timeouts-are-retried-since-1.12.0",
    leftOut: "about another client; ours has repeated reads after timeouts from the beginning",
  },
  {
    id: "create-answers-202",
    places: [
      compute("post", "/virtual_machines", "/responses/202"),
      compute("post", "/content_libraries/{contentLibraryId}/items", "/responses/202"),
      operation("marketplace", "post", "/v1/items/vmware/deploy", "/responses/202"),
    ],
  },
  {
    id: "storage-types-filters",
    places: [
      operation("vm_instances", "get", "/v1/storage_types", "/parameters/0"),
      operation("vm_instances", "get", "/v1/storage_types", "/parameters/1"),
    ],
  },
  {
    id: "images-filters-may-be-single",
    places: [operation("vm_instances", "get", "/v1/images", "/description")],
    says: "may be given alone",
  },
  {
    id: "image-compatible-targets",
    places: [
      vmi("Image", "compatibleTargets"),
      vmi("Image", "compatibleAvailabilityZones"),
      vmi("ImageNetworkInterface", "position"),
    ],
  },
  {
    id: "vmi-create-needs-backup-policy",
    places: [operation("vm_instances", "post", "/v1/virtual_machines", "/description")],
    says: "backupPolicyId",
  },
  {
    id: "static-ip-xoa-undeletable",
    places: [operation("vpc", "delete", "/v1/static_ips/{id}", "/description")],
    says: "custom",
  },
  {
    id: "static-ip-create-body",
    places: [operation("vpc", "post", "/v1/private_networks/{privateNetworkId}/static_ips", "/x-note")],
    says: "static_ip_id",
  },
  { id: "vmi-backups", places: [notCovered("vm_instances")], says: "jobUuid" },
  { id: "vmi-document-errata", places: [note("vm_instances")], says: "public_cloud_vm_instances_manage" },
  {
    id: "order-api",
    places: [
      operation("order", "post", "/v1/vpcs/provision"),
      operation("order", "delete", "/v1/vpcs/deprovision"),
      operation("order", "post", "/v1/vpcs/private_networks/provision"),
      operation("order", "delete", "/v1/vpcs/private_networks/deprovision"),
      operation("order", "post", "/v1/vpcs/gateways/provision"),
      operation("order", "post", "/v1/vpcs/floating_ips/provision"),
    ],
  },
  { id: "support-feedback", places: [operation("support", "post", "/v1/tickets/feedback")] },
  {
    id: "metric-carbon",
    places: ["/hosts", "/hosts/{id}", "/virtual_machines", "/virtual_machines/{id}"].flatMap((what) =>
      ["", "/carbon_emission", "/power_consumption"].map((kind) =>
        operation("metric", "get", `/v1/metrics${what}${kind}`),
      ),
    ),
  },
  {
    id: "inventory-items",
    places: [
      operation("inventory", "get", "/v1/inventories/types/{typeId}/items/{id}"),
      operation("inventory", "delete", "/v1/inventories/items"),
    ],
  },
  {
    id: "compute-more-operations",
    places: [
      compute("post", "/virtual_machines/register"),
      compute("post", "/virtual_machines/{id}/export"),
      compute("post", "/virtual_machines/deploy"),
      compute("post", "/content_libraries"),
      compute("post", "/content_libraries/sync"),
      compute("delete", "/content_libraries/{id}"),
      compute("put", "/content_libraries/{contentLibraryId}/items"),
      compute("delete", "/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}"),
      compute("post", "/virtual_machines/clone"),
    ],
  },
  {
    id: "compute-parameter-deprecations-2022",
    places: [
      ...["cloneNamed", "relocate", "export", "register"].flatMap((verb) => [
        schema("compute", `${verb}VirtualMachinePayload`, "folderId"),
        schema("compute", `${verb}VirtualMachinePayload`, "resourcePoolId"),
      ]),
      schema("compute", "createVirtualMachinePayload", "virtualDatacenterId"),
      schema("compute", "powerVirtualMachinePayload", "virtualDatacenterId"),
      ...["/datastore_clusters", "/datastores", "/folders", "/host_clusters", "/hosts", "/networks"].map(
        (list) => compute("get", list, "/parameters[virtualDatacenterId]"),
      ),
      ...["/resource_pools", "/virtual_machines/power/recommendations", "/virtual_switchs"].map((list) =>
        compute("get", list, "/parameters[virtualDatacenterId]"),
      ),
      schema("compute", "virtualMachine", "virtualDatacenterId"),
    ],
    says: "2022-11-02",
  },
  {
    id: "compute-parameter-changes-2022",
    places: [
      compute("patch", "/virtual_machines/power", "/description"),
      compute("get", "/networks", "/description"),
    ],
    says: ["it also needs `datacenterId`", "cannot be combined"],
  },
  {
    id: "datastores-file-notice-date",
    places: [
      compute("delete", "/datastores/file", "/x-deprecation"),
      compute("get", "/networks", "/parameters[allOptions]/x-deprecation"),
    ],
    says: "2023-03-",
  },
  { id: "hosting-api", places: [note("housing"), note("network")], says: "Hosting" },
  { id: "scup-module", places: [note("scup")], says: "ESXi" },
  { id: "bucket-names", places: [schema("storage", "CreateBucketPayload", "name")], says: "[a-z0-9_-]" },
  { id: "whitelist-description", places: [notCovered("storage")], says: "allowed address of a bucket" },
  { id: "storage-incomplete-mpu", places: [notCovered("storage")], says: "multipart" },
  { id: "activity-filters", places: [notCovered("activity")], says: "Filtering lists by module" },
  { id: "iam-create-tenant", places: [notCovered("iam")], says: "Creating a tenant" },
  { id: "marketplace-vmi-deploy", places: [notCovered("marketplace")], says: "VM Instance" },
  {
    id: "public-content-library-gone",
    places: [compute("post", "/content_libraries/items/{id}/clone", "/x-note")],
    says: "2026-06-02",
  },
  {
    id: "openiaas-limits",
    places: [
      operation("compute", "post", "/v1/open_iaas/network_adapters", "/description"),
      operation("compute", "post", "/v1/open_iaas/virtual_machines", "/description"),
    ],
    says: ["at most 7 adapters", "Names are unique"],
  },
  {
    id: "vmi-names-unique",
    places: [operation("vm_instances", "post", "/v1/virtual_machines", "/description")],
    says: "Names are unique",
  },
  { id: "vmware-ram-limit", places: [notCovered("compute")], says: "RAM limit" },
  {
    id: "extra-config-keys",
    places: ["metadata", "metadata.encoding", "userdata", "userdata.encoding"].map((key) =>
      schema("compute", "extraConfigPayload", `guestinfo.${key}`),
    ),
  },
  { id: "llmaas-transcriptions-batch", places: [notCovered("llmaas")], says: "transcriptions_batch" },
  {
    id: "llmaas-backend",
    places: [
      schema("llmaas", "ChatCompletion", "backend"),
      schema("llmaas", "Backend", "engine_type"),
      schema("llmaas", "Backend", "machine_name"),
      schema("llmaas", "CompletionUsage", "reasoning_tokens"),
    ],
  },
  { id: "saml-acs", places: [notCovered("iam")], says: "saml/acs" },
  { id: "dev-host", leftOut: "the host of the developers of the platform, which nobody else may call" },
  { id: "vapp-properties", places: [notCovered("compute")], says: "vapp_properties" },
  { id: "openiaas-disk-put", places: [notCovered("compute")], says: "PUT /v1/open_iaas/virtual_disks" },
];
