// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  Role,
} from "./schema.js";

const listRolesOperation: Operation = {
  id: "iam.listRoles",
  method: "GET",
  path: "/iam/v2/roles",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List roles.
 *
 * `GET /iam/v2/roles`
 * Permission: `iam_read`.
 */
export function listRoles(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Role[]> {
  return client.call(listRolesOperation, request, options);
}

export interface GetRoleInput {
  path: {
    /** Format: `uuid`. */
    roleId: string;
  };
}

const getRoleOperation: Operation = {
  id: "iam.getRole",
  method: "GET",
  path: "/iam/v2/roles/{roleId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * Get one role.
 *
 * `GET /iam/v2/roles/{roleId}`
 * Permission: `iam_read`.
 */
export function getRole(
  client: Client,
  request: GetRoleInput,
  options?: CallOptions,
): Promise<Role> {
  return client.call(getRoleOperation, request, options);
}
