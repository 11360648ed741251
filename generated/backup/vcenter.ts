// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

const listVcentersOperation: Operation = {
  id: "backup.listVcenters",
  method: "GET",
  path: "/backup/v1/vcenters",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppVcenters.",
};

/**
 * List vCenters known to the backup servers (old route).
 *
 * `GET /backup/v1/vcenters`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppVcenters.
 */
export function listVcenters(
  this: DeprecatedUse<Deprecations["listVcenters"]>,
  client: Client & DeprecatedUse<Deprecations["listVcenters"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listVcentersOperation, request, options);
}
