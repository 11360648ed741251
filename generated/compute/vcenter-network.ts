// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  VcenterNetwork,
} from "./schema.js";

export interface ListVcenterNetworksInput {
  query?: {
    /**
     * @deprecated since 2023-03-16, removal 2023-07-16. Drop it: the full options became the default.
     */
    allOptions?: DeprecatedIn<boolean, Deprecations["listVcenterNetworks query allOptions"]> | undefined;
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    folderId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /** Other values are possible. */
    type?: "Network" | "DistributedVirtualPortgroup" | (string & {}) | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterNetworks query virtualDatacenterId"]>
      | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
    /** Format: `uuid`. */
    virtualSwitchId?: string | undefined;
  } | undefined;
}

const listVcenterNetworksOperation: Operation = {
  id: "compute.listVcenterNetworks",
  method: "GET",
  path: "/compute/v1/vcenters/networks",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: {
      allOptions: "since 2023-03-16, removal 2023-07-16. Drop it: the full options became the default.",
      virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId.",
    },
  },
};

/**
 * List vCenter networks.
 *
 * `vpc` is there on port groups of a VPC only. `name` cannot be combined with `virtualSwitchId` and
 * `folderId`.
 *
 * `GET /compute/v1/vcenters/networks`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterNetworks(
  client: Client,
  request?: ListVcenterNetworksInput,
  options?: CallOptions,
): Promise<VcenterNetwork[]> {
  return client.call(listVcenterNetworksOperation, request, options);
}

export interface GetVcenterNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterNetworkOperation: Operation = {
  id: "compute.getVcenterNetwork",
  method: "GET",
  path: "/compute/v1/vcenters/networks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one vCenter network.
 *
 * `vpc` is there on port groups of a VPC only.
 *
 * `GET /compute/v1/vcenters/networks/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterNetwork(
  client: Client,
  request: GetVcenterNetworkInput,
  options?: CallOptions,
): Promise<VcenterNetwork> {
  return client.call(getVcenterNetworkOperation, request, options);
}
