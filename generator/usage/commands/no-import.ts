import { relative } from "node:path";

/** A note for a project that does not import this package: it may be the wrong project. */
export function noImportNote(files: number, projects: readonly string[], cwd: string): string {
  const names = projects.map((path) => relative(cwd, path)).join(", ") || "this project";
  return `note: none of the ${files} files of ${names} imports cloudtemple.\n`;
}
