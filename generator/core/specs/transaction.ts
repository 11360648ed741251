import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where new texts wait beside the folder, and the list that says they are complete. */
interface Staging {
  readonly folder: string;
  readonly list: string;
}

function stagingOf(folder: string): Staging {
  const staging = join(dirname(folder), `.${basename(folder)}.pull`);
  return { folder: staging, list: join(staging, "complete.json") };
}

/**
 * Replaces several files of a folder at once. All new texts are written beside the folder first, then a list that
 * says so, then they are moved. A process that dies before the list leaves the folder as it was; one that dies
 * after it leaves a move that {@link finishTransaction} and {@link completeTransaction} complete.
 *
 * Nothing in here waits, so that no signal the process handles comes in between.
 *
 * @param texts name below the folder -> new text
 */
export function replaceFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return;
  const staging = stagingOf(folder);
  const names = [...texts.keys()];
  rmSync(staging.folder, { recursive: true, force: true });
  mkdirSync(staging.folder, { recursive: true });
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

/** Completes what an earlier process had begun to move, and clears away what it had not. For whoever writes next. */
export function finishTransaction(folder: string): void {
  completeTransaction(folder);
  rmSync(stagingOf(folder).folder, { recursive: true, force: true });
}

/**
 * Completes what an earlier process had begun to move, and touches nothing else: texts without their list may be those
 * of a pull that is at work right now. For whoever only reads the folder, and must not find it half old, half new.
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

/** What is not there was moved: before the process died, or by one that completes the same move. */
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
