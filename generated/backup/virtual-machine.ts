// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, DeprecatedUse, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type { Deprecations } from "./deprecations.js";

export interface GetVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVirtualMachineOperation: Operation = {
  id: "backup.getVirtualMachine",
  method: "GET",
  path: "/backup/v1/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
  deprecated: "since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualMachine.",
};

/**
 * Get one VM as the backup inventory knows it (old route).
 *
 * `GET /backup/v1/virtual_machines/{id}`
 * Permission: `backup_iaas_spp_read`.
 * Returns `unknown`: the document does not describe the answer.
 *
 * @deprecated since 2025-02-18 or earlier, no removal date announced. Use getSppVirtualMachine.
 */
export function getVirtualMachine(
  this: DeprecatedUse<Deprecations["getVirtualMachine"]>,
  client: Client & DeprecatedUse<Deprecations["getVirtualMachine"]>,
  request: GetVirtualMachineInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getVirtualMachineOperation, request, options);
}
