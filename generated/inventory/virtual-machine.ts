// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

/** There may be other fields; names are in snake_case. */
export type VirtualMachine = {
  /** Shape unknown. */
  cpu?: unknown;
  manager_name?: string | undefined;
  name?: string | undefined;
} & {
  [key: string]: unknown;
};

/** The envelope has other fields too. */
export interface VirtualMachineList {
  items: VirtualMachine[];
}

const listVirtualMachinesOperation: Operation = {
  id: "inventory.listVirtualMachines",
  method: "GET",
  path: "/inventory/v1/virtual_machines",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "inventory_read",
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
