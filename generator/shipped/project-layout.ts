import type { Layout } from "../core/specs/layout.js";

/** The project of a user, at the folder in which the command is called. */
export function projectLayout(root: string): Layout {
  return {
    root,
    specs: undefined,
    commandLine: (command, ...words) => ["npx cloudtemple", command, ...words].join(" "),
    runtime: "cloudtemple",
  };
}
