import { ConfigurationError } from "../errors/configuration.js";
import { isRange } from "../media-type.js";
import type { BodyEncoder, EncodedBody } from "../operation.js";
import { isBytes, typeInRange } from "../serialize/body-type.js";

/** Strings, bytes, blobs and streams, as they are. */
export const raw: BodyEncoder = (body, content, { id }) => {
  const contentType = isRange(content.contentType)
    ? typeInRange(content.contentType, body, id)
    : content.contentType;
  return asIs(body, contentType) ?? refuse(id, contentType);
};

/** A body that is encoded already; `undefined` for any other. */
export function asIs(body: unknown, contentType: string): EncodedBody | undefined {
  if (body instanceof ReadableStream) return { body, contentType, replayable: false };
  return isBytes(body) || typeof body === "string" ? { body, contentType, replayable: true } : undefined;
}

/** @throws ConfigurationError always */
export function refuse(operation: string, contentType: string): never {
  throw new ConfigurationError(`The body of ${operation} cannot be sent as ${contentType}.`, {
    advice: "Pass a string, a Blob, bytes or a stream, or name another contentType.",
  });
}
