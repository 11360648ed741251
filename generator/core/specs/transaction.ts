import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Folder of the new texts, beside the one they are for, and the list that marks them as complete. */
interface Staging {
  readonly folder: string;
  readonly list: string;
}

function stagingOf(folder: string): Staging {
  const staging = join(dirname(folder), `.${basename(folder)}.pull`);
  return { folder: staging, list: join(staging, "complete.json") };
}

/**
 * Replaces several files of a folder at once. All new texts are written beside the folder first, then a list of
 * them, then they are moved. A process that dies before the list leaves the folder unchanged; one that dies after it
 * leaves a move that {@link finishTransaction} and {@link completeTransaction} complete.
 *
 * All calls are synchronous, so that no signal handler of the process runs in between.
 *
 * @param texts name below the folder -> new text
 */
export function replaceFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return;
  const staging = stagingOf(folder);
  const names = [...texts.keys()];
  rmSync(staging.folder, { recursive: true, force: true });
  mkdirSync(staging.folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  try {
    names.forEach((name, index) => writeFileSync(join(staging.folder, `${index}`), texts.get(name) ?? ""));
    writeFileSync(`${staging.list}.new`, JSON.stringify(names));
  } catch (error) {
    rmSync(staging.folder, { recursive: true, force: true });
    throw error;
  }
  renameSync(`${staging.list}.new`, staging.list);
  finishTransaction(folder);
}

/** Completes the move of an earlier process, and removes texts without a list. To be called before writing. */
export function finishTransaction(folder: string): void {
  completeTransaction(folder);
  rmSync(stagingOf(folder).folder, { recursive: true, force: true });
}

/**
 * Completes the move of an earlier process, and changes nothing else: texts without a list may belong to a pull that is
 * running. To be called before reading, so that the folder is never read half before and half after a change.
 */
export function completeTransaction(folder: string): void {
  const staging = stagingOf(folder);
  const names = readList(staging.list);
  if (names === undefined) return;
  names.forEach((name, index) => moveIfThere(join(staging.folder, `${index}`), join(folder, name)));
  rmSync(staging.folder, { recursive: true, force: true });
}

function readList(path: string): readonly string[] | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as string[];
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A missing file was moved already: before the process died, or by another process that completes the same move. */
function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
