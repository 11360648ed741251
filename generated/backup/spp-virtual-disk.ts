// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  GetSppVirtualDiskInput,
  VirtualDisk,
} from "./schema.js";

const getSppVirtualDiskOperation: Operation = {
  id: "backup.getSppVirtualDisk",
  method: "GET",
  path: "/backup/v1/spp/virtual_disks/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
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
