import { ConfigurationError } from "../errors/configuration.js";
import { covers } from "../media-type.js";

/**
 * What a body is, of the types that a range stands for.
 *
 * @throws ConfigurationError when that cannot be told: of bytes, nothing is guessed but that they are bytes
 */
export function typeInRange(range: string, body: unknown, operation: string): string {
  const type = typesOf(body).find((candidate) => covers(range, candidate));
  if (type !== undefined) return type;
  throw new ConfigurationError(
    `${operation} takes a body of type ${range}, and which one this is cannot be told.`,
    { advice: "Name it as `contentType`, or pass a Blob that has it." },
  );
}

/** What a value can be sent as, best first. */
function typesOf(body: unknown): readonly string[] {
  if (body instanceof Blob && body.type !== "") return [body.type];
  if (isBytes(body) || body instanceof ReadableStream) return ["application/octet-stream"];
  if (typeof body === "string") return ["text/plain", "application/json"];
  if (body instanceof URLSearchParams) return ["application/x-www-form-urlencoded"];
  if (body instanceof FormData) return ["multipart/form-data"];
  return ["application/json"];
}

export function isBytes(body: unknown): body is Blob | BufferSource {
  return body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
}
