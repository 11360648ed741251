// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { events } from "../../runtime/codec/events.js";
import { JSON_BODY, json } from "../../runtime/codec/json.js";
import type {
  ChatCompletionChunk,
  ChatMessage,
  CompletionUsage,
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface CreateCompletionInput {
  body: CompletionPayload;
}

export interface Completion {
  choices?: CompletionChoice[] | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created?: number | undefined;
  id?: string | undefined;
  model?: string | undefined;
  /** Other values are possible. */
  object?: "text_completion" | (string & {}) | undefined;
  usage?: CompletionUsage | undefined;
}

export interface CompletionChoice {
  finish_reason?: string | null | undefined;
  index?: number | undefined;
  /** Shape unknown. */
  logprobs?: unknown;
  text?: string | undefined;
}

/** Give either `messages`, as to a chat completion, or `prompt`. */
export interface CompletionPayload {
  /** Default: `0`. */
  frequency_penalty?: number | undefined;
  logit_bias?: {
    [key: string]: unknown;
  } | undefined;
  /** Default: `1024`. */
  max_tokens?: number | undefined;
  /** Messages as for a chat completion, as the documentation has it. */
  messages?: ChatMessage[] | undefined;
  model: string;
  /** Default: `1`. */
  n?: number | undefined;
  /** Default: `0`. */
  presence_penalty?: number | undefined;
  /** Text to continue, as an older specification has it. */
  prompt?: string | string[] | undefined;
  /**
   * Answer with server-sent events instead of one JSON object.
   * Default: `false`.
   */
  stream?: boolean | undefined;
  /** Default: `0.7`. */
  temperature?: number | undefined;
  /** Default: `1`. */
  top_p?: number | undefined;
  user?: string | undefined;
}

export type CreateCompletionErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

const createCompletionOperation: Operation = {
  id: "llmaas.createCompletion",
  method: "POST",
  path: "/v1/completions",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: { "2XX": { "application/json": json, "text/event-stream": events } },
  streamed: true,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Complete a text.
 *
 * The API may take and answer the same as a chat completion.
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
