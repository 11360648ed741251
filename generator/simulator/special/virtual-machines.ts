import type { Specials } from "./special.js";

/** What a virtual machine allows only while it is stopped. */
export const virtualMachines: Specials = {
  "vm_instances POST /v1/virtual_machines/{id}/resize": {
    example: ({ collection, store }) => {
      const machines = store.all(collection("vm_instances /v1/virtual_machines"));
      return { id: machines.find(({ value }) => value["status"] === "stopped")?.id ?? "" };
    },
  },
};
