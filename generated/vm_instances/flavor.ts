// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  FlavorList,
  ListFlavorsInput,
} from "./schema.js";

const listFlavorsOperation: Operation = {
  id: "vm_instances.listFlavors",
  method: "GET",
  path: "/vm_instances/v1/flavors",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * List flavors.
 *
 * There is no operation for a single one.
 *
 * `GET /vm_instances/v1/flavors`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listFlavors(
  client: Client,
  request?: ListFlavorsInput,
  options?: CallOptions,
): Promise<FlavorList> {
  return client.call(listFlavorsOperation, request, options);
}
