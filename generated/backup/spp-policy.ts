// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedIn, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  SlaPolicy,
} from "./schema.js";

export interface ListSppPoliciesInput {
  query?: {
    /**
     * @deprecated since 2025-05-05 or earlier, no removal date announced. The API may still take it.
     */
    assignable?: DeprecatedIn<boolean, Deprecations["listSppPolicies query assignable"]> | undefined;
    /** Format: `uuid`. */
    virtualDiskId?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listSppPoliciesOperation: Operation = {
  id: "backup.listSppPolicies",
  method: "GET",
  path: "/backup/v1/spp/policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecatedParameters: {
    query: { assignable: "since 2025-05-05 or earlier, no removal date announced. The API may still take it." },
  },
};

/**
 * List SLA policies.
 *
 * `GET /backup/v1/spp/policies`
 * Permission: `backup_iaas_spp_read`.
 */
export function listSppPolicies(
  client: Client,
  request?: ListSppPoliciesInput,
  options?: CallOptions,
): Promise<SlaPolicy[]> {
  return client.call(listSppPoliciesOperation, request, options);
}

export interface GetSppPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getSppPolicyOperation: Operation = {
  id: "backup.getSppPolicy",
  method: "GET",
  path: "/backup/v1/spp/policies/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get one SLA policy.
 *
 * `GET /backup/v1/spp/policies/{id}`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppPolicy(
  client: Client,
  request: GetSppPolicyInput,
  options?: CallOptions,
): Promise<SlaPolicy> {
  return client.call(getSppPolicyOperation, request, options);
}

export interface AssignSppPolicyToVirtualDiskInput {
  body: AssignSlaPoliciesToVirtualDiskPayload;
}

export interface AssignSlaPoliciesToVirtualDiskPayload {
  slaPolicies: string[];
  /** Format: `uuid`. */
  virtualDiskId: string;
}

const assignSppPolicyToVirtualDiskOperation: Operation = {
  id: "backup.assignSppPolicyToVirtualDisk",
  method: "POST",
  path: "/backup/v1/spp/policies/assign/virtual_disk",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_write",
};

/**
 * Set the SLA policies of one VMware virtual disk.
 *
 * `POST /backup/v1/spp/policies/assign/virtual_disk`
 * Permission: `backup_iaas_spp_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function assignSppPolicyToVirtualDisk(
  client: Client,
  request: AssignSppPolicyToVirtualDiskInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(assignSppPolicyToVirtualDiskOperation, request, options);
}

export interface AssignSppPolicyToVirtualMachineInput {
  body: AssignSlaPoliciesToVirtualMachinesPayload;
}

export interface AssignSlaPoliciesToVirtualMachinesPayload {
  slaPolicies: string[];
  virtualMachineIds: string[];
}

const assignSppPolicyToVirtualMachineOperation: Operation = {
  id: "backup.assignSppPolicyToVirtualMachine",
  method: "POST",
  path: "/backup/v1/spp/policies/assign/virtual_machine",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_write",
};

/**
 * Set the SLA policies of VMware VMs.
 *
 * `POST /backup/v1/spp/policies/assign/virtual_machine`
 * Permission: `backup_iaas_spp_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function assignSppPolicyToVirtualMachine(
  client: Client,
  request: AssignSppPolicyToVirtualMachineInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(assignSppPolicyToVirtualMachineOperation, request, options);
}
