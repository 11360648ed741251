// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  GetVcenterHostInput,
  Host,
  ListVcenterHostsInput,
} from "./schema.js";

const listVcenterHostsOperation: Operation = {
  id: "compute.listVcenterHosts",
  method: "GET",
  path: "/compute/v1/vcenters/hosts",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};

/**
 * List ESXi hosts.
 *
 * `GET /compute/v1/vcenters/hosts`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterHosts(
  client: Client,
  request?: ListVcenterHostsInput,
  options?: CallOptions,
): Promise<Host[]> {
  return client.call(listVcenterHostsOperation, request, options);
}

const getVcenterHostOperation: Operation = {
  id: "compute.getVcenterHost",
  method: "GET",
  path: "/compute/v1/vcenters/hosts/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
};

/**
 * Get one ESXi host.
 *
 * `GET /compute/v1/vcenters/hosts/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterHost(
  client: Client,
  request: GetVcenterHostInput,
  options?: CallOptions,
): Promise<Host> {
  return client.call(getVcenterHostOperation, request, options);
}
