// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";

const listPoliciesOperation: Operation = {
  id: "backup.listPolicies",
  method: "GET",
  path: "/backup/v1/policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use listSppPolicies.",
};

/**
 * List SLA policies (old route).
 *
 * `GET /backup/v1/policies`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use listSppPolicies.
 */
export function listPolicies(
  this: DeprecatedUse<Deprecations["listPolicies"]>,
  client: Client & DeprecatedUse<Deprecations["listPolicies"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listPoliciesOperation, request, options);
}

export interface GetPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getPolicyOperation: Operation = {
  id: "backup.getPolicy",
  method: "GET",
  path: "/backup/v1/policies/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppPolicy.",
};

/**
 * Get one SLA policy (old route).
 *
 * `GET /backup/v1/policies/{id}`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppPolicy.
 */
export function getPolicy(
  this: DeprecatedUse<Deprecations["getPolicy"]>,
  client: Client & DeprecatedUse<Deprecations["getPolicy"]>,
  request: GetPolicyInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getPolicyOperation, request, options);
}

export interface AssignPolicyToVirtualDiskInput {
  body?: unknown;
}

const assignPolicyToVirtualDiskOperation: Operation = {
  id: "backup.assignPolicyToVirtualDisk",
  method: "POST",
  path: "/backup/v1/policies/assign/virtual_disk",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use assignSppPolicyToVirtualDisk.",
};

/**
 * Set the SLA policies of one VMware virtual disk (old route).
 *
 * `POST /backup/v1/policies/assign/virtual_disk`
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use assignSppPolicyToVirtualDisk.
 */
export function assignPolicyToVirtualDisk(
  this: DeprecatedUse<Deprecations["assignPolicyToVirtualDisk"]>,
  client: Client & DeprecatedUse<Deprecations["assignPolicyToVirtualDisk"]>,
  request?: AssignPolicyToVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(assignPolicyToVirtualDiskOperation, request, options);
}

export interface AssignPolicyToVirtualMachineInput {
  body?: unknown;
}

const assignPolicyToVirtualMachineOperation: Operation = {
  id: "backup.assignPolicyToVirtualMachine",
  method: "POST",
  path: "/backup/v1/policies/assign/virtual_machine",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use assignSppPolicyToVirtualMachine.",
};

/**
 * Set the SLA policies of VMware VMs (old route).
 *
 * `POST /backup/v1/policies/assign/virtual_machine`
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use assignSppPolicyToVirtualMachine.
 */
export function assignPolicyToVirtualMachine(
  this: DeprecatedUse<Deprecations["assignPolicyToVirtualMachine"]>,
  client: Client & DeprecatedUse<Deprecations["assignPolicyToVirtualMachine"]>,
  request?: AssignPolicyToVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(assignPolicyToVirtualMachineOperation, request, options);
}
