// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  GetVcenterNetworkInput,
  ListVcenterNetworksInput,
  VcenterNetwork,
} from "./schema.js";

const listVcenterNetworksOperation: Operation = {
  id: "compute.listVcenterNetworks",
  method: "GET",
  path: "/compute/v1/vcenters/networks",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
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

const getVcenterNetworkOperation: Operation = {
  id: "compute.getVcenterNetwork",
  method: "GET",
  path: "/compute/v1/vcenters/networks/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
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
