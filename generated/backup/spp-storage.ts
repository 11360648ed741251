// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface BackupStorage {
  capacity?: StorageCapacity | undefined;
  hostAddress?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  initializeStatus?: string | undefined;
  isReady?: boolean | undefined;
  name?: string | undefined;
  portNumber?: number | undefined;
  resourceType?: string | undefined;
  site?: string | undefined;
  /** The name may be written in another case. */
  sslConnection?: boolean | undefined;
  storageId?: string | undefined;
  type?: string | undefined;
  version?: string | undefined;
}

export interface StorageCapacity {
  /** Unit not documented; other sizes of this module are in bytes. */
  free?: number | undefined;
  /** Unit not documented; other sizes of this module are in bytes. */
  total?: number | undefined;
  /** Unix time; whether in seconds or in milliseconds is not documented. */
  updateTime?: number | undefined;
}

const listSppStoragesOperation: Operation = {
  id: "backup.listSppStorages",
  method: "GET",
  path: "/backup/v1/spp/storages",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup storages.
 *
 * `GET /backup/v1/spp/storages`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppStorages(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<BackupStorage[]> {
  return client.call(listSppStoragesOperation, request, options);
}
