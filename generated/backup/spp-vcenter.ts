// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface ListSppVcentersInput {
  query?: {
    /** Format: `uuid`. */
    sppServerId?: string | undefined;
  } | undefined;
}

export interface VCenter {
  /** Format: `uuid`. */
  id: string;
  instanceId?: string | undefined;
  internalId?: number | undefined;
  name?: string | undefined;
  /** Format: `uuid`. */
  sppServerId?: string | undefined;
}

const listSppVcentersOperation: Operation = {
  id: "backup.listSppVcenters",
  method: "GET",
  path: "/backup/v1/spp/vcenters",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List vCenters known to the backup servers.
 *
 * `GET /backup/v1/spp/vcenters`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppVcenters(
  client: Client,
  request?: ListSppVcentersInput,
  options?: CallOptions,
): Promise<VCenter[]> {
  return client.call(listSppVcentersOperation, request, options);
}
