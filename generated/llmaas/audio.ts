// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { binary } from "../../runtime/codec/binary.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import { toMultipart } from "../../runtime/codec/multipart.js";
import type {
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface CreateSpeechInput {
  /** Shape unknown. */
  body: unknown;
}

export type CreateSpeechErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

const createSpeechOperation: Operation = {
  id: "llmaas.createSpeech",
  method: "POST",
  path: "/v1/audio/speech",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: { "2XX": { "audio/*": binary } },
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Turn text into speech.
 *
 * What it takes and answers is not public.
 *
 * `POST /v1/audio/speech`
 *
 * @throws ApiError, with a body of `CreateSpeechErrors` for 400, 503.
 */
export function createSpeech(
  client: Client,
  request: CreateSpeechInput,
  options?: CallOptions,
): Promise<Blob> {
  return client.call(createSpeechOperation, request, options);
}

export interface CreateTranscriptionInput {
  body: CreateTranscriptionPayload;
}

export type CreateTranscriptionErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

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

export interface Transcription {
  language?: string | undefined;
  segments?: TranscriptionSegment[] | undefined;
  text?: string | undefined;
}

export interface TranscriptionSegment {
  avg_logprob?: number | undefined;
  compression_ratio?: number | undefined;
  /** In seconds. */
  end?: number | undefined;
  id?: number | undefined;
  no_speech_prob?: number | undefined;
  seek?: number | undefined;
  /** In seconds. */
  start?: number | undefined;
  temperature?: number | undefined;
  text?: string | undefined;
  tokens?: number[] | undefined;
}

const createTranscriptionOperation: Operation = {
  id: "llmaas.createTranscription",
  method: "POST",
  path: "/v1/audio/transcriptions",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: [{ contentType: "multipart/form-data", encode: toMultipart }],
  responses: JSON_ANSWER,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Transcribe audio.
 *
 * `POST /v1/audio/transcriptions`
 *
 * @throws ApiError, with a body of `CreateTranscriptionErrors` for 400, 503.
 */
export function createTranscription(
  client: Client,
  request: CreateTranscriptionInput,
  options?: CallOptions,
): Promise<Transcription> {
  return client.call(createTranscriptionOperation, request, options);
}
