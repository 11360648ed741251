// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedOut, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface ListFlavorsInput {
  query?: {
    /** Format: `uuid`. */
    familyId?: string | undefined;
  } | undefined;
}

export interface Flavor extends DeprecatedOut<{
  /**
   * In GiB, despite the name; the same value as `ramGib`.
   * @deprecated since 2026-09-09, removal 2026-12-09. Use ramGib. The same value under another name.
   */
  ramGb?: number | undefined;
}, {
  ramGb: Deprecations["Flavor.ramGb"];
}> {
  /** Format: `uuid`. */
  id: string;
  /** Format: `uuid`. */
  instanceFamilyId?: string | undefined;
  name?: string | undefined;
  /** In GiB. */
  ramGib?: number | undefined;
  /** Number of virtual CPUs. */
  vcpu?: number | undefined;
}

export interface FlavorList {
  flavors: Flavor[];
}

const listFlavorsOperation: Operation = {
  id: "vm_instances.listFlavors",
  method: "GET",
  path: "/vm_instances/v1/flavors",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
};

/**
 * List flavors.
 *
 * There is no operation for a single one.
 *
 * `GET /vm_instances/v1/flavors`
 * Permission: `public_cloud_vm_instances_read`.
 */
export function listFlavors(
  client: Client,
  request?: ListFlavorsInput,
  options?: CallOptions,
): Promise<FlavorList> {
  return client.call(listFlavorsOperation, request, options);
}
