// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Tenant {
  /** Format: `uuid`. */
  companyId?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** The name may be written in another case. */
  snc?: boolean | undefined;
}

const listTenantsOperation: Operation = {
  id: "iam.listTenants",
  method: "GET",
  path: "/iam/v2/tenants",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List tenants visible to the caller.
 *
 * `GET /iam/v2/tenants`
 * Permission: `iam_read`.
 */
export function listTenants(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Tenant[]> {
  return client.call(listTenantsOperation, request, options);
}
