// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Network,
} from "./schema.js";

const listNetworksOperation: Operation = {
  id: "vm_instances.listNetworks",
  method: "GET",
  path: "/vm_instances/v1/networks",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List networks usable by VMs.
 *
 * `vpc` is left out on networks of the private backbone.
 *
 * `GET /vm_instances/v1/networks`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listNetworks(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Network[]> {
  return client.call(listNetworksOperation, request, options);
}

export interface GetNetworkInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getNetworkOperation: Operation = {
  id: "vm_instances.getNetwork",
  method: "GET",
  path: "/vm_instances/v1/networks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one network.
 *
 * An unknown id answers 400 and the nil UUID 500, never 404.
 *
 * `GET /vm_instances/v1/networks/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getNetwork(
  client: Client,
  request: GetNetworkInput,
  options?: CallOptions,
): Promise<Network> {
  return client.call(getNetworkOperation, request, options);
}
