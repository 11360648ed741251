// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import type {
  Quota,
} from "./schema.js";

const getQuotasOperation: Operation = {
  id: "vm_instances.getQuotas",
  method: "GET",
  path: "/vm_instances/v1/quotas",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get the tenant's quota and use.
 *
 * 404 means that no worker serves the tenant, not that there is no quota.
 *
 * `GET /vm_instances/v1/quotas`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function getQuotas(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Quota> {
  return client.call(getQuotasOperation, request, options);
}
