import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Problem } from "../../problem.js";

const MARK = "\uFEFF";

/** A file of the user as it is on disk. */
export interface SourceText {
  readonly path: string;
  /** What the compiler reads: without a byte order mark. */
  readonly text: string;
  /** The byte order mark, if the file begins with one. */
  readonly mark: string;
}

/** Reads a file that can be written back byte for byte where it is not changed; `undefined` when it is not UTF-8. */
export function readSourceText(path: string): SourceText | undefined {
  const bytes = readFileSync(path);
  const whole = bytes.toString("utf8");
  if (!Buffer.from(whole, "utf8").equals(bytes)) return undefined;
  const mark = whole.startsWith(MARK) ? MARK : "";
  return { path, mark, text: whole.slice(mark.length) };
}

/**
 * Writes the files, each as a whole or not at all: the new text is laid beside the old one first, and takes its place
 * when all are there. Line ends, byte order mark and permissions stay.
 *
 * @throws Problem when a file changed since it was read, or a folder cannot be written to; no file is changed then.
 */
export function writeSourceTexts(
  changes: readonly { readonly source: SourceText; readonly text: string }[],
): void {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { source, text } of changes) {
      if (readSourceText(source.path)?.text !== source.text) {
        throw new Problem("changed while it was being migrated.", {
          file: source.path,
          fix: "Run this again.",
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
      fix: "No file was changed. Make its folder writable, and run this again.",
    });
  }
  for (const { from, to } of staged) renameSync(from, to);
}
