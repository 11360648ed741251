// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  VirtualSwitch,
} from "./schema.js";

export interface ListVcenterVirtualSwitchesInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterVirtualSwitches query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterVirtualSwitchesOperation: Operation = {
  id: "compute.listVcenterVirtualSwitches",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_switchs",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
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

export interface GetVcenterVirtualSwitchInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterVirtualSwitchOperation: Operation = {
  id: "compute.getVcenterVirtualSwitch",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_switchs/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
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
