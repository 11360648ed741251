import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { compareText } from "../../json.js";
import { notAFolder } from "./folder.js";

/**
 * What is in a folder, by name; nothing where there is none.
 *
 * @param name how messages name it
 * @throws Problem where a file is in its place
 */
export async function folderEntries(folder: string, name = folder): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") throw notAFolder(name);
    throw error;
  }
}
