// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasTemplate,
} from "./schema.js";

export interface ListOpenIaasTemplatesInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    /**
     * The API may call it otherwise, and then ignores it.
     * Format: `uuid`.
     */
    poolId?: string | undefined;
  } | undefined;
}

const listOpenIaasTemplatesOperation: Operation = {
  id: "compute.listOpenIaasTemplates",
  method: "GET",
  path: "/compute/v1/open_iaas/templates",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS templates.
 *
 * Always send `machineManagerId`: it is optional, but without it the platform answers 5xx, sometimes
 * only now and then.
 *
 * `GET /compute/v1/open_iaas/templates`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasTemplates(
  client: Client,
  request?: ListOpenIaasTemplatesInput,
  options?: CallOptions,
): Promise<OpenIaasTemplate[]> {
  return client.call(listOpenIaasTemplatesOperation, request, options);
}

export interface GetOpenIaasTemplateInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasTemplateOperation: Operation = {
  id: "compute.getOpenIaasTemplate",
  method: "GET",
  path: "/compute/v1/open_iaas/templates/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS template.
 *
 * `GET /compute/v1/open_iaas/templates/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasTemplate(
  client: Client,
  request: GetOpenIaasTemplateInput,
  options?: CallOptions,
): Promise<OpenIaasTemplate> {
  return client.call(getOpenIaasTemplateOperation, request, options);
}
