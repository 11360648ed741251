// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.

export interface Batch {
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  completed_at?: number | null | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created_at?: number | undefined;
  endpoint?: string | undefined;
  /** Shape unknown; may be null. */
  errors?: unknown;
  id: string;
  input_file_id?: string | undefined;
  object?: "batch" | undefined;
  /** Id of the file with the results; its order is not that of the input. */
  output_file_id?: string | null | undefined;
  request_counts?: {
    completed?: number | undefined;
    failed?: number | undefined;
    total?: number | undefined;
  } | undefined;
  /** Other values are possible. */
  status?:
    | "validating"
    | "in_progress"
    | "finalizing"
    | "completed"
    | "failed"
    | "cancelled"
    | "expired"
    | (string & {})
    | undefined;
}

export interface ChatChunkChoice {
  delta?: {
    content?: string | undefined;
  } | undefined;
  /** Other values are possible. */
  finish_reason?: ("stop" | (string & {})) | null | undefined;
  index?: number | undefined;
}

/**
 * One event of a stream. The last one with content has an empty `delta.content` and the finish reason `stop`; then
 * `data: [DONE]` follows. Do not count on a usage.
 */
export interface ChatCompletionChunk {
  choices?: ChatChunkChoice[] | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created?: number | undefined;
  id?: string | undefined;
  model?: string | undefined;
  object?: "chat.completion.chunk" | undefined;
}

export type ChatContentPart = {
  /** The image as a data URL, for `type: image`. */
  image?: string | undefined;
  /** Shape unknown. */
  image_url?: unknown;
  text?: string | undefined;
  /** Other values are possible. */
  type: "text" | "image_url" | "image" | (string & {});
} & {
  [key: string]: unknown;
};

export interface ChatMessage {
  /** Text, or a list of parts; null when tool calls are given. */
  content?: (string | ChatContentPart[]) | null | undefined;
  name?: string | undefined;
  role: "system" | "user" | "assistant" | "tool" | "function";
  tool_call_id?: string | undefined;
  /** `unknown`: the shape of the calls is not documented. */
  tool_calls?: unknown[] | undefined;
}

export interface CompletionUsage {
  completion_tokens?: number | undefined;
  prompt_tokens?: number | undefined;
  reasoning_tokens?: number | undefined;
  total_tokens?: number | undefined;
}

export interface DocumentedErrors {
  401: ErrorSchema;
  429: ErrorSchema;
  500: ErrorSchema;
}

export interface ErrorSchema {
  error?: {
    code?: string | null | undefined;
    message?: string | undefined;
    param?: string | null | undefined;
    /** Other values are possible. */
    type?:
      | "invalid_request_error"
      | "authentication_error"
      | "rate_limit_error"
      | "server_error"
      | "service_unavailable_error"
      | (string & {})
      | undefined;
  } | undefined;
}

export interface RerankPayload {
  documents: string[];
  model: string;
  query: string;
  /** Default: `true`. */
  return_documents?: boolean | undefined;
  /** How many of the best results to return. */
  top_n?: number | undefined;
}

export interface RerankResponse {
  id?: string | undefined;
  results?: RerankResult[] | undefined;
  usage?: {
    billed_units?: {
      search_units?: number | undefined;
    } | undefined;
  } | undefined;
}

export interface RerankResult {
  document?: {
    text?: string | undefined;
  } | undefined;
  index?: number | undefined;
  relevance_score?: number | undefined;
}
