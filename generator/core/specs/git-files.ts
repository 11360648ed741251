import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Problem } from "../../problem.js";
import { LARGEST_DOCUMENT } from "../document/bounds.js";
import type { FileSource } from "./file-source.js";

/**
 * The folder `specs/`, or another one, as a revision has it.
 *
 * @param root folder inside a working tree of git that holds the folder
 * @param revision a commit, or a name that git resolves to one
 * @param folder path of the folder below `root`
 * @throws Problem from `read` when git does not know the revision, or `root` is not in a repository.
 */
export function gitFiles(
  root: string,
  revision: string,
  title: string = revision,
  folder = "specs",
): FileSource {
  let names: Promise<ReadonlySet<string>> | undefined;
  return {
    title,
    folder,
    async read(name) {
      names ??= listFiles(root, revision, folder);
      const path = `${folder}/${name}`;
      if (!(await names).has(path)) return undefined;
      return await git(root, `read ${path} of ${revision}`, ["show", `${revision}:./${path}`]);
    },
  };
}

/** The commit that a word names (`HEAD~1`, `v1.2.0`); `undefined` when it names none. */
export async function findCommit(root: string, revision: string): Promise<string | undefined> {
  try {
    const found = await git(root, `find ${revision}`, [
      ...["rev-parse", "--verify", "--quiet", "--end-of-options"],
      `${revision}^{commit}`,
    ]);
    return found.trim().split("\n").at(-1);
  } catch {
    return undefined;
  }
}

async function listFiles(root: string, revision: string, folder: string): Promise<ReadonlySet<string>> {
  const list = await git(root, `list ${folder}/ of ${revision}`, [
    ...["ls-tree", "-r", "-z", "--name-only", revision, `./${folder}/`],
  ]);
  return new Set(list.split("\0"));
}

const run = promisify(execFile);

async function git(root: string, task: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run("git", ["-C", root, ...args], { maxBuffer: LARGEST_DOCUMENT });
    return stdout;
  } catch (error) {
    const stated = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Problem(`git could not ${task}: ${stated.trim().split("\n")[0] ?? ""}.`, {
      fix: "Run it inside the repository, with its history fetched.",
    });
  }
}
