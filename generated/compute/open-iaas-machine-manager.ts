// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasMachineManager,
} from "./schema.js";

const listOpenIaasMachineManagersOperation: Operation = {
  id: "compute.listOpenIaasMachineManagers",
  method: "GET",
  path: "/compute/v1/open_iaas",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS machine managers.
 *
 * `GET /compute/v1/open_iaas`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasMachineManagers(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<OpenIaasMachineManager[]> {
  return client.call(listOpenIaasMachineManagersOperation, request, options);
}

export interface GetOpenIaasMachineManagerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasMachineManagerOperation: Operation = {
  id: "compute.getOpenIaasMachineManager",
  method: "GET",
  path: "/compute/v1/open_iaas/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS machine manager.
 *
 * `GET /compute/v1/open_iaas/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasMachineManager(
  client: Client,
  request: GetOpenIaasMachineManagerInput,
  options?: CallOptions,
): Promise<OpenIaasMachineManager> {
  return client.call(getOpenIaasMachineManagerOperation, request, options);
}
