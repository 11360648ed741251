// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  ChatCompletion,
  ChatCompletionChunk,
  CreateChatCompletionInput,
} from "./schema.js";

const createChatCompletionOperation: Operation = {
  id: "llmaas.createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  body: [{ contentType: "application/json" }],
  responses: { 200: "json" },
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Complete a chat.
 *
 * `POST /v1/chat/completions`
 *
 * @throws ApiError, with a body of `CreateChatCompletionErrors` for 400, 404, 503.
 */
export function createChatCompletion(
  client: Client,
  request: CreateChatCompletionInput & { body: { stream: true } },
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk>>;
export function createChatCompletion(
  client: Client,
  request: CreateChatCompletionInput & { body: { stream?: false | null | undefined } },
  options?: CallOptions,
): Promise<ChatCompletion>;
export function createChatCompletion(
  client: Client,
  request: CreateChatCompletionInput,
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk> | ChatCompletion>;
export function createChatCompletion(
  client: Client,
  request: CreateChatCompletionInput,
  options?: CallOptions,
): Promise<AsyncIterable<ChatCompletionChunk> | ChatCompletion> {
  return client.call(createChatCompletionOperation, request, options);
}
