import { DAY } from "./dates.js";
import { POPULATION } from "./world.js";

const HOUR = DAY / 24;

/** `today`: the start of the day on which the simulator was started. */
type Adjust = (value: Record<string, unknown>, index: number, today: number) => void;

const TOKENS = "iam /v2/personal_access_tokens";

/** In how many days each of them expires: the second one has expired. */
const TOKEN_DAYS = [20, -10, 90, 300];

/** One snapshot of yesterday and one of last week; the others are older. */
const snapshot =
  (member: string): Adjust =>
  (value, index, today) => {
    const days = [1, 7][index];
    if (days !== undefined) setDate(value, member, today - days * DAY + 22 * HOUR);
  };

/** Initial values of objects in some collections, where generated values would contradict each other. */
const SEEDS: Readonly<Record<string, Adjust>> = {
  [TOKENS]: (value, index, today) => {
    // At the end of that day, so that as many whole days are left at any time of today.
    setDate(value, "expirationDate", today + ((TOKEN_DAYS[index] ?? 0) + 1) * DAY - 1000);
  },
  "compute /v1/vcenters/snapshots": snapshot("createTime"),
  "compute /v1/open_iaas/snapshots": snapshot("createTime"),
  "vm_instances /v1/virtual_machines/{vmId}/snapshots": snapshot("createdAt"),
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
export function adjustSeed(
  collection: string,
  value: Record<string, unknown>,
  index: number,
  today: number,
): void {
  SEEDS[collection]?.(value, index, today);
}

/** Number of initial objects of a collection that belong to no owner. */
export function populationOf(collection: string): number {
  return collection === TOKENS ? TOKEN_DAYS.length : POPULATION;
}

/** Sets a date in the form that the member has: milliseconds, or a text. */
function setDate(value: Record<string, unknown>, member: string, time: number): void {
  if (!(member in value)) return;
  value[member] = typeof value[member] === "number" ? time : new Date(time).toISOString();
}
