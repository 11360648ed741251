// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER } from "../../runtime/codec/json.js";
import { toMultipart } from "../../runtime/codec/multipart.js";
import { text } from "../../runtime/codec/text.js";
import type {
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface UploadFileInput {
  body: UploadFilePayload;
}

export type UploadFileErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

export interface UploadFilePayload {
  /**
   * JSON Lines, at most 100 MB and 50,000 requests.
   * Format: `binary`.
   */
  file: Blob;
  purpose: "batch";
}

export interface UploadedFile {
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

const uploadFileOperation: Operation = {
  id: "llmaas.uploadFile",
  method: "POST",
  path: "/v1/files",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: [{ contentType: "multipart/form-data", encode: toMultipart }],
  responses: JSON_ANSWER,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Upload the input file of a batch.
 *
 * `POST /v1/files`
 *
 * @throws ApiError, with a body of `UploadFileErrors` for 400, 503.
 */
export function uploadFile(
  client: Client,
  request: UploadFileInput,
  options?: CallOptions,
): Promise<UploadedFile> {
  return client.call(uploadFileOperation, request, options);
}

export interface DownloadFileInput {
  path: {
    file_id: string;
  };
}

export type DownloadFileErrors = DocumentedErrors & {
  400: ErrorSchema;
  404: ErrorSchema;
  503: ErrorSchema;
};

const downloadFileOperation: Operation = {
  id: "llmaas.downloadFile",
  method: "GET",
  path: "/v1/files/{file_id}/content",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  responses: { "2XX": { "text/plain": text } },
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Download a file.
 *
 * `GET /v1/files/{file_id}/content`
 *
 * @throws ApiError, with a body of `DownloadFileErrors` for 400, 404, 503.
 */
export function downloadFile(
  client: Client,
  request: DownloadFileInput,
  options?: CallOptions,
): Promise<string> {
  return client.call(downloadFileOperation, request, options);
}
