// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  HostCluster,
} from "./schema.js";

export interface ListVcenterHostClustersInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    datastoreClusterId?: string | undefined;
    /** Format: `uuid`. */
    datastoreId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterHostClusters query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterHostClustersOperation: Operation = {
  id: "compute.listVcenterHostClusters",
  method: "GET",
  path: "/compute/v1/vcenters/host_clusters",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List host clusters.
 *
 * `GET /compute/v1/vcenters/host_clusters`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterHostClusters(
  client: Client,
  request?: ListVcenterHostClustersInput,
  options?: CallOptions,
): Promise<HostCluster[]> {
  return client.call(listVcenterHostClustersOperation, request, options);
}

export interface GetVcenterHostClusterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterHostClusterOperation: Operation = {
  id: "compute.getVcenterHostCluster",
  method: "GET",
  path: "/compute/v1/vcenters/host_clusters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one host cluster.
 *
 * `GET /compute/v1/vcenters/host_clusters/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterHostCluster(
  client: Client,
  request: GetVcenterHostClusterInput,
  options?: CallOptions,
): Promise<HostCluster> {
  return client.call(getVcenterHostClusterOperation, request, options);
}
