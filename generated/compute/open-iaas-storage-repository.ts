// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasStorageRepository,
} from "./schema.js";

export interface ListOpenIaasStorageRepositoriesInput {
  query?: {
    /** Format: `uuid`. */
    hostId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /** Format: `uuid`. */
    poolId?: string | undefined;
    shared?: boolean | undefined;
    /** The API may call it otherwise, and then ignores it. */
    types?:
      | ("ext" | "lvm" | "lvmoiscsi" | "lvmohba" | "nfs" | "smb" | "iso" | "nfs_iso" | "cifs" | (string & {}))[]
      | undefined;
  } | undefined;
}

const listOpenIaasStorageRepositoriesOperation: Operation = {
  id: "compute.listOpenIaasStorageRepositories",
  method: "GET",
  path: "/compute/v1/open_iaas/storage_repositories",
  parameters: { query: { types: { name: "types[]" } } },
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * List storage repositories.
 *
 * `accessible` is an integer, not a boolean. Always send `machineManagerId`: it is optional, but
 * without it the platform answers 5xx, sometimes only now and then.
 *
 * `GET /compute/v1/open_iaas/storage_repositories`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function listOpenIaasStorageRepositories(
  client: Client,
  request?: ListOpenIaasStorageRepositoriesInput,
  options?: CallOptions,
): Promise<OpenIaasStorageRepository[]> {
  return client.call(listOpenIaasStorageRepositoriesOperation, request, options);
}

export interface GetOpenIaasStorageRepositoryInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasStorageRepositoryOperation: Operation = {
  id: "compute.getOpenIaasStorageRepository",
  method: "GET",
  path: "/compute/v1/open_iaas/storage_repositories/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_infrastructure_read",
};

/**
 * Get one storage repository.
 *
 * `accessible` is an integer, not a boolean.
 *
 * `GET /compute/v1/open_iaas/storage_repositories/{id}`
 * Permission: `compute_iaas_opensource_infrastructure_read`.
 */
export function getOpenIaasStorageRepository(
  client: Client,
  request: GetOpenIaasStorageRepositoryInput,
  options?: CallOptions,
): Promise<OpenIaasStorageRepository> {
  return client.call(getOpenIaasStorageRepositoryOperation, request, options);
}
