// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { possibleActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface GetInventoryTypeItemInput {
  path: {
    /** Format: `uuid`. */
    id: string;
    /** Format: `uuid`. */
    typeId: string;
  };
}

const getInventoryTypeItemOperation: Operation = {
  id: "inventory.getInventoryTypeItem",
  method: "GET",
  path: "/inventory/v1/inventories/types/{typeId}/items/{id}",
  responses: JSON_ANSWER,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get one inventory item.
 *
 * Took the place of `/v1/inventories/items/{id}` in 2022.
 *
 * `GET /inventory/v1/inventories/types/{typeId}/items/{id}`
 * Returns `unknown`: the document does not describe the answer.
 * May differ: members may be missing or have other names.
 */
export function getInventoryTypeItem(
  client: Client,
  request: GetInventoryTypeItemInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getInventoryTypeItemOperation, request, options);
}

export interface CreateInventoryItemInput {
  body: CreateItemsPayload;
}

export interface CreateItemsPayload {
  /** The items. Their fields depend on the type; an application has a name and a version. */
  items?: ({
    name?: string | undefined;
    version?: string | undefined;
  } & {
    [key: string]: unknown;
  })[] | undefined;
  /**
   * Id of an item type.
   * Format: `uuid`.
   */
  typeId?: string | undefined;
}

const createInventoryItemOperation: Operation = {
  id: "inventory.createInventoryItem",
  method: "POST",
  path: "/inventory/v1/inventories/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "inventory_write",
};

/**
 * Create inventory items.
 *
 * An activity may follow.
 *
 * `POST /inventory/v1/inventories/items`
 * Permission: `inventory_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function createInventoryItem(
  client: Client,
  request: CreateInventoryItemInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(createInventoryItemOperation, request, options);
}

export interface UpdateInventoryItemInput {
  /** Shape unknown. */
  body: unknown;
}

const updateInventoryItemOperation: Operation = {
  id: "inventory.updateInventoryItem",
  method: "PATCH",
  path: "/inventory/v1/inventories/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
  permission: "inventory_write",
};

/**
 * Update inventory items.
 *
 * An activity may follow.
 *
 * `PATCH /inventory/v1/inventories/items`
 * Permission: `inventory_write`.
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 */
export function updateInventoryItem(
  client: Client,
  request: UpdateInventoryItemInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(updateInventoryItemOperation, request, options);
}

export interface DeleteInventoryItemsInput {
  /** The uuids of the items and their `typeId`, in an array; shape unknown. */
  body: unknown;
}

const deleteInventoryItemsOperation: Operation = {
  id: "inventory.deleteInventoryItems",
  method: "DELETE",
  path: "/inventory/v1/inventories/items",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Delete inventory items.
 *
 * Took the place of `/v1/inventories/batch/items` in 2022.
 *
 * `DELETE /inventory/v1/inventories/items`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * May differ: members may be missing or have other names.
 */
export function deleteInventoryItems(
  client: Client,
  request: DeleteInventoryItemsInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deleteInventoryItemsOperation, request, options);
}
