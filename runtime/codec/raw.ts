import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import { charsetOf, isRange } from "../media-type.js";
import type { BodyEncoder, EncodedBody } from "../operation.js";
import { isBytes, isSpent, typeInRange } from "../serialize/body-type.js";

/** Strings, bytes, blobs and streams, as they are. */
export const raw: BodyEncoder = (body, content, { id }) => {
  const contentType = isRange(content.contentType)
    ? typeInRange(content.contentType, body, id)
    : content.contentType;
  const sent = typeof body === "string" ? inCharset(body, contentType, id) : body;
  return asIs(sent, contentType) ?? refuse(id, contentType);
};

const LAST_CHARACTERS = { "iso-8859-1": 0xff, "us-ascii": 0x7f };

/**
 * Text in the charset that its media type names, in UTF-8 where it names none.
 *
 * @throws ConfigurationError for a charset that is not written here, or a character that it does not have
 */
function inCharset(text: string, contentType: string, operation: string): string | BufferSource {
  const charset = charsetOf(contentType)?.toLowerCase() ?? "utf-8";
  if (charset === "utf-8" || charset === "utf8") return text;
  const last = own(LAST_CHARACTERS, charset);
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  if (last !== undefined && codes.every((code) => code <= last)) return Uint8Array.from(codes);
  throw new ConfigurationError(`The body of ${operation} cannot be written in the charset ${charset}.`, {
    advice: "Pass the text as bytes in that charset.",
  });
}

/** A body that is encoded already; `undefined` for any other. */
export function asIs(body: unknown, contentType: string): EncodedBody | undefined {
  if (body instanceof ReadableStream) return { body: unread(body), contentType, replayable: false };
  return isBytes(body) || typeof body === "string" ? { body, contentType, replayable: true } : undefined;
}

function unread(stream: ReadableStream): ReadableStream {
  if (!isSpent(stream)) return stream;
  throw new ConfigurationError("The body is a stream that was read already, or is being read.", {
    advice: "Pass a stream that nothing else reads, and a new one for each call.",
  });
}

/** @throws ConfigurationError always */
export function refuse(operation: string, contentType: string): never {
  throw new ConfigurationError(`The body of ${operation} cannot be sent as ${contentType}.`, {
    advice: "Pass a string, a Blob, bytes or a stream, or name another contentType.",
  });
}
