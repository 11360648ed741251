// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

const listSitesOperation: Operation = {
  id: "backup.listSites",
  method: "GET",
  path: "/backup/v1/sites",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppSites.",
};

/**
 * List backup sites (old route).
 *
 * `GET /backup/v1/sites`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppSites.
 */
export function listSites(
  this: DeprecatedUse<Deprecations["listSites"]>,
  client: Client & DeprecatedUse<Deprecations["listSites"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listSitesOperation, request, options);
}
