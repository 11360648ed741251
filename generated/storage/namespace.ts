// Generated from specs/storage.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Namespace {
  accessKeyId?: string | undefined;
  id: string;
  name?: string | undefined;
  region?: string | undefined;
}

const getNamespaceOperation: Operation = {
  id: "storage.getNamespace",
  method: "GET",
  path: "/storage/object/v1/namespaces",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_read",
};

/**
 * Get the tenant's namespace.
 *
 * Answers one object in spite of its plural path.
 *
 * `GET /storage/object/v1/namespaces`
 * Permission: `object-storage_read`.
 */
export function getNamespace(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<Namespace> {
  return client.call(getNamespaceOperation, request, options);
}

export interface RenewedAccessKey {
  accessKeyId: string;
  accessSecretKey: string;
}

const renewNamespaceAccessKeyOperation: Operation = {
  id: "storage.renewNamespaceAccessKey",
  method: "POST",
  path: "/storage/object/v1/namespaces/access_key/renew",
  responses: JSON_ANSWER,
  limits: [{ lane: "s3", requests: 25, seconds: 1 }],
  permission: "object-storage_iam_management",
};

/**
 * Renew the namespace's global access key.
 *
 * The old key is invalid from then on.
 *
 * `POST /storage/object/v1/namespaces/access_key/renew`
 * Permission: `object-storage_iam_management`.
 */
export function renewNamespaceAccessKey(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<RenewedAccessKey> {
  return client.call(renewNamespaceAccessKeyOperation, request, options);
}
