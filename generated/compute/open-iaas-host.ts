// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasHost,
} from "./schema.js";

export interface ListOpenIaasHostsInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /** Format: `uuid`. */
    poolId?: string | undefined;
  } | undefined;
}

const listOpenIaasHostsOperation: Operation = {
  id: "compute.listOpenIaasHosts",
  method: "GET",
  path: "/compute/v1/open_iaas/hosts",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * List OpenIaaS hosts.
 *
 * Always send `machineManagerId`: it is optional, but without it the platform answers 5xx, sometimes
 * only now and then.
 *
 * `GET /compute/v1/open_iaas/hosts`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function listOpenIaasHosts(
  client: Client,
  request?: ListOpenIaasHostsInput,
  options?: CallOptions,
): Promise<OpenIaasHost[]> {
  return client.call(listOpenIaasHostsOperation, request, options);
}

export interface GetOpenIaasHostInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasHostOperation: Operation = {
  id: "compute.getOpenIaasHost",
  method: "GET",
  path: "/compute/v1/open_iaas/hosts/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * Get one OpenIaaS host.
 *
 * `GET /compute/v1/open_iaas/hosts/{id}`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function getOpenIaasHost(
  client: Client,
  request: GetOpenIaasHostInput,
  options?: CallOptions,
): Promise<OpenIaasHost> {
  return client.call(getOpenIaasHostOperation, request, options);
}
