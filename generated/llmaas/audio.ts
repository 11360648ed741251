// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import type {
  CreateSpeechInput,
  CreateTranscriptionInput,
  Transcription,
} from "./schema.js";

const createSpeechOperation: Operation = {
  id: "llmaas.createSpeech",
  method: "POST",
  path: "/v1/audio/speech",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  body: [{ contentType: "application/json" }],
  responses: { 200: "binary" },
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Turn text into speech.
 *
 * Only the path is documented.
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

const createTranscriptionOperation: Operation = {
  id: "llmaas.createTranscription",
  method: "POST",
  path: "/v1/audio/transcriptions",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  body: [{ contentType: "multipart/form-data" }],
  responses: { 200: "json" },
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
