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
 * The text of a document, by its byte order mark, by the zeros of UTF-16, by UTF-8, or by the charset of its content
 * type. A byte order mark of UTF-8 is kept: such documents are stored byte for byte.
 *
 * Bytes that are valid UTF-8 are UTF-8 whatever the header says: servers state a charset for all files of a kind, and
 * no text in another charset is valid UTF-8 by chance, unless it is ASCII, which is the same in both.
 *
 * @throws Problem for bytes of no known charset: none is ever replaced by U+FFFD.
 */
export function decodeDocument(bytes: Uint8Array, source: DocumentBytes): string {
  refuseCompressed(bytes, source);
  const utf16 = utf16Of(bytes);
  const text =
    utf16 === undefined
      ? (decode(bytes, "utf-8", true) ?? decodeDeclared(bytes, source))
      : decode(bytes, utf16, false);
  if (text === undefined)
    throw new Problem(
      `is not valid ${utf16 === undefined ? "UTF-8" : "UTF-16"}: the text is damaged or cut off.`,
      {
        file: source.file,
        fix: expected(source),
      },
    );
  if (text.includes("\0")) throw new Problem("is not a text.", { file: source.file, fix: expected(source) });
  return text;
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

/** The charset label of a text in UTF-16: by its mark, or by the zeros beside its first characters, which are ASCII. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === undefined || b === undefined || bytes.length % 2 !== 0) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? "utf-16be" : undefined;
}

function decodeDeclared(bytes: Uint8Array, source: DocumentBytes): string {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(source.contentType ?? "")?.[1];
  const isUtf8 = charset === undefined || /^utf-?8$/i.test(charset);
  const text = isUtf8 ? undefined : decode(bytes, charset, false);
  if (text !== undefined) return text;
  const { line, byte } = firstInvalid(bytes);
  const stated = isUtf8
    ? "and the response states no other charset"
    : `and it is not ${JSON.stringify(charset)} either, which the response states`;
  throw new Problem(`is not UTF-8 (byte 0x${byte.toString(16).padStart(2, "0")}), ${stated}.`, {
    file: source.file,
    line,
    fix: `${expected(source)} Convert it to UTF-8 in a folder, and pull with --from <folder>; report it to who serves it.`,
  });
}

/** `undefined` for bytes that are invalid in the charset, and for a charset that is not known. */
function decode(bytes: Uint8Array, charset: string, keepsMark: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first byte that is not UTF-8, with its line, counted from 1. */
function firstInvalid(bytes: Uint8Array): { readonly line: number; readonly byte: number } {
  let [low, high] = [0, bytes.length];
  // The longest valid beginning; one that ends inside a character is valid as part of a stream.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  let at = low;
  // Back to the first byte of the character that does not go on.
  while (at > 0 && !isBeginning(bytes.subarray(0, at), false)) at -= 1;
  let line = 1;
  for (const byte of bytes.subarray(0, at)) if (byte === 0x0a) line += 1;
  return { line, byte: bytes[at] ?? 0 };
}

function isBeginning(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function expected({ module }: DocumentBytes): string {
  return `Expected the OpenAPI document of the module ${module}, YAML or JSON in UTF-8.`;
}
