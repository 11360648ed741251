// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface ListTenantAssignmentsInput {
  query: {
    /** Format: `uuid`. */
    roleId?: string | undefined;
    /** Format: `uuid`. */
    tenantId: string;
    /** Format: `uuid`. */
    userId: string;
  };
}

export interface TenantAssignment {
  /** Format: `uuid`. */
  roleId?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  /** Format: `uuid`. */
  userId?: string | undefined;
}

const listTenantAssignmentsOperation: Operation = {
  id: "iam.listTenantAssignments",
  method: "GET",
  path: "/iam/v2/assignments/tenant",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List role assignments of a user in a tenant.
 *
 * `GET /iam/v2/assignments/tenant`
 * Permission: `iam_read`.
 */
export function listTenantAssignments(
  client: Client,
  request: ListTenantAssignmentsInput,
  options?: CallOptions,
): Promise<TenantAssignment[]> {
  return client.call(listTenantAssignmentsOperation, request, options);
}
