import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Problem } from "../../problem.js";

const BYTE_ORDER_MARK = "\uFEFF";

/** A file of the user as it is on disk. */
export interface SourceText {
  readonly path: string;
  /** The content without a byte order mark, as the compiler reads it. */
  readonly text: string;
  /** The byte order mark, or an empty text. */
  readonly mark: string;
}

/** Reads a file such that unchanged parts can be written back byte for byte; `undefined` when it is not UTF-8. */
export function readSourceText(path: string): SourceText | undefined {
  const bytes = readFileSync(path);
  const whole = bytes.toString("utf8");
  if (!Buffer.from(whole, "utf8").equals(bytes)) return undefined;
  const mark = whole.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  return { path, mark, text: whole.slice(mark.length) };
}

/**
 * Writes the files, each completely or not at all: every text is first written to a temporary file in the same folder,
 * and all are renamed only after the last was written. Line ends, byte order mark and permissions are kept.
 *
 * @throws Problem when a file changed since it was read, or a folder is not writable; then no file is changed.
 */
export function writeSourceTexts(
  changes: readonly { readonly source: SourceText; readonly text: string }[],
): void {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { source, text } of changes) {
      if (readSourceText(source.path)?.text !== source.text) {
        throw new Problem("was changed by another program during the migration.", {
          file: source.path,
          fix: "Run migrate again.",
        });
      }
      const from = join(dirname(source.path), `.${basename(source.path)}.${process.pid}.tmp`);
      staged.push({ from, to: source.path });
      writeFileSync(from, source.mark + text, { mode: statSync(source.path).mode, flag: "wx" });
    }
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    if (error instanceof Problem) throw error;
    throw new Problem(`could not be written (${error instanceof Error ? error.message : String(error)}).`, {
      file: staged.at(-1)?.to,
      fix: "No file was changed. Make its folder writable, and run migrate again.",
    });
  }
  for (const { from, to } of staged) renameSync(from, to);
}
