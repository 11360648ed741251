// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface PersonalAccessToken {
  /** A string in reads, while creating takes and answers a number. */
  expirationDate?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  roles?: string[] | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  tenantName?: string | undefined;
  /** Format: `uuid`. */
  userId?: string | undefined;
}

export interface Role {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

export interface User {
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  /** Format: `uuid`. */
  id: string;
  internalId?: string | undefined;
  name?: string | undefined;
  source?: string[] | undefined;
  sourceId?: string | undefined;
  type?: string | undefined;
}
