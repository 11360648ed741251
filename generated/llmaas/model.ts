// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";

export interface Model {
  aliases?: string[] | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created?: number | undefined;
  id: string;
  max_model_len?: number | undefined;
  object?: "model" | undefined;
  owned_by?: string | undefined;
  /** `unknown`: the shape is not documented. */
  permission?: unknown[] | undefined;
  root?: string | undefined;
}

export interface ModelList {
  data?: Model[] | undefined;
  object?: "list" | undefined;
}

const listModelsOperation: Operation = {
  id: "llmaas.listModels",
  method: "GET",
  path: "/v1/models",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * List models.
 *
 * `GET /v1/models`
 */
export function listModels(
  client: Client,
  request?: NoInput,
  options?: CallOptions,
): Promise<ModelList> {
  return client.call(listModelsOperation, request, options);
}
