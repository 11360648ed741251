import { Problem } from "../../problem.js";

/**
 * The text of a file or an answer: UTF-8, UTF-16 with a byte order mark, or else in the charset of its content type.
 *
 * @throws Problem with the line of the first byte that is none of these: a letter is never replaced by U+FFFD.
 */
export function decodeText(file: string, bytes: Uint8Array, contentType?: string | null): string {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1];
  const text =
    decode(bytes, markOf(bytes) ?? "utf-8") ?? (charset === undefined ? undefined : decode(bytes, charset));
  if (text !== undefined) return text;
  throw new Problem("is not UTF-8.", {
    file,
    line: lineOfFault(bytes),
    fix: "Expected YAML or JSON in UTF-8: convert the file (iconv -f latin1 -t utf-8, if it is Latin-1).",
  });
}

/** The charset that a byte order mark names; UTF-8 needs none. */
function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    // Invalid bytes are a TypeError, an unknown charset is a RangeError.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const LF = 10;

/** The line (from 1) of the first byte that is not UTF-8, in which a line end is no part of another character. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LF, start);
    const stop = end === -1 ? bytes.length : end;
    if (decode(bytes.subarray(start, stop), "utf-8") === undefined) return line;
    start = stop + 1;
  }
  return line;
}
