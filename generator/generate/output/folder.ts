import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { compareText } from "../../json.js";
import { Problem } from "../../problem.js";

/** Path below the folder, with `/` -> text. */
export type Files = ReadonlyMap<string, string>;

/**
 * Every file below `folder`, by its path in it; empty when there is no such folder. Links are not followed and are
 * listed as empty files: no run writes links.
 *
 * @throws Problem when `folder` is not a folder.
 */
export async function readFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  let entries: { name: string; parentPath: string; isFile(): boolean; isDirectory(): boolean }[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return files;
    if (codeOf(error) === "ENOTDIR") throw notAFolder(folder);
    throw error;
  }
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .sort((a, b) => compareText(a.path, b.path));
  for (const { path, isFile } of paths) {
    const name = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/+/, "");
    files.set(name, isFile ? await readFile(path, "utf8") : "");
  }
  return files;
}

/** How a folder differs from what it should be. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly stale: readonly string[];
}

export function compareFiles(present: Files, wanted: Files): Difference {
  return {
    added: [...wanted.keys()].filter((name) => !present.has(name)),
    changed: [...wanted]
      .filter(([name, text]) => present.has(name) && present.get(name) !== text)
      .map(([name]) => name),
    stale: [...present.keys()].filter((name) => !wanted.has(name)),
  };
}

export function isSame({ added, changed, stale }: Difference): boolean {
  return added.length + changed.length + stale.length === 0;
}

/**
 * Replaces a folder as a whole: the new one is written beside it and then renamed, so that a run that fails or is
 * interrupted leaves the previous one.
 *
 * @throws Problem when the folder is a file or a link.
 */
export async function replaceFolder(folder: string, files: Files): Promise<void> {
  await refuseLink(folder);
  const fresh = join(dirname(folder), `.${basename(folder)}.new-${process.pid}`);
  const previous = join(dirname(folder), `.${basename(folder)}.old-${process.pid}`);
  try {
    for (const [name, text] of files) {
      const path = join(fresh, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await mkdir(fresh, { recursive: true });
    const existed = await moveIfPresent(folder, previous);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (existed) await rename(previous, folder);
      throw error;
    }
    // Last: until the new folder is in place, the previous one is the only one.
    await rm(previous, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function moveIfPresent(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function refuseLink(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) throw notAFolder(folder);
}

/** For a path that should be a folder and is a file or a link. */
export function notAFolder(folder: string): Problem {
  return new Problem("is not a folder.", {
    file: folder,
    fix: "Remove it, or choose another output folder.",
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
