// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  ListSppVcentersInput,
  VCenter,
} from "./schema.js";

const listSppVcentersOperation: Operation = {
  id: "backup.listSppVcenters",
  method: "GET",
  path: "/backup/v1/spp/vcenters",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
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
