import { Problem } from "../../problem.js";

/** The text of some bytes, or why they have none. */
export type Decoded = { readonly text: string } | Undecodable;

/** Bytes that are in no charset that they could be in. */
export interface Undecodable {
  readonly text?: undefined;
  /** The charset that was expected: of UTF-16, its mark or its zeros. */
  readonly expected: "UTF-8" | "UTF-16";
  /** What the content type says, unless it says UTF-8. */
  readonly stated: string | undefined;
  /** The line (from 1) of the first byte that is not UTF-8, and that byte. */
  readonly line: number;
  readonly byte: number;
}

/**
 * Decodes bytes by their byte order mark, by the zeros of UTF-16 (YAML 1.2.2, 5.2), by UTF-8, or by the charset of their
 * content type.
 *
 * Bytes that are valid UTF-8 are UTF-8 whatever the content type says: servers state a charset for all files of a kind,
 * and no text in another charset is valid UTF-8 by chance, unless it is ASCII, which is the same in both. A letter is
 * never replaced by U+FFFD.
 *
 * @param keepsMark whether the byte order mark of UTF-8 stays in the text
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | null | undefined,
  { keepsMark = false }: { readonly keepsMark?: boolean } = {},
): Decoded {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1];
  const stated = charset === undefined || /^utf-?8$/i.test(charset) ? undefined : charset;
  const utf16 = utf16Of(bytes);
  const text =
    utf16 !== undefined
      ? decodeAs(bytes, utf16)
      : (decodeAs(bytes, "utf-8", keepsMark) ?? (stated === undefined ? undefined : decodeAs(bytes, stated)));
  if (text !== undefined) return { text };
  return { expected: utf16 === undefined ? "UTF-8" : "UTF-16", stated, ...firstInvalid(bytes) };
}

/**
 * The text of a file or an answer, without its byte order mark.
 *
 * @throws Problem with the line of the first byte that is in no charset of {@link decode}
 */
export function decodeText(file: string, bytes: Uint8Array, contentType?: string | null): string {
  const decoded = decode(bytes, contentType);
  if (decoded.text !== undefined) return decoded.text;
  throw new Problem(`is not ${decoded.expected}.`, {
    file,
    ...(decoded.expected === "UTF-8" ? { line: decoded.line } : {}),
    fix: "Expected YAML or JSON in UTF-8: convert the file (iconv -f latin1 -t utf-8, if it is Latin-1).",
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

/** `undefined` for bytes that are invalid in the charset, and for a charset that is not known. */
function decodeAs(bytes: Uint8Array, charset: string, keepsMark = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch (error) {
    // Invalid bytes are a TypeError, an unknown charset is a RangeError.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first byte that is not UTF-8, with its line, counted from 1. */
function firstInvalid(bytes: Uint8Array): Pick<Undecodable, "line" | "byte"> {
  let [low, high] = [0, bytes.length];
  // The longest valid beginning; one that ends inside a character is valid as part of a stream.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  let at = low;
  // Back to the first byte of the character that does not go on.
  while (at > 0 && decodeAs(bytes.subarray(0, at), "utf-8") === undefined) at -= 1;
  let line = 1;
  for (const byte of bytes.subarray(0, at)) if (byte === 0x0a) line += 1;
  return { line, byte: bytes[at] ?? 0 };
}

function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
