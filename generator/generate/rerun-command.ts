import type { Layout } from "../core/specs/layout.js";
import { filterText, type Selection } from "./filter.js";

/** What a run of one document is called with, as far as it decides what is written. */
export interface DocumentRun {
  readonly spec: string;
  readonly out?: string | undefined;
  readonly names?: string | undefined;
  readonly selection?: Selection | undefined;
  /** Default: the script of this repository. */
  readonly commandLine?: Layout["commandLine"] | undefined;
}

/** The command that writes the same files again, for a reader to copy. */
export function rerunCommand({ spec, out, names, selection, commandLine }: DocumentRun): string {
  const words = [
    "--spec",
    spec,
    ...(out === undefined ? [] : ["--out", out]),
    ...(names === undefined ? [] : ["--names", names]),
    ...(selection?.filters ?? []).flatMap((filter) => ["--filter", filterText(filter)]),
    ...(selection?.excludeDeprecated === true ? ["--exclude-deprecated"] : []),
  ];
  const options = words.map(quoted);
  return commandLine?.("generate", ...options) ?? ["npm run generate --", ...options].join(" ");
}

/** As a shell reads it: a path may hold stars, braces and spaces. */
function quoted(word: string): string {
  return /^[\w=./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
