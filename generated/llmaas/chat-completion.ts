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

export interface CreateChatCompletionInput {
  body: ChatCompletionPayload;
}

/** What computed the answer. */
export interface Backend {
  engine_type?: string | undefined;
  machine_name?: string | undefined;
}

export interface ChatChoice {
  /** Other values are possible. */
  finish_reason?:
    | ("stop" | "length" | "content_filter" | "tool_calls" | "function_call" | (string & {}))
    | null
    | undefined;
  index?: number | undefined;
  message?: {
    /** Null when tool calls are given. */
    content?: string | null | undefined;
    role?: string | undefined;
    /** `unknown`: the shape of the calls is not documented. */
    tool_calls?: unknown[] | undefined;
  } | undefined;
}

export interface ChatCompletion {
  backend?: Backend | undefined;
  choices?: ChatChoice[] | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created?: number | undefined;
  id?: string | undefined;
  model?: string | undefined;
  object?: "chat.completion" | undefined;
  usage?: CompletionUsage | undefined;
}

export interface ChatCompletionPayload {
  /** Default: `0`. */
  frequency_penalty?: number | undefined;
  logit_bias?: {
    [key: string]: unknown;
  } | undefined;
  /** Default: `1024`. */
  max_tokens?: number | undefined;
  messages: ChatMessage[];
  model: string;
  /** Default: `1`. */
  n?: number | undefined;
  /** Default: `0`. */
  presence_penalty?: number | undefined;
  /** Texts that end the answer. */
  stop?: string[] | undefined;
  /**
   * Answer with server-sent events instead of one JSON object.
   * Default: `false`.
   */
  stream?: boolean | undefined;
  /** Default: `0.7`. */
  temperature?: number | undefined;
  /** `none`, `auto`, `required`, or the function to call. */
  tool_choice?: (("none" | "auto" | "required" | (string & {})) | ChatToolChoice) | null | undefined;
  tools?: ChatTool[] | null | undefined;
  /** Default: `1`. */
  top_p?: number | undefined;
  user?: string | undefined;
}

export interface ChatFunction {
  description?: string | undefined;
  name: string;
  /** JSON Schema of the arguments. */
  parameters?: {
    [key: string]: unknown;
  } | undefined;
}

export interface ChatTool {
  function: ChatFunction;
  type: "function";
}

export interface ChatToolChoice {
  function: {
    name: string;
  };
  type: "function";
}

export type CreateChatCompletionErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

const createChatCompletionOperation: Operation = {
  id: "llmaas.createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
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
