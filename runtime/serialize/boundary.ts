import { ConfigurationError } from "../errors/configuration.js";

/** Sixteen random bytes, which no content contains by accident. `randomUUID` is missing on insecure pages. */
export function createBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `cloudtemple-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The content type of a multipart body that the caller has encoded: the one that was named, or else the Blob's own, with its
 * boundary.
 *
 * @throws ConfigurationError when neither has a boundary, without which no server can read the body
 */
export function typeWithBoundary(contentType: string, body: unknown, operation: string): string {
  const types = [contentType, ...(body instanceof Blob ? [body.type] : [])];
  const found = types.find((type) => /^multipart\/[^;]+;.*\bboundary=./i.test(type));
  if (found !== undefined) return found;
  throw new ConfigurationError(`The body of ${operation} is encoded, and its boundary is unknown.`, {
    advice: `Pass \`contentType: "${contentType}; boundary=…"\`, a FormData, or an object.`,
  });
}
