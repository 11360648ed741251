type Adjust = (value: Record<string, unknown>, index: number) => void;

/** Initial values of objects in some collections, where generated values would contradict each other. */
const SEEDS: Readonly<Record<string, Adjust>> = {
  "backup /v1/spp/jobs": (value, index) => {
    if (index === 0)
      Object.assign(value, { name: "Hypervisor Inventory", displayName: "Hypervisor Inventory" });
    value["status"] = "IDLE";
  },
  "compute /v1/vcenters/virtual_machines": (value, index) => {
    value["powerState"] = index === 2 ? "stopped" : "running";
  },
  "compute /v1/open_iaas/virtual_machines": (value, index) => {
    value["powerState"] = index === 2 ? "Halted" : "Running";
  },
  "vm_instances /v1/virtual_machines": (value, index) => {
    value["status"] = index === 2 ? "stopped" : "running";
  },
  // The second and third floating addresses are bound to the static addresses of the same index; the first is free.
  "vpc /v1/floating_ips": (value, index) => {
    if (index === 0) Object.assign(value, { staticIp: null, privateNetwork: null });
  },
  "vpc /v1/static_ips": (value, index) => {
    if (index === 0 || index > 2) value["floatingIp"] = null;
  },
};

/** Makes an initial object consistent with the others. */
export function adjustSeed(collection: string, value: Record<string, unknown>, index: number): void {
  SEEDS[collection]?.(value, index);
}
