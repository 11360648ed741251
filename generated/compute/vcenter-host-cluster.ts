// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  GetVcenterHostClusterInput,
  HostCluster,
  ListVcenterHostClustersInput,
} from "./schema.js";

const listVcenterHostClustersOperation: Operation = {
  id: "compute.listVcenterHostClusters",
  method: "GET",
  path: "/compute/v1/vcenters/host_clusters",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
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

const getVcenterHostClusterOperation: Operation = {
  id: "compute.getVcenterHostCluster",
  method: "GET",
  path: "/compute/v1/vcenters/host_clusters/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
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
