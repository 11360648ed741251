// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import type {
  DocumentedErrors,
  ErrorSchema,
  RerankPayload,
  RerankResponse,
} from "./schema.js";

export interface RerankInput {
  body: RerankPayload;
}

export type RerankErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

const rerankOperation: Operation = {
  id: "llmaas.rerank",
  method: "POST",
  path: "/v1/rerank",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: JSON_ANSWER,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Rerank documents, in the shape of Cohere v1.
 *
 * `POST /v1/rerank`
 *
 * @throws ApiError, with a body of `RerankErrors` for 400, 503.
 */
export function rerank(
  client: Client,
  request: RerankInput,
  options?: CallOptions,
): Promise<RerankResponse> {
  return client.call(rerankOperation, request, options);
}

export interface RerankV2Input {
  body: RerankPayload;
}

export type RerankV2Errors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

const rerankV2Operation: Operation = {
  id: "llmaas.rerankV2",
  method: "POST",
  path: "/v2/rerank",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: JSON_ANSWER,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Rerank documents, in the shape of Cohere v2.
 *
 * `POST /v2/rerank`
 *
 * @throws ApiError, with a body of `RerankV2Errors` for 400, 503.
 */
export function rerankV2(
  client: Client,
  request: RerankV2Input,
  options?: CallOptions,
): Promise<RerankResponse> {
  return client.call(rerankV2Operation, request, options);
}
