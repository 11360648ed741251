// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

const listEsxiDatastoresOperation: Operation = {
  id: "compute.listEsxiDatastores",
  method: "GET",
  path: "/compute/v1/esxis/datastores",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List datastores of stand-alone ESXi hosts.
 *
 * The operation may be gone.
 *
 * `GET /compute/v1/esxis/datastores`
 * Permission: `compute_iaas_vmware_read`.
 * Returns `unknown`: the document does not describe the answer.
 */
export function listEsxiDatastores(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(listEsxiDatastoresOperation, request, options);
}
