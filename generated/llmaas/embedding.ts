// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateEmbeddingsInput,
  EmbeddingList,
} from "./schema.js";

const createEmbeddingsOperation: Operation = {
  id: "llmaas.createEmbeddings",
  method: "POST",
  path: "/v1/embeddings",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  body: [{ contentType: "application/json" }],
  responses: { 200: "json" },
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
