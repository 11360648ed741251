// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.

/** What computed the answer; seen in examples of the documentation only. */
export interface Backend {
  engine_type?: string | undefined;
  machine_name?: string | undefined;
}

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
  /**
   * `expired` has been seen in sample code only.
   * Other values are possible.
   */
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

/** The other fields of this envelope are not known. */
export interface BatchList {
  data?: Batch[] | undefined;
}

export type CancelBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

export interface CancelBatchInput {
  path: {
    batch_id: string;
  };
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
    tool_calls?: unknown[] | undefined;
  } | undefined;
}

export interface ChatChunkChoice {
  delta?: {
    content?: string | undefined;
  } | undefined;
  /** Other values are possible. */
  finish_reason?: ("stop" | (string & {})) | null | undefined;
  index?: number | undefined;
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

/**
 * One event of a stream. The last one with content has an empty `delta.content` and the finish reason `stop`; then
 * `data: [DONE]` follows. No usage is documented.
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

export interface ChatFunction {
  description?: string | undefined;
  name: string;
  /** JSON Schema of the arguments. */
  parameters?: {
    [key: string]: unknown;
  } | undefined;
}

export interface ChatMessage {
  /** Text, or a list of parts; null when tool calls are given. */
  content?: (string | ChatContentPart[]) | null | undefined;
  name?: string | undefined;
  role: "system" | "user" | "assistant" | "tool" | "function";
  tool_call_id?: string | undefined;
  tool_calls?: unknown[] | undefined;
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

/**
 * The documentation says that this operation takes `messages` like a chat completion, an older specification says
 * `prompt`: give one of them.
 */
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

export interface CompletionUsage {
  completion_tokens?: number | undefined;
  prompt_tokens?: number | undefined;
  /** Seen in examples of the documentation only. */
  reasoning_tokens?: number | undefined;
  total_tokens?: number | undefined;
}

export type CreateBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateBatchInput {
  body: CreateBatchPayload;
}

export interface CreateBatchPayload {
  /** Other values are possible. */
  completion_window: "24h" | (string & {});
  /**
   * Operation that every line of the file calls.
   * Other values are possible.
   */
  endpoint: "/v1/chat/completions" | "/v1/embeddings" | (string & {});
  /** Id of an uploaded file with purpose `batch`. One JSON object per line: `{custom_id, method, url, body}`. */
  input_file_id: string;
}

export type CreateChatCompletionErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateChatCompletionInput {
  body: ChatCompletionPayload;
}

export type CreateCompletionErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateCompletionInput {
  body: CompletionPayload;
}

export type CreateEmbeddingsErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateEmbeddingsInput {
  body: CreateEmbeddingsPayload;
}

export interface CreateEmbeddingsPayload {
  input: string | string[];
  model: string;
}

export type CreateImageErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateImageInput {
  /** Shape unknown. */
  body: unknown;
}

export type CreateSpeechErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateSpeechInput {
  /** Shape unknown. */
  body: unknown;
}

export type CreateTranscriptionErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface CreateTranscriptionInput {
  body: CreateTranscriptionPayload;
}

export interface CreateTranscriptionPayload {
  /**
   * The recording: wav, mp3 or m4a.
   * Format: `binary`.
   */
  file: Blob;
  /** Text that guides the transcription. An older specification calls it `prompt`. */
  initial_prompt?: string | undefined;
  language?: string | undefined;
  /**
   * The documentation names `json` only, an older specification the others too.
   * Other values are possible.
   */
  response_format?: "json" | "text" | "srt" | "verbose_json" | "vtt" | (string & {}) | undefined;
  task?: "transcribe" | "translate" | undefined;
  temperature?: number | undefined;
}

export interface DocumentedErrors {
  401: ErrorSchema;
  429: ErrorSchema;
  500: ErrorSchema;
}

export type DownloadFileErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

export interface DownloadFileInput {
  path: {
    file_id: string;
  };
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

export interface File {
  bytes?: number | undefined;
  /**
   * Unix time in seconds.
   * Format: `int64`.
   */
  created_at?: number | undefined;
  filename?: string | undefined;
  id: string;
  object?: "file" | undefined;
  purpose?: string | undefined;
}

export type GetBatchErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

export interface GetBatchInput {
  path: {
    batch_id: string;
  };
}

export type ListBatchesErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface ListBatchesInput {
  query?: {
    /** Default: `20`. */
    limit?: number | undefined;
  } | undefined;
}

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
  permission?: unknown[] | undefined;
  root?: string | undefined;
}

export interface ModelList {
  data?: Model[] | undefined;
  object?: "list" | undefined;
}

export type RerankErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface RerankInput {
  body: RerankPayload;
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

export type RerankV2Errors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface RerankV2Input {
  body: RerankPayload;
}

export interface Transcription {
  language?: string | undefined;
  segments?: TranscriptionSegment[] | undefined;
  text?: string | undefined;
}

export interface TranscriptionSegment {
  avg_logprob?: number | undefined;
  compression_ratio?: number | undefined;
  end?: number | undefined;
  id?: number | undefined;
  no_speech_prob?: number | undefined;
  seek?: number | undefined;
  start?: number | undefined;
  temperature?: number | undefined;
  text?: string | undefined;
  tokens?: number[] | undefined;
}

export type UploadFileErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface UploadFileInput {
  body: UploadFilePayload;
}

export interface UploadFilePayload {
  /**
   * JSON Lines, at most 100 MB and 50,000 requests.
   * Format: `binary`.
   */
  file: Blob;
  purpose: "batch";
}
