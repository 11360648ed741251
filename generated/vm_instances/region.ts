// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Region,
} from "./schema.js";

const listRegionsOperation: Operation = {
  id: "vm_instances.listRegions",
  method: "GET",
  path: "/vm_instances/v1/regions",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List regions.
 *
 * `GET /vm_instances/v1/regions`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listRegions(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Region[]> {
  return client.call(listRegionsOperation, request, options);
}

export interface GetRegionInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getRegionOperation: Operation = {
  id: "vm_instances.getRegion",
  method: "GET",
  path: "/vm_instances/v1/regions/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one region.
 *
 * `GET /vm_instances/v1/regions/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getRegion(
  client: Client,
  request: GetRegionInput,
  options?: CallOptions,
): Promise<Region> {
  return client.call(getRegionOperation, request, options);
}
