// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  DatastoreCluster,
} from "./schema.js";

export interface ListVcenterDatastoreClustersInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterDatastoreClusters query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterDatastoreClustersOperation: Operation = {
  id: "compute.listVcenterDatastoreClusters",
  method: "GET",
  path: "/compute/v1/vcenters/datastore_clusters",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List datastore clusters.
 *
 * Send `datacenterId`.
 *
 * `GET /compute/v1/vcenters/datastore_clusters`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterDatastoreClusters(
  client: Client,
  request?: ListVcenterDatastoreClustersInput,
  options?: CallOptions,
): Promise<DatastoreCluster[]> {
  return client.call(listVcenterDatastoreClustersOperation, request, options);
}

export interface GetVcenterDatastoreClusterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterDatastoreClusterOperation: Operation = {
  id: "compute.getVcenterDatastoreCluster",
  method: "GET",
  path: "/compute/v1/vcenters/datastore_clusters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one datastore cluster.
 *
 * `GET /compute/v1/vcenters/datastore_clusters/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterDatastoreCluster(
  client: Client,
  request: GetVcenterDatastoreClusterInput,
  options?: CallOptions,
): Promise<DatastoreCluster> {
  return client.call(getVcenterDatastoreClusterOperation, request, options);
}
