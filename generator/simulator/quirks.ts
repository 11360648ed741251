import type { Item } from "./store.js";

type Body = Readonly<Record<string, unknown>>;

/** Behaviour of one operation that does not follow from its document. */
export interface Quirk {
  /** Key of the collection that a write adds to, if it is not the one of its path. */
  readonly creates?: string;
  /** Member of the body with the id of the object, if it is not `id`. */
  readonly target?: string;
  /** The members that change, if they do not follow from the members of the body. */
  readonly patch?: (body: Body, item: Item) => Readonly<Record<string, unknown>>;
  /** Why the activity fails although the request was accepted: the platform checks preconditions in the activity. */
  readonly failure?: (body: Body, item: Item) => string | undefined;
  /** Whether the activity never ends. */
  readonly stuck?: (body: Body) => boolean;
  /** Status for an object that does not exist, if it is not 404. */
  readonly missing?: (id: string) => number;
  /** `state.completed.result` is the id of the object's owner. */
  readonly resultIsOwner?: true;
}

const NIL = "00000000-0000-0000-0000-000000000000";
const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
const running = ({ value }: Item): boolean => value["status"] === "running";
const mustBeStopped = (_: Body, item: Item): string | undefined =>
  running(item) ? "Invalid operation: the virtual machine must be stopped" : undefined;
const connects = (connected: boolean) => ({ patch: () => ({ connected, attached: connected }) });
const attaches: Quirk = {
  patch: ({ virtualMachineId, mode }, { value }) => ({
    virtualMachines: [
      ...list(value["virtualMachines"]).filter(({ id }) => id !== virtualMachineId),
      { id: virtualMachineId, connected: true, readOnly: mode === "RO" },
    ],
  }),
};

