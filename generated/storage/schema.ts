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

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface StorageAccount {
  accessKeyId?: string | undefined;
  /** The name may be written in another case. */
  arn?: string | undefined;
  /** Date and time as text; its form is not documented. */
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
