// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  VirtualDatacenter,
} from "./schema.js";

export interface ListVcenterVirtualDatacentersInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
  } | undefined;
}

const listVcenterVirtualDatacentersOperation: Operation = {
  id: "compute.listVcenterVirtualDatacenters",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_datacenters",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List virtual datacenters.
 *
 * `GET /compute/v1/vcenters/virtual_datacenters`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterVirtualDatacenters(
  client: Client,
  request?: ListVcenterVirtualDatacentersInput,
  options?: CallOptions,
): Promise<VirtualDatacenter[]> {
  return client.call(listVcenterVirtualDatacentersOperation, request, options);
}

export interface GetVcenterVirtualDatacenterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterVirtualDatacenterOperation: Operation = {
  id: "compute.getVcenterVirtualDatacenter",
  method: "GET",
  path: "/compute/v1/vcenters/virtual_datacenters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one virtual datacenter.
 *
 * `GET /compute/v1/vcenters/virtual_datacenters/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterVirtualDatacenter(
  client: Client,
  request: GetVcenterVirtualDatacenterInput,
  options?: CallOptions,
): Promise<VirtualDatacenter> {
  return client.call(getVcenterVirtualDatacenterOperation, request, options);
}
