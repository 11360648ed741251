// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";
import type {
  Template,
} from "./schema.js";

export interface ListTemplatesInput {
  query?: {
    /** Format: `uuid`. */
    availabilityZoneId?: string | undefined;
    /** Format: `uuid`. */
    instanceFamilyId?: string | undefined;
  } | undefined;
}

const listTemplatesOperation: Operation = {
  id: "vm_instances.listTemplates",
  method: "GET",
  path: "/vm_instances/v1/templates",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
  deprecated: "since 2026-07-23, no removal date announced. Use listImages. Renamed without an alias, so the old " +
    "name may be gone already.",
};

/**
 * List VM templates.
 *
 * There are more editorial fields than the ones listed here. Images took the place of templates, without
 * an alias: this path may be gone.
 *
 * `GET /vm_instances/v1/templates`
 * Permission: `public_cloud_vm_instances_read`.
 *
 * @deprecated since 2026-07-23, no removal date announced. Use listImages. Renamed without an alias, so the old name may be gone already.
 */
export function listTemplates(
  this: DeprecatedUse<Deprecations["listTemplates"]>,
  client: Client & DeprecatedUse<Deprecations["listTemplates"]>,
  request?: ListTemplatesInput,
  options?: CallOptions,
): Promise<Template[]> {
  return client.call(listTemplatesOperation, request, options);
}

export interface GetTemplateInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getTemplateOperation: Operation = {
  id: "vm_instances.getTemplate",
  method: "GET",
  path: "/vm_instances/v1/templates/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "public_cloud_vm_instances_read",
  deprecated: "since 2026-07-23, no removal date announced. Use getImage. Renamed without an alias, so the old name " +
    "may be gone already.",
};

/**
 * Get one VM template.
 *
 * Images took the place of templates, without an alias: this path may be gone.
 *
 * `GET /vm_instances/v1/templates/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 *
 * @deprecated since 2026-07-23, no removal date announced. Use getImage. Renamed without an alias, so the old name may be gone already.
 */
export function getTemplate(
  this: DeprecatedUse<Deprecations["getTemplate"]>,
  client: Client & DeprecatedUse<Deprecations["getTemplate"]>,
  request: GetTemplateInput,
  options?: CallOptions,
): Promise<Template> {
  return client.call(getTemplateOperation, request, options);
}
