import { readFile, stat } from "node:fs/promises";
import { checkSize } from "../core/document/bounds.js";
import { decodeText } from "../core/document/decode-text.js";
import { Problem } from "../problem.js";

/**
 * The text of a file that an option names.
 *
 * @throws Problem when it cannot be read, or is too large for any document
 */
export async function readInput(path: string, option: string): Promise<string> {
  try {
    checkSize(path, (await stat(path)).size);
    return decodeText(path, await readFile(path));
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new Problem(`could not be read (${code}).`, {
      file: path,
      fix: `Give ${option} the path of ${option === "--spec" ? "a document" : "a file"}.`,
    });
  }
}
