// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  OpenIaasPolicy,
} from "./schema.js";

export interface ListOpenIaasPoliciesInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listOpenIaasPoliciesOperation: Operation = {
  id: "backup.listOpenIaasPolicies",
  method: "GET",
  path: "/backup/v1/open_iaas/policies",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "backup_iaas_opensource_read",
};

/**
 * List OpenIaaS backup policies.
 *
 * Normally answers in 300 ms, but has been seen to hang for minutes: give it a timeout of 30 s and try
 * again.
 *
 * `GET /backup/v1/open_iaas/policies`
 * Permission: `backup_iaas_opensource_read`.
 */
export function listOpenIaasPolicies(
  client: Client,
  request?: ListOpenIaasPoliciesInput,
  options?: CallOptions,
): Promise<OpenIaasPolicy[]> {
  return client.call(listOpenIaasPoliciesOperation, request, options);
}

export interface GetOpenIaasPolicyInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasPolicyOperation: Operation = {
  id: "backup.getOpenIaasPolicy",
  method: "GET",
  path: "/backup/v1/open_iaas/policies/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "backup_iaas_opensource_read",
};

/**
 * Get one OpenIaaS backup policy.
 *
 * `GET /backup/v1/open_iaas/policies/{id}`
 * Permission: `backup_iaas_opensource_read`.
 */
export function getOpenIaasPolicy(
  client: Client,
  request: GetOpenIaasPolicyInput,
  options?: CallOptions,
): Promise<OpenIaasPolicy> {
  return client.call(getOpenIaasPolicyOperation, request, options);
}

export interface AssignOpenIaasPolicyInput {
  body: AssignOpenIaasPoliciesPayload;
}

export interface AssignOpenIaasPoliciesPayload {
  policyIds: string[];
  /** Format: `uuid`. */
  virtualMachineId: string;
}

const assignOpenIaasPolicyOperation: Operation = {
  id: "backup.assignOpenIaasPolicy",
  method: "POST",
  path: "/backup/v1/open_iaas/policies/assign",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "backup_iaas_opensource_write",
  lookup: "backup.listOpenIaasPolicies",
};

/**
 * Set the backup policies of one OpenIaaS VM.
 *
 * Do not send an empty `policyIds`: the activity may stay in the state `waiting` for ever.
 *
 * `POST /backup/v1/open_iaas/policies/assign`
 * Permission: `backup_iaas_opensource_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function assignOpenIaasPolicy(
  client: Client,
  request: AssignOpenIaasPolicyInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(assignOpenIaasPolicyOperation, request, options);
}
