import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { EMBEDDING_EXTENSIONS } from "./embedded-scripts.js";

const EXTENSIONS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ...EMBEDDING_EXTENSIONS,
] as const;

/** Folders of build results, where no version control says what is a source. */
const BUILT: ReadonlySet<string> = new Set(["dist", "build", "out", "coverage"]);

/** Bytes of a list of files; a repository of a million files has fewer. */
const MAX_LIST = 256 * 2 ** 20;

/**
 * The source files below a folder: those that git does not ignore, or, outside of a repository, all but those of
 * packages, hidden folders and folders of build results. Absolute paths, sorted.
 */
export function sourceFilesBelow(folder: string): readonly string[] {
  const listed = listedByGit(folder);
  return (listed.length > 0 ? listed : walk(folder)).toSorted();
}

function listedByGit(folder: string): readonly string[] {
  const patterns = EXTENSIONS.map((extension) => `*${extension}`);
  const { status, stdout } = spawnSync(
    "git",
    ["-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...patterns],
    { encoding: "utf8", maxBuffer: MAX_LIST, stdio: ["ignore", "pipe", "ignore"] },
  );
  if (status !== 0) return [];
  const names = stdout.split("\0").filter((name) => name !== "");
  return [...new Set(names)]
    .filter((name) => !name.split("/").includes("node_modules"))
    .map((name) => join(folder, name));
}

function walk(folder: string): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isSkipped = entry.name === "node_modules" || entry.name.startsWith(".") || BUILT.has(entry.name);
      if (!isSkipped) found.push(...walk(path));
    } else if (entry.isFile() && EXTENSIONS.some((extension) => entry.name.endsWith(extension))) {
      found.push(path);
    }
  }
  return found;
}
