// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
export {
  createBucket,
  deleteBucket,
  getBucket,
  grantBucketRole,
  listBucketFiles,
  listBucketStorageAccounts,
  listBuckets,
  replaceBucketVersioning,
  replaceBucketWhitelist,
  revokeBucketRole,
} from "./buckets.js";
export {
  getNamespace,
  renewNamespaceAccessKey,
} from "./namespaces.js";
export {
  listRoles,
} from "./roles.js";
export {
  createStorageAccount,
  deleteStorageAccount,
  getStorageAccount,
  listStorageAccountBuckets,
  listStorageAccounts,
} from "./storage-accounts.js";
export type {
  AclEntry,
  Bucket,
  BucketFile,
  BucketFileVersion,
  CreateBucketInput,
  CreateBucketPayload,
  CreateStorageAccountInput,
  CreateStorageAccountPayload,
  CreatedStorageAccount,
  DeleteBucketInput,
  DeleteStorageAccountInput,
  GetBucketInput,
  GetStorageAccountInput,
  GrantBucketRoleInput,
  ListBucketFilesInput,
  ListBucketStorageAccountsInput,
  ListStorageAccountBucketsInput,
  Namespace,
  RenewedAccessKey,
  ReplaceBucketVersioningInput,
  ReplaceBucketWhitelistInput,
  RevokeBucketRoleInput,
  Role,
  StorageAccount,
  Tag,
  UpdateVersioningPayload,
  UpdateWhitelistPayload,
} from "./schema.js";
