// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  DatastoreCluster,
  GetVcenterDatastoreClusterInput,
  ListVcenterDatastoreClustersInput,
} from "./schema.js";

const listVcenterDatastoreClustersOperation: Operation = {
  id: "compute.listVcenterDatastoreClusters",
  method: "GET",
  path: "/compute/v1/vcenters/datastore_clusters",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};

/**
 * List datastore clusters.
 *
 * Send `datacenterId`: the Terraform provider treats it as mandatory.
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

const getVcenterDatastoreClusterOperation: Operation = {
  id: "compute.getVcenterDatastoreCluster",
  method: "GET",
  path: "/compute/v1/vcenters/datastore_clusters/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
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
