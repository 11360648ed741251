// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Role {
  description?: string | undefined;
  id: string;
  name?: string | undefined;
  permissions?: string[] | undefined;
}

const listRolesOperation: Operation = {
  id: "storage.listRoles",
  method: "GET",
  path: "/storage/object/v1/roles",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_read",
};

/**
 * List object storage roles.
 *
 * `GET /storage/object/v1/roles`
 * Permission: `object-storage_read`.
 */
export function listRoles(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Role[]> {
  return client.call(listRolesOperation, request, options);
}
