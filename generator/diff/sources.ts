import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { Problem } from "../problem.js";

/** One state of the documents, readable file by file, by its path below `specs/`. */
export interface StateSource {
  /** For people: `HEAD`, `specs/`, `old.yaml`. */
  readonly title: string;
  readonly read: (name: string) => Promise<string | undefined>;
  /** Instead of a folder like `specs/`: one document, of any provider. */
  readonly document?: { readonly file: string; readonly slug: string };
}

/** A folder laid out like `specs/`. */
export function folderSource(folder: string, title = folder): StateSource {
  return { title, read: (name) => readIfThere(join(folder, name)) };
}

/** The folder as it was committed in a revision. `root` is the folder that holds `specs/`. */
export function gitSource(root: string, revision: string, folder = "specs"): StateSource {
  return {
    title: revision,
    read: (name) => showFile(root, revision, `./${folder}/${name}`),
  };
}

/**
 * Finds out what a word on the command line means: `git:REVISION`, a folder, a document, or else a revision.
 *
 * @throws Problem when it is none of them.
 */
export async function sourceOf(text: string, root: string): Promise<StateSource> {
  if (!text.startsWith("git:")) {
    const found = await stat(text).catch(() => undefined);
    if (found?.isDirectory() === true) return folderSource(text);
    if (found?.isFile() === true) {
      const slug = basename(text).replace(/\.[^.]*$/, "");
      return { title: text, read: () => readIfThere(text), document: { file: text, slug } };
    }
  }
  const revision = text.replace(/^git:/, "");
  const commit = revision.startsWith("-") ? undefined : await verify(root, revision);
  if (commit === undefined) {
    throw new Problem(`${JSON.stringify(text)} is neither a folder, nor a file, nor a revision of git.`, {
      fix: "Give a folder like specs/, a document, or a revision such as HEAD~1 or v1.2.0.",
    });
  }
  return { ...gitSource(root, commit), title: revision };
}

const run = promisify(execFile);
const LARGEST = 64 * 1024 * 1024;

async function verify(root: string, revision: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(
      "git",
      ["-C", root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`],
      { maxBuffer: LARGEST },
    );
    return stdout.trim().split("\n").at(-1);
  } catch {
    return undefined;
  }
}

async function showFile(root: string, revision: string, path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", ["-C", root, "show", `${revision}:${path}`], {
      maxBuffer: LARGEST,
      env: { ...process.env, LC_ALL: "C" },
    });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    if (/does not exist in|exists on disk, but not in/.test(said)) return undefined;
    throw new Problem(`git could not show ${path} of ${revision}: ${said.trim().split("\n")[0] ?? ""}.`, {
      fix: "Run it inside the repository, with its history fetched.",
    });
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR"))
      return undefined;
    throw error;
  }
}
