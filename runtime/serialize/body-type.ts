import { ConfigurationError } from "../errors/configuration.js";
import { covers } from "../media-type.js";

/**
 * The media type of a body, among those of a range.
 *
 * @throws ConfigurationError when it is unknown: of bytes, nothing is guessed but `application/octet-stream`
 */
export function typeInRange(range: string, body: unknown, operation: string): string {
  const type = typesOf(body).find((candidate) => covers(range, candidate));
  if (type !== undefined) return type;
  throw new ConfigurationError(
    `${operation} accepts a body of type ${range}, and the exact type of this one is unknown.`,
    { advice: "Pass it as `contentType`, or pass a Blob that has a type." },
  );
}

/** The media types in which a value can be sent, best first. */
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

/** Whether a body is in the form in which it is sent already. */
export function isEncoded(
  body: object,
): body is Blob | BufferSource | URLSearchParams | FormData | ReadableStream {
  return (
    isBytes(body) ||
    body instanceof URLSearchParams ||
    body instanceof FormData ||
    body instanceof ReadableStream
  );
}

/** Whether a body is a stream that was read, or is being read, which no member of it says: `fetch` refuses it as if it had sent it. */
export function isSpent(body: unknown): boolean {
  if (!(body instanceof ReadableStream)) return false;
  try {
    new Response(body);
    return false;
  } catch {
    return true;
  }
}
