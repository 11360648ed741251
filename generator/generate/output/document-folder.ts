import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../problem.js";
import { folderEntries } from "./folder-entries.js";
import { LEFT_OUT } from "./left-out.js";

/** What a run writes beside code. A folder without the first of them was not written by a run. */
const RECORDS = ["operations.json", "OPERATIONS.md", "deprecations.json", "DEPRECATIONS.md", LEFT_OUT];

/**
 * The files of a folder that an earlier run wrote for a document; empty for a new or empty folder. Other files are
 * never replaced. Names are checked before any file is read, so that `--out .` is refused without reading a disk.
 *
 * @throws Problem naming a file that no run wrote.
 */
export async function readDocumentFolder(folder: string): Promise<Map<string, string>> {
  const entries = await folderEntries(folder);
  const foreign = entries.find((entry) => !entry.isFile() || !isWrittenName(entry.name));
  if (foreign !== undefined) throw notWritten(folder, foreign.name);
  if (entries.length > 0 && !entries.some(({ name }) => name === RECORDS[0]))
    throw notWritten(folder, "files");
  const files = new Map<string, string>();
  for (const { name } of entries) {
    const text = await readFile(join(folder, name), "utf8");
    if (!RECORDS.includes(name) && !text.startsWith("// Generated from ")) throw notWritten(folder, name);
    files.set(name, text);
  }
  return files;
}

function isWrittenName(name: string): boolean {
  return name.endsWith(".ts") || RECORDS.includes(name);
}

function notWritten(folder: string, what: string): Problem {
  return new Problem(`holds ${what}, which no earlier run wrote.`, {
    file: folder,
    fix: "Choose an empty folder for --out.",
  });
}
