// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import type {
  User,
} from "./schema.js";

export interface ListUsersInput {
  query?: {
    /** Format: `uuid`. */
    companyId?: string | undefined;
  } | undefined;
}

const listUsersOperation: Operation = {
  id: "iam.listUsers",
  method: "GET",
  path: "/iam/v2/users",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * List the users of a company.
 *
 * Send `companyId`; it is among the claims of the token.
 *
 * `GET /iam/v2/users`
 * Permission: `iam_read`.
 */
export function listUsers(
  client: Client,
  request?: ListUsersInput,
  options?: CallOptions,
): Promise<User[]> {
  return client.call(listUsersOperation, request, options);
}

export interface GetUserInput {
  path: {
    /** Format: `uuid`. */
    userId: string;
  };
}

const getUserOperation: Operation = {
  id: "iam.getUser",
  method: "GET",
  path: "/iam/v2/users/{userId}",
  responses: JSON_ANSWER,
  limits: [{ lane: "iam", requests: 25, seconds: 1 }],
  permission: "iam_read",
};

/**
 * Get one user.
 *
 * `GET /iam/v2/users/{userId}`
 * Permission: `iam_read`.
 */
export function getUser(
  client: Client,
  request: GetUserInput,
  options?: CallOptions,
): Promise<User> {
  return client.call(getUserOperation, request, options);
}
