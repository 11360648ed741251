// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import type {
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface CreateEmbeddingsInput {
  body: CreateEmbeddingsPayload;
}

export type CreateEmbeddingsErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateEmbeddingsPayload {
  input: string | string[];
  model: string;
}

export interface Embedding {
  embedding?: number[] | undefined;
  index?: number | undefined;
  object?: "embedding" | undefined;
}

export interface EmbeddingList {
  data?: Embedding[] | undefined;
  model?: string | undefined;
  object?: "list" | undefined;
  usage?: {
    prompt_tokens?: number | undefined;
    total_tokens?: number | undefined;
  } | undefined;
}

const createEmbeddingsOperation: Operation = {
  id: "llmaas.createEmbeddings",
  method: "POST",
  path: "/v1/embeddings",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: JSON_ANSWER,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Create embeddings.
 *
 * `POST /v1/embeddings`
 *
 * @throws ApiError, with a body of `CreateEmbeddingsErrors` for 400, 503.
 */
export function createEmbeddings(
  client: Client,
  request: CreateEmbeddingsInput,
  options?: CallOptions,
): Promise<EmbeddingList> {
  return client.call(createEmbeddingsOperation, request, options);
}
