// Generated from specs/backup.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface GetSppVirtualMachineInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

export interface VirtualMachine {
  datacenterName?: string | undefined;
  /** The name may be written in another case. */
  href?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  /** The name may be written in another case. */
  internalVCenterId?: number | undefined;
  metadataPath?: string | undefined;
  moref?: string | undefined;
  name?: string | undefined;
  storageProfiles?: string[] | undefined;
  /**
   * The name may be written in another case.
   * Format: `uuid`.
   */
  vCenterId?: string | undefined;
  volumes?: VirtualMachineVolume[] | undefined;
}

export interface VirtualMachineVolume {
  configVolume?: boolean | undefined;
  key?: string | undefined;
  name?: string | undefined;
  /** In bytes. */
  size?: number | undefined;
}

const getSppVirtualMachineOperation: Operation = {
  id: "backup.getSppVirtualMachine",
  method: "GET",
  path: "/backup/v1/spp/virtual_machines/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "backup_iaas_spp_read",
};

/**
 * Get one VM as the backup inventory knows it.
 *
 * A new machine answers 404 until the job named "Hypervisor Inventory" has run.
 *
 * `GET /backup/v1/spp/virtual_machines/{id}`
 * Permission: `backup_iaas_spp_read`.
 */
export function getSppVirtualMachine(
  client: Client,
  request: GetSppVirtualMachineInput,
  options?: CallOptions,
): Promise<VirtualMachine> {
  return client.call(getSppVirtualMachineOperation, request, options);
}
