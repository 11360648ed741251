// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";
import type {
  PersonalAccessToken,
} from "./schema.js";

const listPersonalAccessTokensOperation: Operation = {
  id: "iam.listPersonalAccessTokens",
  method: "GET",
  path: "/iam/v2/personal_access_tokens",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List personal access tokens.
 *
 * The list is not limited to the caller: it may show tokens of other users and tenants. It never shows
 * secrets.
 *
 * `GET /iam/v2/personal_access_tokens`
 * Permission: `iam_read`.
 */
export function listPersonalAccessTokens(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<PersonalAccessToken[]> {
  return client.call(listPersonalAccessTokensOperation, request, options);
}

export interface GetPersonalAccessTokenInput {
  path: {
    /** Format: `uuid`. */
    patId: string;
  };
}

const getPersonalAccessTokenOperation: Operation = {
  id: "iam.getPersonalAccessToken",
  method: "GET",
  path: "/iam/v2/personal_access_tokens/{patId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * Get one personal access token.
 *
 * A missing token answers 500 instead of 404, so that absence and a fault of the server look the same.
 * The secret is never shown.
 *
 * `GET /iam/v2/personal_access_tokens/{patId}`
 * Permission: `iam_read`.
 */
export function getPersonalAccessToken(
  client: Client,
  request: GetPersonalAccessTokenInput,
  options?: CallOptions,
): Promise<PersonalAccessToken> {
  return client.call(getPersonalAccessTokenOperation, request, options);
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

const createPersonalAccessTokenOperation: Operation = {
  id: "iam.createPersonalAccessToken",
  method: "POST",
  path: "/iam/v2/personal_access_tokens",
  body: JSON_BODY,
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_offline_access",
  lookup: "iam.listPersonalAccessTokens",
};

/**
 * Create a personal access token.
 *
 * The secret is shown this one time.
 *
 * `POST /iam/v2/personal_access_tokens`
 * Permission: `iam_offline_access`.
 */
export function createPersonalAccessToken(
  client: Client,
  request: CreatePersonalAccessTokenInput,
  options?: CallOptions,
): Promise<CreatedPersonalAccessToken> {
  return client.call(createPersonalAccessTokenOperation, request, options);
}

export interface DeletePersonalAccessTokenInput {
  path: {
    /** Format: `uuid`. */
    patId: string;
  };
}

const deletePersonalAccessTokenOperation: Operation = {
  id: "iam.deletePersonalAccessToken",
  method: "DELETE",
  path: "/iam/v2/personal_access_tokens/{patId}",
  responses: NO_CONTENT,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_offline_access",
  lookup: "iam.getPersonalAccessToken",
};

/**
 * Delete a personal access token.
 *
 * `DELETE /iam/v2/personal_access_tokens/{patId}`
 * Permission: `iam_offline_access`.
 */
export function deletePersonalAccessToken(
  client: Client,
  request: DeletePersonalAccessTokenInput,
  options?: CallOptions,
): Promise<void> {
  return client.call(deletePersonalAccessTokenOperation, request, options);
}
