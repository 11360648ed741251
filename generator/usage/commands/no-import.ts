import { relative } from "node:path";

/** Said when a project uses nothing of this package: it may be the wrong project. */
export function noteOfNoImport(files: number, projects: readonly string[], cwd: string): string {
  const names = projects.map((path) => relative(cwd, path)).join(", ") || "this project";
  return `note: none of the ${files} files of ${names} imports cloudtemple.\n`;
}
