import { decodeUtf8 } from "../buffered.js";
import { charsetOf } from "../media-type.js";
import type { Decoder } from "../operation.js";

/** Text in the charset that the answer names, UTF-8 where it names none that is known. An empty body is `""`. */
export const text: Decoder = {
  decode: ({ bytes, response }) => decode(bytes, response.headers.get("content-type") ?? ""),
};

function decode(bytes: ArrayBuffer, contentType: string): string {
  const charset = charsetOf(contentType);
  try {
    return charset === undefined ? decodeUtf8(bytes) : new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeUtf8(bytes);
  }
}
