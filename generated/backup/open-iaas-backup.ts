// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasBackup,
} from "./schema.js";

export interface ListOpenIaasBackupsInput {
  query?: {
    deleted?: boolean | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listOpenIaasBackupsOperation: Operation = {
  id: "backup.listOpenIaasBackups",
  method: "GET",
  path: "/backup/v1/open_iaas/backups",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "backup_iaas_opensource_read",
};

/**
 * List OpenIaaS backups.
 *
 * `GET /backup/v1/open_iaas/backups`
 * Permission: `backup_iaas_opensource_read`.
 */
export function listOpenIaasBackups(
  client: Client,
  request?: ListOpenIaasBackupsInput,
  options?: CallOptions,
): Promise<OpenIaasBackup[]> {
  return client.call(listOpenIaasBackupsOperation, request, options);
}

export interface GetOpenIaasBackupInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasBackupOperation: Operation = {
  id: "backup.getOpenIaasBackup",
  method: "GET",
  path: "/backup/v1/open_iaas/backups/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "backup_iaas_opensource_read",
};

/**
 * Get one OpenIaaS backup by id.
 *
 * `GET /backup/v1/open_iaas/backups/{id}`
 * Permission: `backup_iaas_opensource_read`.
 */
export function getOpenIaasBackup(
  client: Client,
  request: GetOpenIaasBackupInput,
  options?: CallOptions,
): Promise<OpenIaasBackup> {
  return client.call(getOpenIaasBackupOperation, request, options);
}
