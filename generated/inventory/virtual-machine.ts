// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import type {
  VirtualMachineList,
} from "./schema.js";

const listVirtualMachinesOperation: Operation = {
  id: "inventory.listVirtualMachines",
  method: "GET",
  path: "/inventory/v1/virtual_machines",
  responses: { 200: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * List inventoried VMs.
 *
 * `GET /inventory/v1/virtual_machines`
 * Permission: `inventory_read`.
 */
export function listVirtualMachines(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<VirtualMachineList> {
  return client.call(listVirtualMachinesOperation, request, options);
}
