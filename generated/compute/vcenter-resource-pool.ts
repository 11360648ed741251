// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  ResourcePool,
} from "./schema.js";

export interface ListVcenterResourcePoolsInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterResourcePools query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterResourcePoolsOperation: Operation = {
  id: "compute.listVcenterResourcePools",
  method: "GET",
  path: "/compute/v1/vcenters/resource_pools",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List resource pools.
 *
 * `GET /compute/v1/vcenters/resource_pools`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterResourcePools(
  client: Client,
  request?: ListVcenterResourcePoolsInput,
  options?: CallOptions,
): Promise<ResourcePool[]> {
  return client.call(listVcenterResourcePoolsOperation, request, options);
}

export interface GetVcenterResourcePoolInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterResourcePoolOperation: Operation = {
  id: "compute.getVcenterResourcePool",
  method: "GET",
  path: "/compute/v1/vcenters/resource_pools/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one resource pool.
 *
 * `GET /compute/v1/vcenters/resource_pools/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterResourcePool(
  client: Client,
  request: GetVcenterResourcePoolInput,
  options?: CallOptions,
): Promise<ResourcePool> {
  return client.call(getVcenterResourcePoolOperation, request, options);
}
