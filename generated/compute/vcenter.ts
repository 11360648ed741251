// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Vcenter,
} from "./schema.js";

const listVcentersOperation: Operation = {
  id: "compute.listVcenters",
  method: "GET",
  path: "/compute/v1/vcenters",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List vCenters.
 *
 * `GET /compute/v1/vcenters`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenters(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Vcenter[]> {
  return client.call(listVcentersOperation, request, options);
}

export interface GetVcenterInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterOperation: Operation = {
  id: "compute.getVcenter",
  method: "GET",
  path: "/compute/v1/vcenters/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one vCenter.
 *
 * `GET /compute/v1/vcenters/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenter(
  client: Client,
  request: GetVcenterInput,
  options?: CallOptions,
): Promise<Vcenter> {
  return client.call(getVcenterOperation, request, options);
}
