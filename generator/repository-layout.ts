import { join } from "node:path";
import type { Layout } from "./core/specs/layout.js";

/** This repository: commands are scripts of npm. */
export function repositoryLayout(root: string): Layout {
  return {
    root,
    specs: join(root, "specs"),
    commandLine: (command, ...words) =>
      [`npm run ${command}`, ...(words.length === 0 ? [] : ["--", ...words])].join(" "),
    runtime: undefined,
  };
}
