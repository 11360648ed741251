import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of `specs/`, or of the folder that has its place, in one state, wherever that state is kept. */
export interface FileSource {
  /** Names the state for people: `specs/`, `HEAD~1`. */
  readonly title: string;
  /** The text of a file by its path below `specs/`, `overlays/iam.yaml`; `undefined` where there is no such file. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** The folder as messages name it. Default: `specs`. */
  readonly folder?: string | undefined;
  /** How the documents are fetched, as people type it. Default: the script of this repository. */
  readonly pullCommand?: string | undefined;
  /** What lies below: its files count where these say nothing, and are never written. */
  readonly below?: FileSource | undefined;
}

/** Title of the folder of this repository. */
export const SPECS_TITLE = "specs/";

/** A folder laid out like `specs/`. */
export function folderFiles(folder: string, title: string = SPECS_TITLE): FileSource {
  return { title, read: (name) => readIfPresent(join(folder, name)) };
}

/** The text of a file; `undefined` where there is no such file. @throws Error when it is there and cannot be read. */
export async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
