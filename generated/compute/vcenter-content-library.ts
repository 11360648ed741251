// Generated from specs/compute.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, DeprecatedUse, NoInput, Operation } from "../../runtime/index.js";
import { possibleActivity, startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type { Deprecations } from "./deprecations.js";
import type {
  ContentLibrary,
  ContentLibraryItem,
  NetworkMapping,
} from "./schema.js";

export interface ListVcenterContentLibrariesInput {
  query?: {
    /** Format: `uuid`. */
    machineManagerId?: string | undefined;
    name?: string | undefined;
  } | undefined;
}

const listVcenterContentLibrariesOperation: Operation = {
  id: "compute.listVcenterContentLibraries",
  method: "GET",
  path: "/compute/v1/vcenters/content_libraries",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List content libraries.
 *
 * `GET /compute/v1/vcenters/content_libraries`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterContentLibraries(
  client: Client,
  request?: ListVcenterContentLibrariesInput,
  options?: CallOptions,
): Promise<ContentLibrary[]> {
  return client.call(listVcenterContentLibrariesOperation, request, options);
}

const listAllVcenterContentLibraryItemsOperation: Operation = {
  id: "compute.listAllVcenterContentLibraryItems",
  method: "GET",
  path: "/compute/v1/vcenters/content_libraries/items",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List the items of every content library.
 *
 * `GET /compute/v1/vcenters/content_libraries/items`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listAllVcenterContentLibraryItems(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<ContentLibraryItem[]> {
  return client.call(listAllVcenterContentLibraryItemsOperation, request, options);
}

export interface ListVcenterContentLibraryItemsInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
  };
  query?: {
    name?: string | undefined;
  } | undefined;
}

const listVcenterContentLibraryItemsOperation: Operation = {
  id: "compute.listVcenterContentLibraryItems",
  method: "GET",
  path: "/compute/v1/vcenters/content_libraries/{contentLibraryId}/items",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * List the items of one content library.
 *
 * `GET /compute/v1/vcenters/content_libraries/{contentLibraryId}/items`
 * Permission: `compute_iaas_vmware_read`.
 */
export function listVcenterContentLibraryItems(
  client: Client,
  request: ListVcenterContentLibraryItemsInput,
  options?: CallOptions,
): Promise<ContentLibraryItem[]> {
  return client.call(listVcenterContentLibraryItemsOperation, request, options);
}

export interface GetVcenterContentLibraryItemInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
    /** Format: `uuid`. */
    contentLibraryItemId: string;
  };
}

const getVcenterContentLibraryItemOperation: Operation = {
  id: "compute.getVcenterContentLibraryItem",
  method: "GET",
  path: "/compute/v1/vcenters/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one content library item.
 *
 * `GET /compute/v1/vcenters/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterContentLibraryItem(
  client: Client,
  request: GetVcenterContentLibraryItemInput,
  options?: CallOptions,
): Promise<ContentLibraryItem> {
  return client.call(getVcenterContentLibraryItemOperation, request, options);
}

export interface GetVcenterContentLibraryInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const getVcenterContentLibraryOperation: Operation = {
  id: "compute.getVcenterContentLibrary",
  method: "GET",
  path: "/compute/v1/vcenters/content_libraries/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_read",
};

/**
 * Get one content library.
 *
 * `GET /compute/v1/vcenters/content_libraries/{id}`
 * Permission: `compute_iaas_vmware_read`.
 */
export function getVcenterContentLibrary(
  client: Client,
  request: GetVcenterContentLibraryInput,
  options?: CallOptions,
): Promise<ContentLibrary> {
  return client.call(getVcenterContentLibraryOperation, request, options);
}

export interface CreateVcenterContentLibraryInput {
  /** Shape unknown. */
  body?: unknown;
}

const createVcenterContentLibraryOperation: Operation = {
  id: "compute.createVcenterContentLibrary",
  method: "POST",
  path: "/compute/v1/vcenters/content_libraries",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterContentLibraries",
};

/**
 * Create a content library.
 *
 * What it takes is not public.
 *
 * `POST /compute/v1/vcenters/content_libraries`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function createVcenterContentLibrary(
  client: Client,
  request?: CreateVcenterContentLibraryInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(createVcenterContentLibraryOperation, request, options);
}

export interface ReplaceVcenterContentLibraryItemInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
  };
  /** Shape unknown. */
  body?: unknown;
}

const replaceVcenterContentLibraryItemOperation: Operation = {
  id: "compute.replaceVcenterContentLibraryItem",
  method: "PUT",
  path: "/compute/v1/vcenters/content_libraries/{contentLibraryId}/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterContentLibraryItems",
};

/**
 * Put an item into a content library.
 *
 * What it takes is not public.
 *
 * `PUT /compute/v1/vcenters/content_libraries/{contentLibraryId}/items`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function replaceVcenterContentLibraryItem(
  client: Client,
  request: ReplaceVcenterContentLibraryItemInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(replaceVcenterContentLibraryItemOperation, request, options);
}

export interface DeleteVcenterContentLibraryItemInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
    /** Format: `uuid`. */
    contentLibraryItemId: string;
  };
}

const deleteVcenterContentLibraryItemOperation: Operation = {
  id: "compute.deleteVcenterContentLibraryItem",
  method: "DELETE",
  path: "/compute/v1/vcenters/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}",
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.getVcenterContentLibraryItem",
};

/**
 * Delete an item of a content library.
 *
 * `DELETE /compute/v1/vcenters/content_libraries/{contentLibraryId}/items/{contentLibraryItemId}`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deleteVcenterContentLibraryItem(
  client: Client,
  request: DeleteVcenterContentLibraryItemInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deleteVcenterContentLibraryItemOperation, request, options);
}

export interface DeleteVcenterContentLibraryInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
}

const deleteVcenterContentLibraryOperation: Operation = {
  id: "compute.deleteVcenterContentLibrary",
  method: "DELETE",
  path: "/compute/v1/vcenters/content_libraries/{id}",
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.getVcenterContentLibrary",
};

/**
 * Delete a content library.
 *
 * `DELETE /compute/v1/vcenters/content_libraries/{id}`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deleteVcenterContentLibrary(
  client: Client,
  request: DeleteVcenterContentLibraryInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deleteVcenterContentLibraryOperation, request, options);
}

export interface CloneVcenterContentLibraryItemInput {
  path: {
    /** Format: `uuid`. */
    id: string;
  };
  /** Shape unknown. */
  body?: unknown;
}

const cloneVcenterContentLibraryItemOperation: Operation = {
  id: "compute.cloneVcenterContentLibraryItem",
  method: "POST",
  path: "/compute/v1/vcenters/content_libraries/items/{id}/clone",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listAllVcenterContentLibraryItems",
  deprecated: "since version 1.130.0, removal 2026-03-18.",
};

/**
 * Clone a content library item.
 *
 * Of the public content library, which may be gone.
 *
 * `POST /compute/v1/vcenters/content_libraries/items/{id}/clone`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated since version 1.130.0, removal 2026-03-18.
 */
export function cloneVcenterContentLibraryItem(
  this: DeprecatedUse<Deprecations["cloneVcenterContentLibraryItem"]>,
  client: Client & DeprecatedUse<Deprecations["cloneVcenterContentLibraryItem"]>,
  request: CloneVcenterContentLibraryItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(cloneVcenterContentLibraryItemOperation, request, options);
}

export interface SyncVcenterContentLibraryInput {
  /** Shape unknown. */
  body?: unknown;
}

const syncVcenterContentLibraryOperation: Operation = {
  id: "compute.syncVcenterContentLibrary",
  method: "POST",
  path: "/compute/v1/vcenters/content_libraries/sync",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  lookup: "compute.listVcenterContentLibraries",
};

/**
 * Synchronise content libraries.
 *
 * What it takes is not public.
 *
 * `POST /compute/v1/vcenters/content_libraries/sync`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function syncVcenterContentLibrary(
  client: Client,
  request?: SyncVcenterContentLibraryInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(syncVcenterContentLibraryOperation, request, options);
}

export interface DeployVcenterContentLibraryItemInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
  };
  body: DeployContentLibraryItemPayload;
}

export interface DeployContentLibraryItemPayload {
  /** Format: `uuid`. */
  contentLibraryItemId: string;
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId: string;
  /** `unknown`: what the options are is not documented. */
  deployOptions?: DeployOption[] | undefined;
  /** Other values are possible. */
  disksProvisioningType?: "dynamic" | "staticImmediate" | "staticDiffered" | (string & {}) | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  /** Format: `uuid`. */
  hostId?: string | undefined;
  name: string;
  networkData?: NetworkMapping[] | undefined;
  /** Whether the new machine is started. */
  powerOn?: boolean | undefined;
}

export interface DeployOption {
  id: string;
  value: string;
}

const deployVcenterContentLibraryItemOperation: Operation = {
  id: "compute.deployVcenterContentLibraryItem",
  method: "POST",
  path: "/compute/v1/vcenters/content_libraries/{contentLibraryId}/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  lookup: "compute.listVcenterContentLibraryItems",
};

/**
 * Deploy a VM from a content library item.
 *
 * The id of the new machine is in the result of the activity.
 *
 * `POST /compute/v1/vcenters/content_libraries/{contentLibraryId}/items`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deployVcenterContentLibraryItem(
  client: Client,
  request: DeployVcenterContentLibraryItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployVcenterContentLibraryItemOperation, request, options);
}

export interface DeployVcenterContentLibraryItemByVersionInput {
  path: {
    /** Format: `uuid`. */
    contentLibraryId: string;
    /** Version of the vCenter. */
    vcenterVersion: string;
  };
  body: DeployContentLibraryItemOldPayload;
}

export interface DeployContentLibraryItemOldPayload {
  /** Format: `uuid`. */
  contentLibraryItemId?: string | undefined;
  /** Format: `uuid`. */
  datacenterId?: string | undefined;
  /** Format: `uuid`. */
  datastoreId?: string | undefined;
  deployOptions?: unknown[] | undefined;
  /** Format: `uuid`. */
  hostClusterId?: string | undefined;
  name?: string | undefined;
}

const deployVcenterContentLibraryItemByVersionOperation: Operation = {
  id: "compute.deployVcenterContentLibraryItemByVersion",
  method: "POST",
  path: "/compute/v1/vcenters/{vcenterVersion}/content_libraries/{contentLibraryId}/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "iaas-vmware", requests: 25, seconds: 1 }],
  permission: "compute_iaas_vmware_management",
  deprecated: "no removal date announced. Use deployVcenterContentLibraryItem.",
};

/**
 * Deploy a VM from a content library item (old route with a version).
 *
 * `POST /compute/v1/vcenters/{vcenterVersion}/content_libraries/{contentLibraryId}/items`
 * Permission: `compute_iaas_vmware_management`.
 * Returns an {@link Activity}; await `completed()`.
 *
 * @deprecated no removal date announced. Use deployVcenterContentLibraryItem.
 */
export function deployVcenterContentLibraryItemByVersion(
  this: DeprecatedUse<Deprecations["deployVcenterContentLibraryItemByVersion"]>,
  client: Client & DeprecatedUse<Deprecations["deployVcenterContentLibraryItemByVersion"]>,
  request: DeployVcenterContentLibraryItemByVersionInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployVcenterContentLibraryItemByVersionOperation, request, options);
}
