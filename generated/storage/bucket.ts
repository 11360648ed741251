// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { startedActivity } from "../../runtime/codec/activity.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  AclEntry,
  Bucket,
  Tag,
} from "./schema.js";

const listBucketsOperation: Operation = {
  id: "storage.listBuckets",
  method: "GET",
  path: "/storage/object/v1/buckets",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_read",
};

/**
 * List buckets.
 *
 * `GET /storage/object/v1/buckets`
 * Permission: `object-storage_read`.
 */
export function listBuckets(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Bucket[]> {
  return client.call(listBucketsOperation, request, options);
}

export interface ListBucketFilesInput {
  path: {
    /** Name of the bucket. */
    bucketName: string;
  };
  query?: {
    /** Folder to list. */
    folderPath?: string | undefined;
  } | undefined;
}

export interface BucketFile {
  key: string;
  lastModified?: string | undefined;
  /** Format: `int64`. */
  size?: number | undefined;
  tags?: Tag[] | undefined;
  versions?: BucketFileVersion[] | undefined;
}

export interface BucketFileVersion {
  isDeleteMarker?: boolean | undefined;
  isLatest?: boolean | undefined;
  lastModified?: string | undefined;
  /** Format: `int64`. */
  size?: number | undefined;
  versionId?: string | undefined;
}

const listBucketFilesOperation: Operation = {
  id: "storage.listBucketFiles",
  method: "GET",
  path: "/storage/object/v1/buckets/{bucketName}/files",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_read",
};

/**
 * List the files of a bucket.
 *
 * `GET /storage/object/v1/buckets/{bucketName}/files`
 * Permission: `object-storage_read`.
 */
export function listBucketFiles(
  client: Client,
  request: ListBucketFilesInput,
  options?: CallOptions,
): Promise<BucketFile[]> {
  return client.call(listBucketFilesOperation, request, options);
}

export interface ListBucketStorageAccountsInput {
  path: {
    /** Name of the bucket. */
    bucketName: string;
  };
}

const listBucketStorageAccountsOperation: Operation = {
  id: "storage.listBucketStorageAccounts",
  method: "GET",
  path: "/storage/object/v1/buckets/{bucketName}/storage_accounts",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
};

/**
 * List the storage accounts that can reach a bucket, with their role.
 *
 * `GET /storage/object/v1/buckets/{bucketName}/storage_accounts`
 * Permission: `object-storage_iam_management`.
 */
export function listBucketStorageAccounts(
  client: Client,
  request: ListBucketStorageAccountsInput,
  options?: CallOptions,
): Promise<AclEntry[]> {
  return client.call(listBucketStorageAccountsOperation, request, options);
}

export interface GetBucketInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

const getBucketOperation: Operation = {
  id: "storage.getBucket",
  method: "GET",
  path: "/storage/object/v1/buckets/{name}",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_read",
};

/**
 * Get one bucket by name.
 *
 * A missing bucket answers 403 or 500, not 404. Some totals and sizes are strings.
 *
 * `GET /storage/object/v1/buckets/{name}`
 * Permission: `object-storage_read`.
 */
export function getBucket(
  client: Client,
  request: GetBucketInput,
  options?: CallOptions,
): Promise<Bucket> {
  return client.call(getBucketOperation, request, options);
}

export interface CreateBucketInput {
  body: CreateBucketPayload;
}

export interface CreateBucketPayload {
  /** Other values are possible. */
  accessType: "public" | "private" | "custom" | (string & {});
  /** Upper case is refused. */
  name: string;
  whitelist?: string[] | undefined;
}

const createBucketOperation: Operation = {
  id: "storage.createBucket",
  method: "POST",
  path: "/storage/object/v1/buckets",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  created: ["result"],
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_write",
  lookup: "storage.listBuckets",
};

/**
 * Create a bucket.
 *
 * `whitelist` is needed when `accessType` is `custom`. The new id is in the result of the activity.
 *
 * `POST /storage/object/v1/buckets`
 * Permission: `object-storage_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function createBucket(
  client: Client,
  request: CreateBucketInput,
  options?: CallOptions,
): Promise<Activity<string>> {
  return client.call(createBucketOperation, request, options);
}

export interface ReplaceBucketVersioningInput {
  path: {
    /** Name, not id. */
    name: string;
  };
  body: UpdateVersioningPayload;
}

