// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateInventoryItemInput,
  DeleteInventoryItemsInput,
  GetInventoryTypeItemInput,
  UpdateInventoryItemInput,
} from "./schema.js";

const getInventoryTypeItemOperation: Operation = {
  id: "inventory.getInventoryTypeItem",
  method: "GET",
  path: "/inventory/v1/inventories/types/{typeId}/items/{id}",
  responses: { 200: "json" },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Get one inventory item.
 *
 * Took the place of `/v1/inventories/items/{id}` in 2022.
 *
 * `GET /inventory/v1/inventories/types/{typeId}/items/{id}`
 * Seen in release notes only.
 */
export function getInventoryTypeItem(
  client: Client,
  request: GetInventoryTypeItemInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(getInventoryTypeItemOperation, request, options);
}

const createInventoryItemOperation: Operation = {
  id: "inventory.createInventoryItem",
  method: "POST",
  path: "/inventory/v1/inventories/items",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "maybe",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Create inventory items.
 *
 * Whether an activity follows is not known.
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

const updateInventoryItemOperation: Operation = {
  id: "inventory.updateInventoryItem",
  method: "PATCH",
  path: "/inventory/v1/inventories/items",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "maybe",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Update inventory items.
 *
 * Whether an activity follows is not known.
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

const deleteInventoryItemsOperation: Operation = {
  id: "inventory.deleteInventoryItems",
  method: "DELETE",
  path: "/inventory/v1/inventories/items",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "maybe",
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

/**
 * Delete inventory items.
 *
 * Took the place of `/v1/inventories/batch/items` in 2022.
 *
 * `DELETE /inventory/v1/inventories/items`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 * Seen in release notes only.
 */
export function deleteInventoryItems(
  client: Client,
  request: DeleteInventoryItemsInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(deleteInventoryItemsOperation, request, options);
}
