// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.

export interface AclEntry {
  id: string;
  name?: string | undefined;
  /** Name of a role, such as READ, WRITE or FULL_CONTROL; `GET /object/v1/roles` lists them. */
  role?: string | undefined;
}

export interface Bucket {
  /** Other values are possible. */
  accessType?: "public" | "private" | "custom" | (string & {}) | undefined;
  endpoint?: string | undefined;
  id: string;
  name?: string | undefined;
  namespace?: string | undefined;
  /** Format: `int64`. */
  retentionPeriod?: number | undefined;
  tags?: Tag[] | undefined;
  /** Format: `int64`. */
  totalObjects?: number | undefined;
  totalObjectsDeleted?: string | undefined;
  /** A number as a string, in `totalSizeUnit`. */
  totalSize?: string | undefined;
  totalSizeDeleted?: string | undefined;
  totalSizeUnit?: string | undefined;
  /** Other values are possible. */
  versioning?: "Enabled" | "Suspended" | "Disabled" | (string & {}) | undefined;
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

export interface CreateBucketInput {
  body: CreateBucketPayload;
}

export interface CreateBucketPayload {
  /** Other values are possible. */
  accessType: "public" | "private" | "custom" | (string & {});
  /** Upper case is refused since console 4.47.0 (2026-07-30). */
  name: string;
  whitelist?: string[] | undefined;
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

export interface DeleteBucketInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

export interface DeleteStorageAccountInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface GetBucketInput {
  path: {
    /** Name, not id. */
    name: string;
  };
}

export interface GetStorageAccountInput {
  path: {
    /** Name, not id. */
    name: string;
  };
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

export interface ListBucketStorageAccountsInput {
  path: {
    /** Name of the bucket. */
    bucketName: string;
  };
}

export interface ListStorageAccountBucketsInput {
  path: {
    /** Name of the storage account. */
    storageAccountName: string;
  };
}

export interface Namespace {
  accessKeyId?: string | undefined;
  id: string;
  name?: string | undefined;
  region?: string | undefined;
}

export interface RenewedAccessKey {
  accessKeyId: string;
  accessSecretKey: string;
}

export interface ReplaceBucketVersioningInput {
  path: {
    /** Name, not id. */
    name: string;
  };
  body: UpdateVersioningPayload;
}

export interface ReplaceBucketWhitelistInput {
  path: {
    /** Name, not id. */
    name: string;
  };
  body: UpdateWhitelistPayload;
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

export interface Role {
  description?: string | undefined;
  id: string;
  name?: string | undefined;
  permissions?: string[] | undefined;
}

export interface StorageAccount {
  accessKeyId?: string | undefined;
  /** The exact case of this name is not proven. */
  arn?: string | undefined;
  createDate?: string | undefined;
  id: string;
  name?: string | undefined;
  path?: string | undefined;
  tags?: Tag[] | undefined;
}

export interface Tag {
  key?: string | undefined;
  value?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface UpdateVersioningPayload {
  /** Other values are possible. */
  status: "Enabled" | "Suspended" | (string & {});
}

export interface UpdateWhitelistPayload {
  /** Other values are possible. */
  accessType: "public" | "private" | "custom" | (string & {});
  whitelist?: string[] | undefined;
}
