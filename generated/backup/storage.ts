// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

const listStoragesOperation: Operation = {
  id: "backup.listStorages",
  method: "GET",
  path: "/backup/v1/storages",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppStorages.",
};

/**
 * List backup storages (old route).
 *
 * `GET /backup/v1/storages`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppStorages.
 */
export function listStorages(
  this: DeprecatedUse<Deprecations["listStorages"]>,
  client: Client & DeprecatedUse<Deprecations["listStorages"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listStoragesOperation, request, options);
}