/** Sources: public clients and the public documentation, as collected for the reconstructed documents. */
const QUIRKS: Readonly<Record<string, Quirk>> = {
  "compute POST /v1/vcenters/virtual_machines": { patch: () => ({ powerState: "stopped", template: false }) },
  "compute PATCH /v1/vcenters/virtual_machines/power": {
    patch: ({ powerAction }) => ({ powerState: powerAction === "off" ? "stopped" : "running" }),
  },
  // Values of all types are returned as texts.
  "compute PATCH /v1/vcenters/virtual_machines/{id}/extra_config": {
    patch: (body, { value }) => ({
      extraConfig: [
        ...list(value["extraConfig"]).filter(({ key }) => !(String(key) in body)),
        ...Object.entries(body).map(([key, content]) => ({ key, value: String(content) })),
      ],
    }),
  },
  "compute PATCH /v1/vcenters/virtual_disks": {
    failure: ({ newCapacity }, { value }) =>
      typeof newCapacity === "number" && newCapacity !== 0 && newCapacity < Number(value["capacity"])
        ? "Invalid operation: a virtual disk cannot shrink"
        : undefined,
  },
  "compute POST /v1/vcenters/virtual_disks/unmount": { target: "virtualDiskId" },
  "compute PATCH /v1/vcenters/network_adapters/connect": connects(true),
  "compute PATCH /v1/vcenters/network_adapters/disconnect": connects(false),
  "compute POST /v1/vcenters/virtual_disks/mount": { creates: "compute /v1/vcenters/virtual_disks" },
  "compute POST /v1/vcenters/content_libraries/items/{id}/clone": {
    creates: "compute /v1/vcenters/content_libraries/{contentLibraryId}/items",
  },
  "compute POST /v1/vcenters/{vcenterVersion}/content_libraries/{contentLibraryId}/items": {
    creates: "compute /v1/vcenters/virtual_machines",
  },
  "compute GET /v1/vcenters/guest_operating_systems/{moref}": { missing: () => 500 },

  "compute POST /v1/open_iaas/virtual_machines": { patch: () => ({ powerState: "Halted" }) },
  "compute PATCH /v1/open_iaas/virtual_machines/{id}/power": {
    patch: ({ powerState }) => ({ powerState: powerState === "off" ? "Halted" : "Running" }),
  },
  "compute PATCH /v1/open_iaas/network_adapters/{id}": {
    failure: ({ mac, networkId }, { value }) =>
      (mac !== undefined && mac === value["macAddress"]) ||
      (networkId !== undefined && networkId === idOf(value["network"]))
        ? `MAC address is already used by virtual machine ${String(value["virtualMachineId"])}`
        : undefined,
  },
  "compute PATCH /v1/open_iaas/network_adapters/{id}/connect": connects(true),
  "compute PATCH /v1/open_iaas/network_adapters/{id}/disconnect": connects(false),

  "compute PATCH /v1/open_iaas/virtual_disks/{id}/attach": attaches,
  "compute POST /v1/open_iaas/virtual_disks/{id}/attach": attaches,
  "compute PATCH /v1/open_iaas/virtual_disks/{id}/detach": {
    patch: ({ virtualMachineId }, { value }) => ({
      virtualMachines: list(value["virtualMachines"]).filter(({ id }) => id !== virtualMachineId),
    }),
  },

  "marketplace POST /v1/items/vmware/deploy": { creates: "compute /v1/vcenters/virtual_machines" },
  "marketplace POST /v1/items/open_iaas/deploy": { creates: "compute /v1/open_iaas/virtual_machines" },

  "backup POST /v1/open_iaas/policies/assign": {
    stuck: ({ policyIds }) => Array.isArray(policyIds) && policyIds.length === 0,
  },

  "iam GET /v2/personal_access_tokens/{patId}": { missing: () => 500 },

  "storage POST /object/v1/buckets": {
    patch: ({ versioning = "Disabled", tags = [] }) => ({
      versioning,
      tags,
      totalObjects: 0,
      totalObjectsDeleted: "0",
      totalSize: "0",
      totalSizeDeleted: "0",
    }),
  },
  "storage GET /object/v1/buckets/{name}": { missing: () => 403 },
  "storage GET /object/v1/storage_accounts/{name}": { missing: () => 403 },
  "storage PUT /object/v1/buckets/{name}/versioning": { patch: ({ status }) => ({ versioning: status }) },

  "vpc POST /v1/private_networks/{privateNetworkId}/static_ips": { patch: () => ({ source: "custom" }) },
  "vpc DELETE /v1/static_ips/{id}": {
    failure: (_, { id, value: { source } }) =>
      source === "custom"
        ? undefined
        : `Static IP ${id} is not a custom static IP (source: ${String(source)})`,
  },

  "vm_instances GET /v1/networks/{id}": { missing: (id) => (id === NIL ? 500 : 400) },
  "vm_instances GET /v1/virtual_machines/{vmId}/network_adapters/{nicId}": { missing: () => 400 },
  "vm_instances POST /v1/virtual_machines": {
    patch: ({ powerState }) => ({ status: powerState === "on" ? "running" : "stopped" }),
    failure: ({ availabilityZoneId, instanceFamilyId }) =>
      availabilityZoneId === NIL || instanceFamilyId === NIL
        ? `No deployment target in availability zone '${String(availabilityZoneId)}' for instance family '${String(instanceFamilyId)}' can satisfy the requested storage layout`
        : undefined,
  },
  "vm_instances POST /v1/virtual_machines/{id}/start": { patch: () => ({ status: "running" }) },
  "vm_instances POST /v1/virtual_machines/{id}/stop": { patch: () => ({ status: "stopped" }) },
  "vm_instances POST /v1/virtual_machines/{id}/resize": { failure: mustBeStopped },
  "vm_instances DELETE /v1/virtual_machines/{vmId}/snapshots/{snapshotId}": { resultIsOwner: true },
  "vm_instances DELETE /v1/virtual_machines/{vmId}/disks/{diskId}": { resultIsOwner: true },
  "vm_instances DELETE /v1/virtual_machines/{vmId}/network_adapters/{nicId}": { resultIsOwner: true },
  "vm_instances PATCH /v1/virtual_machines/{vmId}/network_adapters/{nicId}": { resultIsOwner: true },
};

/** The entry of one operation (`compute GET /v1/vcenters/{id}`); empty if it behaves as its document describes. */
export function quirkOf(operation: string): Quirk {
  return QUIRKS[operation] ?? {};
}

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
}
