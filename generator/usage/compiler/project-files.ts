import { spawnSync } from "node:child_process";
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { EMBEDDING_EXTENSIONS } from "./embedded-scripts.js";

/** Files with code that this command cannot read; those that import the package are listed. */
export const UNREADABLE_EXTENSIONS = [".html", ".gts", ".gjs", ".marko", ".riot"] as const;

const EXTENSIONS: readonly string[] = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ...EMBEDDING_EXTENSIONS,
  ...UNREADABLE_EXTENSIONS,
];

/** Folders of build results, where no version control says what is a source. */
const BUILT: ReadonlySet<string> = new Set(["dist", "build", "out", "coverage"]);

/** Hidden folders of tools, with nothing that was written by hand. Others, such as `.storybook`, have sources. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    "git hg svn cache next nuxt output svelte-kit astro turbo parcel-cache yarn pnpm-store vercel netlify wrangler " +
    "docusaurus angular expo vite nx pnp nyc_output serverless sst terraform venv"
  )
    .split(" ")
    .map((name) => `.${name}`),
);

/** Bytes of a list of files; a repository of a million files has fewer. */
const MAX_LIST = 256 * 2 ** 20;

/** Modes of entries of git that are not files: links, and repositories within the repository. */
const LINK = "120000";
const REPOSITORY = "160000";

/** The source files below folders, each folder listed once. */
export class FileLists {
  private readonly lists = new Map<string, readonly string[]>();

  /**
   * The source files below a folder: those that git does not ignore, or, outside of a repository, all but those of
   * packages, hidden folders of tools and folders of build results. Links to folders elsewhere are followed. Absolute
   * paths, sorted. A file that git knows may be deleted.
   */
  below(folder: string): readonly string[] {
    const known = this.lists.get(folder);
    if (known !== undefined) return known;
    const list = [...new Set(sourceFilesBelow(folder, new Set()))].toSorted();
    this.lists.set(folder, list);
    return list;
  }
}

/** `visited` has the real paths of the folders that are being listed: links may lead back. */
function sourceFilesBelow(folder: string, visited: Set<string>): readonly string[] {
  const real = realpathSync(folder);
  if ([...visited].some((other) => other === real || other.startsWith(`${real}${sep}`))) return [];
  visited.add(real);
  const listed = listedByGit(folder, visited);
  return listed.length > 0 ? listed : walk(folder, visited);
}

function listedByGit(folder: string, visited: Set<string>): readonly string[] {
  const found: string[] = [];
  const add = (name: string, mode?: string): void => {
    if (name.split("/").includes("node_modules")) return;
    const path = join(folder, name);
    if (isSource(name) && mode !== LINK) found.push(path);
    else if (mode === REPOSITORY || mode === LINK || name.endsWith("/"))
      found.push(...elsewhere(path, visited));
  };
  for (const entry of git(folder, ["--stage"])) {
    const [, mode, name] = /^(\d+) \S+ \d\t(.*)$/s.exec(entry) ?? [];
    if (name !== undefined) add(name, mode);
  }
  // A repository that git does not know of ends in a slash; links that it does not know of look like files.
  for (const name of git(folder, ["--others", "--exclude-standard"]))
    add(name, isSource(name) ? undefined : LINK);
  return found;
}

function git(folder: string, options: readonly string[]): readonly string[] {
  const { status, stdout } = spawnSync("git", ["-C", folder, "ls-files", "-z", ...options], {
    encoding: "utf8",
    maxBuffer: MAX_LIST,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout.split("\0").filter((name) => name !== "") : [];
}

/** What is behind a link or in a repository within the repository. A link to a source is that file. */
function elsewhere(path: string, visited: Set<string>): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return isSource(path) ? [path] : [];
  return stats.isDirectory() ? sourceFilesBelow(path, visited) : [];
}

function walk(folder: string, visited: Set<string>): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry)) found.push(...walk(path, visited));
    else if (entry.isSymbolicLink() && !isSkipped(entry)) found.push(...elsewhere(path, visited));
    else if (entry.isFile() && isSource(entry.name)) found.push(path);
  }
  return found;
}

function isSkipped({ name }: Dirent): boolean {
  return name === "node_modules" || HIDDEN.has(name) || BUILT.has(name);
}

function isSource(name: string): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS.some((extension) => lower.endsWith(extension));
}
