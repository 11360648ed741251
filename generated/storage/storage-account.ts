// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  AclEntry,
  StorageAccount,
} from "./schema.js";

const listStorageAccountsOperation: Operation = {
  id: "storage.listStorageAccounts",
  method: "GET",
  path: "/storage/object/v1/storage_accounts",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
};

/**
 * List storage accounts.
 *
 * `GET /storage/object/v1/storage_accounts`
 * Permission: `object-storage_iam_management`.
 */
export function listStorageAccounts(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<StorageAccount[]> {
  return client.call(listStorageAccountsOperation, request, options);
}

export interface ListStorageAccountBucketsInput {
  path: {
    /** Name of the storage account. */
    storageAccountName: string;
  };
}

const listStorageAccountBucketsOperation: Operation = {
  id: "storage.listStorageAccountBuckets",
  method: "GET",
  path: "/storage/object/v1/storage_accounts/{storageAccountName}/buckets",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
};

/**
 * List the buckets a storage account can reach, with its role.
 *
 * `GET /storage/object/v1/storage_accounts/{storageAccountName}/buckets`
 * Permission: `object-storage_iam_management`.
 */
export function listStorageAccountBuckets(
  client: Client,
  request: ListStorageAccountBucketsInput,
  options?: CallOptions,
): Promise<AclEntry[]> {
  return client.call(listStorageAccountBucketsOperation, request, options);
}

export interface GetStorageAccountInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

const getStorageAccountOperation: Operation = {
  id: "storage.getStorageAccount",
  method: "GET",
  path: "/storage/object/v1/storage_accounts/{name}",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
};

/**
 * Get one storage account by name.
 *
 * A missing account answers 403 or 500, not 404.
 *
 * `GET /storage/object/v1/storage_accounts/{name}`
 * Permission: `object-storage_iam_management`.
 */
export function getStorageAccount(
  client: Client,
  request: GetStorageAccountInput,
  options?: CallOptions,
): Promise<StorageAccount> {
  return client.call(getStorageAccountOperation, request, options);
}

export interface CreateStorageAccountInput {
  body: CreateStorageAccountPayload;
}

export interface CreateStorageAccountPayload {
  name: string;
}

export interface CreatedStorageAccount {
  accessKeyId: string;
  secretAccessKey: string;
}

const createStorageAccountOperation: Operation = {
  id: "storage.createStorageAccount",
  method: "POST",
  path: "/storage/object/v1/storage_accounts",
  body: JSON_BODY,
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
  lookup: "storage.listStorageAccounts",
};

/**
 * Create a storage account.
 *
 * `POST /storage/object/v1/storage_accounts`
 * Permission: `object-storage_iam_management`.
 */
export function createStorageAccount(
  client: Client,
  request: CreateStorageAccountInput,
  options?: CallOptions,
): Promise<CreatedStorageAccount> {
  return client.call(createStorageAccountOperation, request, options);
}

export interface DeleteStorageAccountInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

const deleteStorageAccountOperation: Operation = {
  id: "storage.deleteStorageAccount",
  method: "DELETE",
  path: "/storage/object/v1/storage_accounts/{name}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
  lookup: "storage.getStorageAccount",
};

/**
 * Delete a storage account.
 *
 * `DELETE /storage/object/v1/storage_accounts/{name}`
 * Permission: `object-storage_iam_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteStorageAccount(
  client: Client,
  request: DeleteStorageAccountInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteStorageAccountOperation, request, options);
}
