import { filterText, type Selection } from "./filter.js";

/** What a run of one document is called with, as far as it decides what is written. */
export interface DocumentRun {
  readonly spec: string;
  readonly out?: string | undefined;
  readonly names?: string | undefined;
  readonly selection?: Selection | undefined;
}

/** The command that writes the same files again, for a reader to copy. */
export function rerunCommand({ spec, out, names, selection }: DocumentRun): string {
  const words = [
    "--spec",
    spec,
    ...(out === undefined ? [] : ["--out", out]),
    ...(names === undefined ? [] : ["--names", names]),
    ...(selection?.filters ?? []).flatMap((filter) => ["--filter", filterText(filter)]),
    ...(selection?.excludeDeprecated === true ? ["--exclude-deprecated"] : []),
  ];
  return ["npm run generate --", ...words.map(quoted)].join(" ");
}

/** As a shell reads it: a path may hold stars, braces and spaces. */
function quoted(word: string): string {
  return /^[\w=./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
