// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  InstanceFamily,
} from "./schema.js";

const listInstanceFamiliesOperation: Operation = {
  id: "vm_instances.listInstanceFamilies",
  method: "GET",
  path: "/vm_instances/v1/instance_families",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List instance families.
 *
 * `GET /vm_instances/v1/instance_families`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listInstanceFamilies(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<InstanceFamily[]> {
  return client.call(listInstanceFamiliesOperation, request, options);
}

export interface GetInstanceFamilyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getInstanceFamilyOperation: Operation = {
  id: "vm_instances.getInstanceFamily",
  method: "GET",
  path: "/vm_instances/v1/instance_families/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * Get one instance family.
 *
 * `GET /vm_instances/v1/instance_families/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getInstanceFamily(
  client: Client,
  request: GetInstanceFamilyInput,
  options?: CallOptions,
): Promise<InstanceFamily> {
  return client.call(getInstanceFamilyOperation, request, options);
}
