// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  SppServer,
} from "./schema.js";

export interface ListSppServersInput {
  query?: {
    /** Format: `uuid`. */
    tenantId?: string | undefined;
  } | undefined;
}

const listSppServersOperation: Operation = {
  id: "backup.listSppServers",
  method: "GET",
  path: "/backup/v1/spp/servers",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * List backup servers.
 *
 * `GET /backup/v1/spp/servers`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppServers(
  client: Client,
  request?: ListSppServersInput,
  options?: CallOptions,
): Promise<SppServer[]> {
  return client.call(listSppServersOperation, request, options);
}

export interface ListServersInput {
  query: {
    /** Format: `uuid`. */
    tenantId: string;
  };
}

const listServersOperation: Operation = {
  id: "backup.listServers",
  method: "GET",
  path: "/backup/v1/spp_servers",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppServers.",
};

/**
 * List backup servers (old route).
 *
 * `GET /backup/v1/spp_servers`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppServers.
 */
export function listServers(
  this: DeprecatedUse<Deprecations["listServers"]>,
  client: Client & DeprecatedUse<Deprecations["listServers"]>,
  request: ListServersInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listServersOperation, request, options);
}

export interface GetSppServerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getSppServerOperation: Operation = {
  id: "backup.getSppServer",
  method: "GET",
  path: "/backup/v1/spp/servers/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get one backup server.
 *
 * `GET /backup/v1/spp/servers/{id}`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppServer(
  client: Client,
  request: GetSppServerInput,
  options?: CallOptions,
): Promise<SppServer> {
  return client.call(getSppServerOperation, request, options);
}

export interface GetServerInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getServerOperation: Operation = {
  id: "backup.getServer",
  method: "GET",
  path: "/backup/v1/spp_servers/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppServer.",
};

/**
 * Get one backup server (old route).
 *
 * `GET /backup/v1/spp_servers/{id}`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppServer.
 */
export function getServer(
  this: DeprecatedUse<Deprecations["getServer"]>,
  client: Client & DeprecatedUse<Deprecations["getServer"]>,
  request: GetServerInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getServerOperation, request, options);
}
