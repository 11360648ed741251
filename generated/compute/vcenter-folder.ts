// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  Folder,
} from "./schema.js";

export interface ListVcenterFoldersInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterFolders query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterFoldersOperation: Operation = {
  id: "compute.listVcenterFolders",
  method: "GET",
  path: "/compute/v1/vcenters/folders",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List vCenter folders.
 *
 * `GET /compute/v1/vcenters/folders`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterFolders(
  client: Client,
  request?: ListVcenterFoldersInput,
  options?: CallOptions,
): Promise<Folder[]> {
  return client.call(listVcenterFoldersOperation, request, options);
}

export interface GetVcenterFolderInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterFolderOperation: Operation = {
  id: "compute.getVcenterFolder",
  method: "GET",
  path: "/compute/v1/vcenters/folders/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one vCenter folder.
 *
 * `GET /compute/v1/vcenters/folders/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterFolder(
  client: Client,
  request: GetVcenterFolderInput,
  options?: CallOptions,
): Promise<Folder> {
  return client.call(getVcenterFolderOperation, request, options);
}
