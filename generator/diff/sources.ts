import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type FileSource, folderFiles, readIfPresent } from "../core/specs/file-source.js";
import { findCommit, gitFiles } from "../core/specs/git-files.js";
import type { SpecsFolder } from "../core/specs/layout.js";
import { Problem } from "../problem.js";

/** One state of the documents: like `specs/`, or a single document. */
export interface StateSource extends FileSource {
  /** Instead of a folder like `specs/`: one document, of any provider. */
  readonly document?: { readonly file: string; readonly slug: string };
}

/**
 * Resolves an argument of the command line: `git:REVISION`, a folder, a document, or else a revision.
 *
 * @param specs the folder of the documents in `root`, of which revisions are read, and what lies below it
 *
 * @throws Problem when it is none of them.
 */
export async function sourceOf(
  text: string,
  root: string,
  { name, below }: Pick<SpecsFolder, "name" | "below"> = { name: "specs" },
): Promise<StateSource> {
  if (!text.startsWith("git:")) {
    const found = await stat(text).catch(() => undefined);
    if (found?.isDirectory() === true) return { ...folderFiles(text, text), folder: name, below };
    if (found?.isFile() === true) {
      const slug = basename(text).replace(/\.[^.]*$/, "");
      return { title: text, read: () => readIfPresent(text), document: { file: text, slug } };
    }
  }
  const revision = text.replace(/^git:/, "");
  const commit = await findCommit(root, revision);
  if (commit === undefined) {
    throw new Problem(`${JSON.stringify(text)} is neither a folder, nor a file, nor a revision of git.`, {
      fix: `Give a folder like ${name}/, a document, or a revision such as HEAD~1 or v1.2.0.`,
    });
  }
  return { ...gitFiles(root, commit, revision, name), below };
}
