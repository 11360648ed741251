import { defaultTiming } from "./activities.js";
import type { Platform } from "./platform.js";

const HOUR = 3_600_000;

/** Adds activities that ended before the simulator was started, so that their list is not empty. */
export function addPastActivities({ activities, world, store }: Platform): void {
  const machines = world.collections.find(({ key }) => key === "compute /v1/vcenters/virtual_machines");
  if (machines === undefined) return;
  store.all(machines).forEach(({ id }, index) => {
    activities.start(
      {
        module: "compute",
        description: "PATCH /v1/vcenters/virtual_machines/power",
        tags: ["compute", "vcenters", "virtual_machines", "power"],
        concernedItems: [{ type: machines.noun, id }],
        ...(index === 1 ? { reason: "Invalid operation: the virtual machine is already running" } : {}),
      },
      { ...defaultTiming },
      (index + 1) * HOUR,
    );
  });
}
