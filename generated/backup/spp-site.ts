// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Site {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

const listSppSitesOperation: Operation = {
  id: "backup.listSppSites",
  method: "GET",
  path: "/backup/v1/spp/sites",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup sites.
 *
 * `GET /backup/v1/spp/sites`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppSites(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Site[]> {
  return client.call(listSppSitesOperation, request, options);
}
