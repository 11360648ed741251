// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  OpenIaasSnapshot,
} from "./schema.js";

export interface ListOpenIaasSnapshotsInput {
  query?: {
    /** Format: `uuid`. */
    virtualMachineId?: string | undefined;
  } | undefined;
}

const listOpenIaasSnapshotsOperation: Operation = {
  id: "compute.listOpenIaasSnapshots",
  method: "GET",
  path: "/compute/v1/open_iaas/snapshots",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * List OpenIaaS snapshots.
 *
 * `GET /compute/v1/open_iaas/snapshots`
 * Permission: `compute_iaas_opensource_read`.
 */
export function listOpenIaasSnapshots(
  client: Client,
  request?: ListOpenIaasSnapshotsInput,
  options?: CallOptions,
): Promise<OpenIaasSnapshot[]> {
  return client.call(listOpenIaasSnapshotsOperation, request, options);
}

export interface GetOpenIaasSnapshotInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getOpenIaasSnapshotOperation: Operation = {
  id: "compute.getOpenIaasSnapshot",
  method: "GET",
  path: "/compute/v1/open_iaas/snapshots/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "openiaas", requests: 25, seconds: 1 }],
  permission: "compute_iaas_opensource_read",
};

/**
 * Get one OpenIaaS snapshot.
 *
 * `GET /compute/v1/open_iaas/snapshots/{id}`
 * Permission: `compute_iaas_opensource_read`.
 */
export function getOpenIaasSnapshot(
  client: Client,
  request: GetOpenIaasSnapshotInput,
  options?: CallOptions,
): Promise<OpenIaasSnapshot> {
  return client.call(getOpenIaasSnapshotOperation, request, options);
}
