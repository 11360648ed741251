// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface GetVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVirtualDiskOperation: Operation = {
  id: "backup.getVirtualDisk",
  method: "GET",
  path: "/backup/v1/virtual_disks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualDisk.",
};

/**
 * Get one virtual disk as the backup inventory knows it (old route).
 *
 * `GET /backup/v1/virtual_disks/{id}`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualDisk.
 */
export function getVirtualDisk(
  this: DeprecatedUse<Deprecations["getVirtualDisk"]>,
  client: Client & DeprecatedUse<Deprecations["getVirtualDisk"]>,
  request: GetVirtualDiskInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualDiskOperation, request, options);
}
