import { bodyOf, type Call, type Platform, pathValue } from "../platform.js";
import { missing } from "../reads.js";
import type { Specials } from "./special.js";

const JOBS = "backup /v1/spp/jobs";
const INVENTORY = "Hypervisor Inventory";
/** How long a job runs, in milliseconds. */
const DURATION = 2000;

/**
 * The activity of a job ends when the job has started: its status is `RUNNING` until the job ends, then `IDLE`. The
 * backup module does not know a new object until the inventory job has run.
 */
export const backup: Specials = {
  "backup POST /v1/spp/jobs/run": {
    change: (call, platform) => {
      const { jobId } = bodyOf(call);
      const item = platform.store.find(platform.collection(JOBS), "id", String(jobId));
      if (item === undefined) return missing(call, String(jobId));
      return {
        item,
        effect: () => {
          item.value["status"] = "RUNNING";
          platform.activities.after(DURATION, () => {
            item.value["status"] = "IDLE";
            if (item.value["name"] === INVENTORY) takeInventory(platform);
          });
        },
      };
    },
  },
  "backup GET /v1/spp/virtual_machines/{id}": ofInventory("compute /v1/vcenters/virtual_machines"),
  "backup GET /v1/spp/virtual_disks/{id}": ofInventory("compute /v1/vcenters/virtual_disks"),
};

function ofInventory(source: string): Specials[string] {
  return {
    answer: (call: Call, platform: Platform) => {
      const id = pathValue(call, "id");
      const item = platform.store.find(platform.collection(source), "id", id);
      const isKnown = item !== undefined && (item.original !== undefined || platform.notes.has(noteOf(id)));
      return isKnown ? undefined : missing(call, id);
    },
    example: (platform) => ({ id: platform.store.all(platform.collection(source))[0]?.id ?? "" }),
  };
}

function takeInventory({ collection, notes, store }: Platform): void {
  for (const key of ["compute /v1/vcenters/virtual_machines", "compute /v1/vcenters/virtual_disks"]) {
    for (const { id } of store.all(collection(key))) notes.set(noteOf(id), "known");
  }
}

function noteOf(id: string): string {
  return `inventory of ${id}`;
}
