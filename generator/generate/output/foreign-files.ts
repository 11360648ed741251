import { open } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../problem.js";
import { folderEntries } from "./folder-entries.js";

/** What a run writes beside the folders of modules. */
const PAGES = ["operations.json", "OPERATIONS.md", "deprecations.json", "DEPRECATIONS.md", "README.md"];

const MARK = "// Generated from ";

/**
 * Refuses to replace a folder of a user in which something is that no run of all modules wrote. Names are checked before
 * any file is read.
 *
 * @throws Problem naming the first such file.
 */
export async function refuseForeign({
  path,
  name,
}: {
  readonly path: string;
  readonly name: string;
}): Promise<void> {
  const entries = await folderEntries(path, name);
  if (entries.length === 0) return;
  const foreign = entries.find(
    (entry) => !entry.isDirectory() && !(entry.isFile() && PAGES.includes(entry.name)),
  );
  if (foreign !== undefined) throw notWritten(name, foreign.name);
  if (!entries.some((entry) => entry.name === PAGES[0])) throw notWritten(name, "files");
  for (const folder of entries.filter((entry) => entry.isDirectory())) {
    for (const file of await folderEntries(join(path, folder.name), name)) {
      const isWritten =
        file.isFile() &&
        file.name.endsWith(".ts") &&
        (await beginOf(join(path, folder.name, file.name))) === MARK;
      if (!isWritten) throw notWritten(name, `${folder.name}/${file.name}`);
    }
  }
}

async function beginOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

function notWritten(folder: string, what: string): Problem {
  return new Problem(`holds ${what}, which no earlier run wrote, and a run replaces the folder as a whole.`, {
    file: folder,
    fix: "Move it elsewhere, or choose another folder with --out.",
  });
}
