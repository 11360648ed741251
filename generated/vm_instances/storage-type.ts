// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  ListStorageTypesInput,
  StorageTypeList,
} from "./schema.js";

const listStorageTypesOperation: Operation = {
  id: "vm_instances.listStorageTypes",
  method: "GET",
  path: "/vm_instances/v1/storage_types",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * List storage types.
 *
 * There is no operation for a single one. Give both filters or none: one alone answers 500. An unknown
 * id answers the whole list, as do platforms that do not know the filters.
 *
 * `GET /vm_instances/v1/storage_types`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listStorageTypes(
  client: Client,
  request?: ListStorageTypesInput,
  options?: CallOptions,
): Promise<StorageTypeList> {
  return client.call(listStorageTypesOperation, request, options);
}
