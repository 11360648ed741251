// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface BackupPolicy {
  description?: string | null | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** How much is kept; whether backups or days are counted is not documented. */
  retention?: number | null | undefined;
  scheduleCron?: string | null | undefined;
  /** In minutes. */
  scheduleWindowDurationMinutes?: number | null | undefined;
  scheduleWindowStartHour?: number | null | undefined;
}

const listBackupPoliciesOperation: Operation = {
  id: "vm_instances.listBackupPolicies",
  method: "GET",
  path: "/vm_instances/v1/backup_policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List backup policies.
 *
 * There is no operation for a single one.
 *
 * `GET /vm_instances/v1/backup_policies`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listBackupPolicies(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<BackupPolicy[]> {
  return client.call(listBackupPoliciesOperation, request, options);
}
