import { decode, type Undecodable } from "../core/document/decode-text.js";
import { Problem } from "../problem.js";

/** Where the bytes of a document came from. */
export interface DocumentBytes {
  /** Address or file, as it may be shown. */
  readonly file: string;
  /** Slug of the module whose document is expected. */
  readonly module: string;
  /** Header `Content-Type` of the response, if there was one. */
  readonly contentType?: string | null;
}

/**
 * The text of a document. A byte order mark of UTF-8 is kept: such documents are stored byte for byte.
 *
 * @throws Problem for bytes of no known charset, for compressed ones, and for what is not a text
 */
export function decodeDocument(bytes: Uint8Array, source: DocumentBytes): string {
  refuseCompressed(bytes, source);
  const decoded = decode(bytes, source.contentType, { keepsMark: true });
  if (decoded.text === undefined) throw undecodable(decoded, source);
  if (decoded.text.includes("\0"))
    throw new Problem("is not a text.", { file: source.file, fix: expected(source) });
  return decoded.text;
}

function refuseCompressed(bytes: Uint8Array, source: DocumentBytes): void {
  const kind =
    bytes[0] === 0x1f && bytes[1] === 0x8b
      ? "gzip"
      : bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
        ? "zip"
        : undefined;
  if (kind === undefined) return;
  throw new Problem(`is compressed with ${kind}, and the response does not say so.`, {
    file: source.file,
    fix: `${expected(source)} Decompress it by hand into a folder, and pull with --from <folder>; report it to who serves it.`,
  });
}

function undecodable({ expected: charset, stated, line, byte }: Undecodable, source: DocumentBytes): Problem {
  if (charset === "UTF-16")
    return new Problem("is not valid UTF-16: the text is damaged or cut off.", {
      file: source.file,
      fix: expected(source),
    });
  const also =
    stated === undefined
      ? "and the response states no other charset"
      : `and it is not ${JSON.stringify(stated)} either, which the response states`;
  return new Problem(`is not UTF-8 (byte 0x${byte.toString(16).padStart(2, "0")}), ${also}.`, {
    file: source.file,
    line,
    fix: `${expected(source)} Convert it to UTF-8 in a folder, and pull with --from <folder>; report it to who serves it.`,
  });
}

function expected({ module }: DocumentBytes): string {
  return `Expected the OpenAPI document of the module ${module}, YAML or JSON in UTF-8.`;
}
