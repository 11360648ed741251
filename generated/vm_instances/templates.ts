// Generated from specs/vm_instances.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import type { Deprecations } from "./deprecations.js";
import type {
  GetTemplateInput,
  ListTemplatesInput,
  Template,
} from "./schema.js";

const listTemplatesOperation: Operation = {
  id: "vm_instances.listTemplates",
  method: "GET",
  path: "/vm_instances/v1/templates",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2026-07-24, no removal date announced. Use listImages. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name.",
};

/**
 * List VM templates.
 *
 * There are more editorial fields than the ones listed here.
 *
 * `GET /vm_instances/v1/templates`
 * Permission: `public_cloud_vm_instances_read`.
 *
 * @deprecated since 2026-07-24, no removal date announced. Use listImages. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name.
 */
export function listTemplates(
  this: DeprecatedUse<Deprecations["listTemplates"]>,
  client: Client & DeprecatedUse<Deprecations["listTemplates"]>,
  request?: ListTemplatesInput,
  options?: CallOptions,
): Promise<Template[]> {
  return client.call(listTemplatesOperation, request, options);
}

const getTemplateOperation: Operation = {
  id: "vm_instances.getTemplate",
  method: "GET",
  path: "/vm_instances/v1/templates/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  deprecated: "since 2026-07-24, no removal date announced. Use getImage. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name.",
};

/**
 * Get one VM template.
 *
 * `GET /vm_instances/v1/templates/{id}`
 * Permission: `public_cloud_vm_instances_read`.
 *
 * @deprecated since 2026-07-24, no removal date announced. Use getImage. A renaming of July 2026 without an alias; on 2026-07-24 production still had the old name.
 */
export function getTemplate(
  this: DeprecatedUse<Deprecations["getTemplate"]>,
  client: Client & DeprecatedUse<Deprecations["getTemplate"]>,
  request: GetTemplateInput,
  options?: CallOptions,
): Promise<Template> {
  return client.call(getTemplateOperation, request, options);
}
