import type { Specials } from "./special.js";

/** Operations that are allowed only while the virtual machine is stopped. */
export const virtualMachines: Specials = {
  "vm_instances POST /v1/virtual_machines/{id}/resize": {
    example: ({ collection, store }) => {
      const machines = store.all(collection("vm_instances /v1/virtual_machines"));
      return { id: machines.find(({ value }) => value["status"] === "stopped")?.id ?? "" };
    },
  },
};
