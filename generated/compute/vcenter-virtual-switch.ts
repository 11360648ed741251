// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  GetVcenterVirtualSwitchInput,
  ListVcenterVirtualSwitchesInput,
  VirtualSwitch,
} from "./schema.js";

const listVcenterVirtualSwitchesOperation: Operation = {
  id: "compute.listVcenterVirtualSwitches",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_switchs",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};

/**
 * List virtual switches.
 *
 * The path is spelled `switchs`.
 *
 * `GET /compute/v1/vcenters/virtual_switchs`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualSwitches(
  client: Client,
  request?: ListVcenterVirtualSwitchesInput,
  options?: CallOptions,
): Promise<VirtualSwitch[]> {
  return client.call(listVcenterVirtualSwitchesOperation, request, options);
}

const getVcenterVirtualSwitchOperation: Operation = {
  id: "compute.getVcenterVirtualSwitch",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_switchs/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};

/**
 * Get one virtual switch.
 *
 * The path is spelled `switchs`.
 *
 * `GET /compute/v1/vcenters/virtual_switchs/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterVirtualSwitch(
  client: Client,
  request: GetVcenterVirtualSwitchInput,
  options?: CallOptions,
): Promise<VirtualSwitch> {
  return client.call(getVcenterVirtualSwitchOperation, request, options);
}
