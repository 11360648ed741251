// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

const listReportsOperation: Operation = {
  id: "backup.listReports",
  method: "GET",
  path: "/backup/v1/reports",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup reports.
 *
 * `GET /backup/v1/reports`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 */
export function listReports(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listReportsOperation, request, options);
}
