// Generated from specs/llmaas.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { withKeys } from "../../runtime/auth/schemes.js";
import { JSON_ANSWER, JSON_BODY } from "../../runtime/codec/json.js";
import type {
  DocumentedErrors,
  ErrorSchema,
} from "./schema.js";

export interface CreateImageInput {
  /** Shape unknown. */
  body: unknown;
}

export type CreateImageErrors = DocumentedErrors & {
  400: ErrorSchema;
  503: ErrorSchema;
};

const createImageOperation: Operation = {
  id: "llmaas.createImage",
  method: "POST",
  path: "/v1/images/generations",
  server: "https://api.ai.cloud-temple.com",
  auth: "key",
  authenticate: withKeys,
  body: JSON_BODY,
  responses: JSON_ANSWER,
  safe: true,
  limits: [{ lane: "llmaas", requests: 25, seconds: 1 }],
};

/**
 * Generate images.
 *
 * What it takes and answers is not public.
 *
 * `POST /v1/images/generations`
 * Returns `unknown`: the document does not describe the answer.
 *
 * @throws ApiError, with a body of `CreateImageErrors` for 400, 503.
 */
export function createImage(
  client: Client,
  request: CreateImageInput,
  options?: CallOptions,
): Promise<unknown> {
  return client.call(createImageOperation, request, options);
}
