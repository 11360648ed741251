// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type {
  Activity,
  CallOptions,
  Client,
  DeprecatedIn,
  DeprecatedUse,
  NoInput,
  Operation,
} from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  Datastore,
} from "./schema.js";

export interface ListVcenterDatastoresInput {
  query?: {
    /** Format: `uuid`. */
    datacenterId?: string | undefined;
    /** Format: `uuid`. */
    datastoreClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostClusterId?: string | undefined;
    /** Format: `uuid`. */
    hostId?: string | undefined;
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
    /**
     * Format: `uuid`.
     * @deprecated since 2022-11-02, no removal date announced. Use datacenterId.
     */
    virtualDatacenterId?:
      | DeprecatedIn<string, Deprecations["listVcenterDatastores query virtualDatacenterId"]>
      | undefined;
  } | undefined;
}

const listVcenterDatastoresOperation: Operation = {
  id: "compute.listVcenterDatastores",
  method: "GET",
  path: "/compute/v1/vcenters/datastores",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }, { lane: "datastores", requests: 20, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
  deprecatedParameters: {
    query: { virtualDatacenterId: "since 2022-11-02, no removal date announced. Use datacenterId." },
  },
};

/**
 * List datastores.
 *
 * Limited to 20 requests a second. `accessible` is an integer, not a boolean.
 *
 * `GET /compute/v1/vcenters/datastores`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterDatastores(
  client: Client,
  request?: ListVcenterDatastoresInput,
  options?: CallOptions,
): Promise<Datastore[]> {
  return client.call(listVcenterDatastoresOperation, request, options);
}

export interface GetVcenterDatastoreInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterDatastoreOperation: Operation = {
  id: "compute.getVcenterDatastore",
  method: "GET",
  path: "/compute/v1/vcenters/datastores/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }, { lane: "datastores", requests: 20, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one datastore.
 *
 * Limited to 20 requests a second. `accessible` is an integer, not a boolean.
 *
 * `GET /compute/v1/vcenters/datastores/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterDatastore(
  client: Client,
  request: GetVcenterDatastoreInput,
  options?: CallOptions,
): Promise<Datastore> {
  return client.call(getVcenterDatastoreOperation, request, options);
}

const deleteVcenterDatastoreFileOperation: Operation = {
  id: "compute.deleteVcenterDatastoreFile",
  method: "DELETE",
  path: "/compute/v1/vcenters/datastores/file",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }, { lane: "datastores", requests: 20, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterDatastores",
  deprecated: "since 2023-03-07, removal 2023-07-08.",
};

/**
 * Delete a file of a datastore.
 *
 * Its parameters are not public, and the operation may be gone.
 *
 * `DELETE /compute/v1/vcenters/datastores/file`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since 2023-03-07, removal 2023-07-08.
 */
export function deleteVcenterDatastoreFile(
  this: DeprecatedUse<Deprecations["deleteVcenterDatastoreFile"]>,
  client: Client & DeprecatedUse<Deprecations["deleteVcenterDatastoreFile"]>,
  request?: NoInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteVcenterDatastoreFileOperation, request, options);
}
