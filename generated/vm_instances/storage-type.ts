// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedOut, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  Sku,
} from "./schema.js";

export interface ListStorageTypesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

export interface StorageType extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `maxSizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use maxSizeGib. The same value under another name.
   */
  maxSizeGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `minSizeGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use minSizeGib. The same value under another name.
   */
  minSizeGb?: number | undefined;
}, {
  maxSizeGb: Deprecations["StorageType.maxSizeGb"];
  minSizeGb: Deprecations["StorageType.minSizeGb"];
}> {
  description?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  iopsHint?: string | undefined;
  isAvailable?: boolean | undefined;
  /** In GiB. */
  maxSizeGib?: number | undefined;
  /** In GiB. */
  minSizeGib?: number | undefined;
  name?: string | undefined;
  sku?: Sku | null | undefined;
}

export interface StorageTypeList {
  storageTypes: StorageType[];
}

const listStorageTypesOperation: Operation = {
  id: "vm_instances.listStorageTypes",
  method: "GET",
  path: "/vm_instances/v1/storage_types",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
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
