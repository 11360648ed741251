// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, NoInput, Operation } from "../../runtime/index.js";
import type {
  ModelList,
} from "./schema.js";

const listModelsOperation: Operation = {
  id: "llmaas.listModels",
  method: "GET",
  path: "/v1/models",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  responses: { 200: "json" },
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
