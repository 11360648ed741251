// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedOut, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface Quota extends DeprecatedOut<{
  /**
   * In MiB, despite the name; the same value as `ramLimitMib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramLimitMib. The same value under another name.
   */
  ramLimitMb?: number | undefined;
  /**
   * In MiB, despite the name; the same value as `ramUsedMib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramUsedMib. The same value under another name.
   */
  ramUsedMb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `storageLimitGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use storageLimitGib. The same value under another name.
   */
  storageLimitGb?: number | undefined;
  /**
   * In GiB, despite the name; the same value as `storageUsedGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use storageUsedGib. The same value under another name.
   */
  storageUsedGb?: number | undefined;
}, {
  ramLimitMb: Deprecations["Quota.ramLimitMb"];
  ramUsedMb: Deprecations["Quota.ramUsedMb"];
  storageLimitGb: Deprecations["Quota.storageLimitGb"];
  storageUsedGb: Deprecations["Quota.storageUsedGb"];
}> {
  /** In MiB. */
  ramLimitMib: number;
  /** In MiB; 0 where it is absent. */
  ramUsedMib?: number | undefined;
  /** In GiB. */
  storageLimitGib: number;
  /** In GiB; 0 where it is absent. */
  storageUsedGib?: number | undefined;
  /** Number of virtual CPUs. */
  vcpuLimit?: number | undefined;
  /** Number of virtual CPUs. */
  vcpuUsed?: number | undefined;
}

const getQuotasOperation: Operation = {
  id: "vm_instances.getQuotas",
  method: "GET",
  path: "/vm_instances/v1/quotas",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
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
