// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.

export interface Company {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
}

export interface CreatePersonalAccessTokenInput {
  body: CreatePersonalAccessTokenPayload;
}

export interface CreatePersonalAccessTokenPayload {
  /**
   * Unix time in milliseconds, at most twelve months ahead.
   * Format: `int64`.
   */
  expirationDate: number;
  name: string;
  roles: string[];
}

export interface CreatedPersonalAccessToken {
  /**
   * Unix time in milliseconds; a string in reads.
   * Format: `int64`.
   */
  expirationDate?: number | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  roles?: string[] | undefined;
  /** Shown this one time. */
  secret: string;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  tenantName?: string | undefined;
  /** Format: `uuid`. */
  userId?: string | undefined;
}

export interface DeletePersonalAccessTokenInput {
  path: {
    /** Format: `uuid`. */
    patId: string;
  };
}

export interface DocumentedErrors {
  429: TooManyRequestsError;
}

export interface Feature {
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  subFeatures?: Feature[] | undefined;
}

export interface FeatureAssignment {
  /** Format: `uuid`. */
  featureId?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
}

export interface GetCompanyInput {
  path: {
    /** Format: `uuid`. */
    companyId: string;
  };
}

export interface GetPersonalAccessTokenInput {
  path: {
    /** Format: `uuid`. */
    patId: string;
  };
}

export interface GetRoleInput {
  path: {
    /** Format: `uuid`. */
    roleId: string;
  };
}

export interface GetUserInput {
  path: {
    /** Format: `uuid`. */
    userId: string;
  };
}

export interface ListFeatureAssignmentsInput {
  query: {
    /** Format: `uuid`. */
    tenantId: string;
  };
}

export interface ListTenantAssignmentsInput {
  query: {
    /** Format: `uuid`. */
    roleId?: string | undefined;
    /** Format: `uuid`. */
    tenantId: string;
    /** Format: `uuid`. */
    userId: string;
  };
}

export interface ListUsersInput {
  query?: {
    /** Format: `uuid`. */
    companyId?: string | undefined;
  } | undefined;
}

export type LogInInput = {
  body: LoginPayload;
  contentType?: "application/json" | undefined;
} | {
  body: LoginPayload;
  contentType: "application/x-www-form-urlencoded";
};

export interface LoginPayload {
  /**
   * Id of the personal access token.
   * Format: `uuid`.
   */
  id: string;
  /**
   * Secret of the personal access token.
   * Format: `password`.
   */
  secret: string;
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

export interface Tenant {
  /** Format: `uuid`. */
  companyId?: string | undefined;
  /** Format: `uuid`. */
  id: string;
  name?: string | undefined;
  /** The exact case of this name is not proven. */
  snc?: boolean | undefined;
}

export interface TenantAssignment {
  /** Format: `uuid`. */
  roleId?: string | undefined;
  /** Format: `uuid`. */
  tenantId?: string | undefined;
  /** Format: `uuid`. */
  userId?: string | undefined;
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
