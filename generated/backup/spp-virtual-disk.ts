// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface GetSppVirtualDiskInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface VirtualDisk {
  /** Format: `uuid`. */
  id: string;
  instanceId?: string | undefined;
  internalId?: string | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  sppServerId?: string | undefined;
  /** Format: `uuid`. */
  virtualMachineId?: string | undefined;
}

const getSppVirtualDiskOperation: Operation = {
  id: "backup.getSppVirtualDisk",
  method: "GET",
  path: "/backup/v1/spp/virtual_disks/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get one virtual disk as the backup inventory knows it.
 *
 * A new disk answers 404 until the job named "Hypervisor Inventory" has run.
 *
 * `GET /backup/v1/spp/virtual_disks/{id}`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppVirtualDisk(
  client: Client,
  request: GetSppVirtualDiskInput,
  options?: CallOptions,
): Promise<VirtualDisk> {
  return client.call(getSppVirtualDiskOperation, request, options);
}
