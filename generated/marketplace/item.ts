// Generated from specs/marketplace.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import type {
  DeployOpenIaasItemInput,
  DeployVmwareItemInput,
  GetItemInfoInput,
  GetItemInfoOutput,
  GetItemInput,
  Item,
} from "./schema.js";

const listItemsOperation: Operation = {
  id: "marketplace.listItems",
  method: "GET",
  path: "/marketplace/v1/items",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * List marketplace items.
 *
 * `GET /marketplace/v1/items`
 */
export function listItems(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Item[]> {
  return client.call(listItemsOperation, request, options);
}

const getItemOperation: Operation = {
  id: "marketplace.getItem",
  method: "GET",
  path: "/marketplace/v1/items/{id}",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Get one marketplace item.
 *
 * `GET /marketplace/v1/items/{id}`
 */
export function getItem(
  client: Client,
  request: GetItemInput,
  options?: CallOptions,
): Promise<Item> {
  return client.call(getItemOperation, request, options);
}

const getItemInfoOperation: Operation = {
  id: "marketplace.getItemInfo",
  method: "GET",
  path: "/marketplace/v1/items/{id}/{target}/info",
  responses: { 200: "json", 206: "json" },
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Get deployment details of an item for a target.
 *
 * The target decides the shape of the answer.
 *
 * `GET /marketplace/v1/items/{id}/{target}/info`
 */
export function getItemInfo(
  client: Client,
  request: GetItemInfoInput,
  options?: CallOptions,
): Promise<GetItemInfoOutput> {
  return client.call(getItemInfoOperation, request, options);
}

const deployOpenIaasItemOperation: Operation = {
  id: "marketplace.deployOpenIaasItem",
  method: "POST",
  path: "/marketplace/v1/items/open_iaas/deploy",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty" },
  activity: "always",
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Deploy a marketplace item on OpenIaaS.
 *
 * The permission is presumably `compute_iaas_opensource_management`.
 *
 * `POST /marketplace/v1/items/open_iaas/deploy`
 * Returns an {@link Activity}; await `completed()`.
 */
export function deployOpenIaasItem(
  client: Client,
  request: DeployOpenIaasItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployOpenIaasItemOperation, request, options);
}

const deployVmwareItemOperation: Operation = {
  id: "marketplace.deployVmwareItem",
  method: "POST",
  path: "/marketplace/v1/items/vmware/deploy",
  body: [{ contentType: "application/json" }],
  responses: { 201: "empty", 202: "empty" },
  activity: "always",
  created: ["result", { concernedItem: "virtual_machine" }],
  limits: [{ lane: "marketplace", requests: 25, seconds: 1 }],
};

/**
 * Deploy a marketplace item on VMware.
 *
 * The id of the new machine is among the concerned items of the activity about a minute before it is
 * in the result. The permission is presumably `compute_iaas_vmware_management`.
 *
 * `POST /marketplace/v1/items/vmware/deploy`
 * Returns an {@link Activity}; await `completed()`.
 */
export function deployVmwareItem(
  client: Client,
  request: DeployVmwareItemInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(deployVmwareItemOperation, request, options);
}
