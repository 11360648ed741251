// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  ChatCompletionChunk,
  Completion,
  CreateCompletionInput,
} from "./schema.js";

const createCompletionOperation: Operation = {
  id: "llmaas.createCompletion",
  method: "POST",
  path: "/v1/completions",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  body: [{ contentType: "application/json" }],
  responses: { 200: "json" },
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Complete a text.
 *
 * Sources differ: the documentation says that request and answer are those of a chat completion, an
 * older specification has `prompt` and `text_completion`.
 *
 * `POST /v1/completions`
 *
 * @throws ApiError, with a body of `CreateCompletionErrors` for 400, 404, 503.
 */
export function createCompletion(
  client: Client,
  request: CreateCompletionInput & { body: { stream: true } },
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk>>;
export function createCompletion(
  client: Client,
  request: CreateCompletionInput & { body: { stream?: false | null | undefined } },
  options?: CallOptions,
): Promise<Completion>;
export function createCompletion(
  client: Client,
  request: CreateCompletionInput,
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk> | Completion>;
export function createCompletion(
  client: Client,
  request: CreateCompletionInput,
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk> | Completion> {
  return client.call(createCompletionOperation, request, options);
}
