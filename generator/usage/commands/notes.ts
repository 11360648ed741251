import { relative } from "node:path";
import { plural } from "../../text/plural.js";
import { plainText } from "../../text/terminal.js";
import { type CheckReport, unreadOf } from "../check.js";
import type { FoundUses } from "../uses/find-uses.js";

/** Places that a note lists; more are counted. */
const MAX_LISTED = 20;

/** A note for a project that does not import this package: it may be the wrong project. */
export function noImportNote(files: number, projects: readonly string[], cwd: string): string {
  const names = projects.map((path) => relative(cwd, path)).join(", ") || "this project";
  return `note: none of the ${files} files of ${names} imports cloudtemple.\n`;
}

/** What was not looked into, though code of this package may be there; empty when there is nothing of the kind. */
export function unreadNote(found: Pick<FoundUses, "unread" | "gaps">, cwd: string): string {
  const gaps = unreadOf(found);
  if (gaps.length === 0) return "";
  const places = gaps.map(
    ({ file, line, problem, cure }) => `${relative(cwd, file)}:${line}: ${problem}. ${cure}`,
  );
  return (
    `${plural(gaps.length, "file or import was", "files or imports were")} not looked into, ` +
    `so that uses may be missing:\n${listed(places)}` +
    `--allow-unread leaves ${gaps.length === 1 ? "it" : "them"} out.\n`
  );
}

/** Comments that allow nothing, because a part of them is missing. */
export function refusedNote(
  { refusedAllowances }: Pick<FoundUses, "refusedAllowances">,
  cwd: string,
): string {
  if (refusedAllowances.length === 0) return "";
  const places = refusedAllowances.map(
    ({ file, line, problem }) => `${relative(cwd, file)}:${line}: the comment ${problem}`,
  );
  return (
    `${plural(places.length, "comment")} cloudtemple-allow ${places.length === 1 ? "allows" : "allow"} nothing:\n` +
    `${listed(places)}Expected: // cloudtemple-allow backup.listJobs until 2027-01-31: reason\n`
  );
}

/** Comments that allow a use which is not there. */
export function unusedNote({ unusedAllowances }: Pick<CheckReport, "unusedAllowances">): string {
  if (unusedAllowances.length === 0) return "";
  const places = unusedAllowances.map(({ file, line, name }) => `${file}:${line}: ${name}`);
  return `note: ${plural(places.length, "comment")} cloudtemple-allow without such a use on the next line:\n${listed(places)}`;
}

/** Names in the list of the policy that allow nothing: they can go, or were meant to be others. */
export function unusedEntriesNote({ unusedEntries }: Pick<CheckReport, "unusedEntries">): string {
  if (unusedEntries.length === 0) return "";
  const places = unusedEntries.map(
    ({ file, line, text, isKnown }) =>
      `${file}:${line}: ${text}${isKnown ? ", which is not used" : ", which nothing deprecated is called"}`,
  );
  return (
    `note: ${plural(places.length, "name")} in \`allow\` of the policy of cloudtemple/strict ` +
    `${places.length === 1 ? "allows" : "allow"} nothing:\n${listed(places)}`
  );
}

/** Imports of others that were not resolved: what is used through them is not found. */
export function unresolvedNote({ unresolved }: Pick<FoundUses, "unresolved">, cwd: string): string {
  if (unresolved.length === 0) return "";
  const places = unresolved.map(
    ({ file, line, specifier }) => `${relative(cwd, file)}:${line}: ${specifier}`,
  );
  return (
    `note: ${plural(places.length, "import")} could not be resolved; ` +
    `uses of what is deprecated are not found through ${places.length === 1 ? "it" : "them"}:\n${listed(places)}`
  );
}

function listed(places: readonly string[]): string {
  const shown = places.slice(0, MAX_LISTED).map((place) => `  ${plainText(place)}\n`);
  const more = places.length - shown.length;
  return [...shown, ...(more > 0 ? [`  and ${more} more\n`] : [])].join("");
}
