// Generated from specs/inventory.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateInventoryItemInput,
  UpdateInventoryItemInput,
} from "./schema.js";

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
