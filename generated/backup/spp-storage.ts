// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import type {
  Storage,
} from "./schema.js";

const listSppStoragesOperation: Operation = {
  id: "backup.listSppStorages",
  method: "GET",
  path: "/backup/v1/spp/storages",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
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
): Promise<Storage[]> {
  return client.call(listSppStoragesOperation, request, options);
}
