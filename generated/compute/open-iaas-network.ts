// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasNetwork,
} from "./schema.js";

export interface ListOpenIaasNetworksInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /** Format: `uuid`. */
    poolId?: string | undefined;
  } | undefined;
}

const listOpenIaasNetworksOperation: Operation = {
  id: "compute.listOpenIaasNetworks",
  method: "GET",
  path: "/compute/v1/open_iaas/networks",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS networks.
 *
 * `vpc` is there on VPC networks only. Always send `machineManagerId`: it is optional, but without it
 * the platform answers 5xx, sometimes only now and then.
 *
 * `GET /compute/v1/open_iaas/networks`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasNetworks(
  client: Client,
  request?: ListOpenIaasNetworksInput,
  options?: CallOptions,
): Promise<OpenIaasNetwork[]> {
  return client.call(listOpenIaasNetworksOperation, request, options);
}

export interface GetOpenIaasNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasNetworkOperation: Operation = {
  id: "compute.getOpenIaasNetwork",
  method: "GET",
  path: "/compute/v1/open_iaas/networks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS network.
 *
 * `vpc` is there on VPC networks only.
 *
 * `GET /compute/v1/open_iaas/networks/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasNetwork(
  client: Client,
  request: GetOpenIaasNetworkInput,
  options?: CallOptions,
): Promise<OpenIaasNetwork> {
  return client.call(getOpenIaasNetworkOperation, request, options);
}