export interface UpdateVersioningPayload {
  /** Other values are possible. */
  status: "Enabled" | "Suspended" | (string & {});
}

const replaceBucketVersioningOperation: Operation = {
  id: "storage.replaceBucketVersioning",
  method: "PUT",
  path: "/storage/object/v1/buckets/{name}/versioning",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_write",
  lookup: "storage.getBucket",
};

/**
 * Enable or suspend versioning.
 *
 * Reads may also say `Disabled`. The bucket must be reachable from the console.
 *
 * `PUT /storage/object/v1/buckets/{name}/versioning`
 * Permission: `object-storage_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function replaceBucketVersioning(
  client: Client,
  request: ReplaceBucketVersioningInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(replaceBucketVersioningOperation, request, options);
}

export interface ReplaceBucketWhitelistInput {
  path: {
    /** Name, not id. */
    name: string;
  };
  body: UpdateWhitelistPayload;
}

export interface UpdateWhitelistPayload {
  /** Other values are possible. */
  accessType: "public" | "private" | "custom" | (string & {});
  whitelist?: string[] | undefined;
}

const replaceBucketWhitelistOperation: Operation = {
  id: "storage.replaceBucketWhitelist",
  method: "PUT",
  path: "/storage/object/v1/buckets/{name}/whitelist",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_write",
  lookup: "storage.getBucket",
};

/**
 * Set the access type and IP whitelist of a bucket.
 *
 * `PUT /storage/object/v1/buckets/{name}/whitelist`
 * Permission: `object-storage_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function replaceBucketWhitelist(
  client: Client,
  request: ReplaceBucketWhitelistInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(replaceBucketWhitelistOperation, request, options);
}

export interface DeleteBucketInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

const deleteBucketOperation: Operation = {
  id: "storage.deleteBucket",
  method: "DELETE",
  path: "/storage/object/v1/buckets/{name}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_write",
  lookup: "storage.getBucket",
};

/**
 * Delete a bucket.
 *
 * A second delete answers 404.
 *
 * `DELETE /storage/object/v1/buckets/{name}`
 * Permission: `object-storage_write`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function deleteBucket(
  client: Client,
  request: DeleteBucketInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(deleteBucketOperation, request, options);
}

export interface GrantBucketRoleInput {
  path: {
    /** Name of the bucket. */
    bucket: string;
    /** Name of the role. */
    role: string;
    /** Name of the storage account. */
    storageAccount: string;
  };
}

const grantBucketRoleOperation: Operation = {
  id: "storage.grantBucketRole",
  method: "POST",
  path: "/storage/object/v1/buckets/{bucket}/grant/{role}/to/{storageAccount}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
  lookup: "storage.getBucket",
};

/**
 * Give a storage account a role on a bucket.
 *
 * `POST /storage/object/v1/buckets/{bucket}/grant/{role}/to/{storageAccount}`
 * Permission: `object-storage_iam_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function grantBucketRole(
  client: Client,
  request: GrantBucketRoleInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(grantBucketRoleOperation, request, options);
}

export interface RevokeBucketRoleInput {
  path: {
    /** Name of the bucket. */
    bucket: string;
    /** Name of the role. */
    role: string;
    /** Name of the storage account. */
    storageAccount: string;
  };
}

const revokeBucketRoleOperation: Operation = {
  id: "storage.revokeBucketRole",
  method: "DELETE",
  path: "/storage/object/v1/buckets/{bucket}/revoke/{role}/to/{storageAccount}",
  responses: NO_CONTENT,
  activity: startedActivity,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
  lookup: "storage.getBucket",
};

/**
 * Remove a storage account's role on a bucket.
 *
 * `DELETE /storage/object/v1/buckets/{bucket}/revoke/{role}/to/{storageAccount}`
 * Permission: `object-storage_iam_management`.
 * Returns an {@link Activity}; await `completed()`.
 */
export function revokeBucketRole(
  client: Client,
  request: RevokeBucketRoleInput,
  options?: CallOptions,
): Promise<Activity> {
  return client.call(revokeBucketRoleOperation, request, options);
}
