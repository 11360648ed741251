// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasPool,
} from "./schema.js";

export interface ListOpenIaasPoolsInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
  } | undefined;
}

const listOpenIaasPoolsOperation: Operation = {
  id: "compute.listOpenIaasPools",
  method: "GET",
  path: "/compute/v1/open_iaas/pools",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * List OpenIaaS pools.
 *
 * Always send `machineManagerId`: it is optional, but without it the platform answers 5xx, sometimes
 * only now and then.
 *
 * `GET /compute/v1/open_iaas/pools`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function listOpenIaasPools(
  client: Client,
  request?: ListOpenIaasPoolsInput,
  options?: CallOptions,
): Promise<OpenIaasPool[]> {
  return client.call(listOpenIaasPoolsOperation, request, options);
}

export interface GetOpenIaasPoolInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasPoolOperation: Operation = {
  id: "compute.getOpenIaasPool",
  method: "GET",
  path: "/compute/v1/open_iaas/pools/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * Get one OpenIaaS pool.
 *
 * `GET /compute/v1/open_iaas/pools/{id}`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function getOpenIaasPool(
  client: Client,
  request: GetOpenIaasPoolInput,
  options?: CallOptions,
): Promise<OpenIaasPool> {
  return client.call(getOpenIaasPoolOperation, request, options);
}
