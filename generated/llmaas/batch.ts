// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import type {
  Batch,
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface ListBatchesInput {
  query?: {
    /** Default: `20`. */
    limit?: number | undefined;
  } | undefined;
}

/** The envelope has other fields too. */
export interface BatchList {
  data?: Batch[] | undefined;
}

export type ListBatchesErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

const listBatchesOperation: Operation = {
  id: "llmaas.listBatches",
  method: "GET",
  path: "/v1/batches",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * List batches.
 *
 * `GET /v1/batches`
 *
 * @throws ApiError, with a body of `ListBatchesErrors` for 400, 503.
 */
export function listBatches(
  client: Client,
  request?: ListBatchesInput,
  options?: CallOptions,
): Promise<BatchList> {
  return client.call(listBatchesOperation, request, options);
}

export interface GetBatchInput {
  path: {
    batch_id: string;
  };
}

export type GetBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

const getBatchOperation: Operation = {
  id: "llmaas.getBatch",
  method: "GET",
  path: "/v1/batches/{batch_id}",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Get a batch.
 *
 * `GET /v1/batches/{batch_id}`
 *
 * @throws ApiError, with a body of `GetBatchErrors` for 400, 404, 503.
 */
export function getBatch(
  client: Client,
  request: GetBatchInput,
  options?: CallOptions,
): Promise<Batch> {
  return client.call(getBatchOperation, request, options);
}

export interface CreateBatchInput {
  body: CreateBatchPayload;
}

export type CreateBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateBatchPayload {
  /** Other values are possible. */
  completion_window: "24h" | (string & {});
  /**
   * Operation that every line of the file calls.
   * Other values are possible.
   */
  endpoint: "/v1/chat/completions" | "/v1/embeddings" | (string & {});
  /** Id of an uploaded file with purpose `batch`. One JSON object per line: `{custom_id, method, url, body}`. */
  input_file_id: string;
}

const createBatchOperation: Operation = {
  id: "llmaas.createBatch",
  method: "POST",
  path: "/v1/batches",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
  lookup: "llmaas.listBatches",
};

/**
 * Start a batch.
 *
 * At most 100 MB, 50,000 requests and 10 batches at once; results are kept for 7 days, in no order.
 *
 * `POST /v1/batches`
 *
 * @throws ApiError, with a body of `CreateBatchErrors` for 400, 503.
 */
export function createBatch(
  client: Client,
  request: CreateBatchInput,
  options?: CallOptions,
): Promise<Batch> {
  return client.call(createBatchOperation, request, options);
}

export interface CancelBatchInput {
  path: {
    batch_id: string;
  };
}

export type CancelBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

const cancelBatchOperation: Operation = {
  id: "llmaas.cancelBatch",
  method: "POST",
  path: "/v1/batches/{batch_id}/cancel",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
  lookup: "llmaas.getBatch",
};

/**
 * Cancel a batch.
 *
 * Answers the batch with the status `cancelled`.
 *
 * `POST /v1/batches/{batch_id}/cancel`
 *
 * @throws ApiError, with a body of `CancelBatchErrors` for 400, 404, 503.
 */
export function cancelBatch(
  client: Client,
  request: CancelBatchInput,
  options?: CallOptions,
): Promise<Batch> {
  return client.call(cancelBatchOperation, request, options);
}
