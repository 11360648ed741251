import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
 * after it leaves a move that {@link finishTransaction} completes.
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

/** Completes what an earlier process had begun to move, and clears away what it had not. */
export function finishTransaction(folder: string): void {
  const staging = stagingOf(folder);
  if (existsSync(staging.list)) {
    const names = JSON.parse(readFileSync(staging.list, "utf8")) as string[];
    names.forEach((name, index) => {
      const fresh = join(staging.folder, `${index}`);
      if (existsSync(fresh)) renameSync(fresh, join(folder, name));
    });
  }
  rmSync(staging.folder, { recursive: true, force: true });
}
