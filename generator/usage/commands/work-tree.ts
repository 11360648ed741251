import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { Problem } from "../../problem.js";
import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";

/** Files that a message names; more are counted. */
const MAX_NAMED = 5;

const FIX = "Commit or stash them, so that git can undo the migration, or add --force.";

/**
 * What is rewritten must be possible to look at, and to undo, by itself. Says nothing where there is no git, or the
 * projects are in no work tree of it.
 *
 * @throws Problem when a file that git knows has changes that are not committed
 */
export function requireCleanWorkTree(projects: readonly string[], cwd: string): void {
  const changed = new Set<string>();
  for (const folder of foldersOf(projects, cwd)) {
    const found = git(folder, ["status", "--porcelain", "-z", "--untracked-files=no", "--no-renames"]);
    for (const entry of found ?? []) changed.add(entry.slice("XY ".length));
  }
  if (changed.size === 0) return;
  throw new Problem(
    `${plural(changed.size, "file")} ${changed.size === 1 ? "has" : "have"} changes that are not committed: ${named([...changed])}.`,
    {
      fix: FIX,
    },
  );
}

/** @throws Problem when a file that is about to be written is in a work tree, and git does not know it */
export function requireTracked(files: readonly string[], cwd: string): void {
  const unknown = files.filter((file) => {
    const known = git(dirname(file), ["ls-files", "-z", "--", file]);
    return known?.length === 0;
  });
  if (unknown.length === 0) return;
  const names = unknown.map((file) => relative(cwd, file).replaceAll("\\", "/"));
  throw new Problem(
    `${plural(names.length, "file")} to be changed ${names.length === 1 ? "was" : "were"} never committed: ${named(names)}.`,
    { fix: FIX },
  );
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map(plainText).join(", ");
  return names.length > MAX_NAMED ? `${shown} and ${names.length - MAX_NAMED} more` : shown;
}

function foldersOf(projects: readonly string[], cwd: string): ReadonlySet<string> {
  const paths = projects.map((project) => resolve(cwd, project)).filter((path) => existsSync(path));
  return new Set(paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path))));
}

/** What git prints, by the NUL behind each entry; `undefined` where it cannot be run, or has no work tree. */
function git(folder: string, parameters: readonly string[]): readonly string[] | undefined {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...parameters], { encoding: "utf8" });
  return status === 0 ? stdout.split("\0").filter((entry) => entry !== "") : undefined;
}
