import { scopeWord } from "../../core/deprecation/scope-word.js";
import { htmlCommentText } from "../../text/html.js";
import { markdownCell, markdownCellCode } from "../../text/markdown.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import { plainText } from "../../text/terminal.js";
import type { CheckReport } from "../check.js";
import type { ComparedThing, Comparison } from "../compare.js";
import { distance } from "../days.js";
import { type Finding, qualifiedName } from "../finding.js";
import { removalCell } from "./removal.js";
import { summaryLine } from "./text.js";
import { adviceOf, placeOf, seenText } from "./words.js";

/** Rows and lines that a comment shows: a pull request takes 65,536 characters. More are counted. */
const MOST_THINGS = 60;
const MOST_ADDED = 40;

/** By what a workflow finds its own comment again. */
export const COMMENT_MARK = "cloudtemple check --compare";

/**
 * The burn-down as Markdown, for a comment on a pull request: the headline, a table of the things whose number of uses
 * changed or whose removal has a date, and the uses that were added.
 */
export function compareMarkdown(comparison: Comparison, { summary }: CheckReport): string {
  const { before, after, added } = comparison;
  const things = comparison.things.filter(isWorthARow);
  const rest = comparison.things.length - things.length;
  return fillTemplate("usage/compare.md", {
    mark: htmlCommentText(COMMENT_MARK),
    before,
    after,
    headline: headlineOf(comparison, markdownCellCode),
    things: things.slice(0, MOST_THINGS).map(rowOf),
    moreThings: moreOf(things.length - MOST_THINGS, "thing"),
    rest:
      rest === 0
        ? ""
        : `${plural(rest, "thing")} without a removal date ${rest === 1 ? "is" : "are"} used as before.`,
    addedCount: added.length === 0 ? "" : plural(added.length, "added use"),
    added: added.slice(0, MOST_ADDED).map((finding) => ({
      place: markdownCellCode(placeOf(finding)),
      what: `${scopeWord(finding.scope)} ${markdownCellCode(qualifiedName(finding))}`,
      removal: markdownCell(removalCell(finding)),
      advice: markdownCell([adviceOf(finding), seenText(finding)].filter(Boolean).join(" ")),
    })),
    moreAdded: moreOf(added.length - MOST_ADDED, "use"),
    summary: markdownCell(summaryLine(summary)),
  });
}

/** The burn-down in one line, for a terminal or a log. */
export function compareLine(comparison: Comparison): string {
  return plainText(`Compared: ${headlineOf(comparison, (name) => name)}`);
}

/**
 * `41 → 38 uses (4 fixed, 1 added); next removal in 12 days: compute.virtualMachine.operatingSystemName, 9 uses, 7 of which
 * migrate can rewrite.`
 */
function headlineOf(comparison: Comparison, code: (name: string) => string): string {
  const { before, after, added, fixed, overdue, next } = comparison;
  const changes = [
    ...(fixed === 0 ? [] : [`${fixed} fixed`]),
    ...(added.length === 0 ? [] : [`${added.length} added${seenClause(added)}`]),
  ].join(", ");
  const parts = [`${before} → ${plural(after, "use")}${changes === "" ? "" : ` (${changes})`}`];
  if (overdue > 0) parts.push(`${overdue} past the removal date`);
  const [first] = next;
  if (first !== undefined) parts.push(nextClause(first, next, code));
  else parts.push(after === 0 ? "nothing is left to do" : "no further removal has a date");
  return `${parts.join("; ")}.`;
}

/** `, 2 of them seen only at run time`: the earlier report may have been made without what programs recorded. */
function seenClause(added: readonly Finding[]): string {
  const seen = added.filter((finding) => finding.seen?.isOnly === true).length;
  if (seen === 0) return "";
  return `, ${added.length === 1 ? "" : seen === added.length ? "all of them " : `${seen} of them `}seen only at run time`;
}

/** `next removal in 12 days: shop.listThings and 3 more, 9 uses, 7 of which migrate can rewrite`. */
function nextClause(
  first: ComparedThing,
  next: readonly ComparedThing[],
  code: (name: string) => string,
): string {
  const sum = (count: (thing: ComparedThing) => number): number =>
    next.reduce((total, thing) => total + count(thing), 0);
  const uses = sum(({ after }) => after);
  const rewritable = sum((thing) => thing.rewritable);
  const which = uses === 1 ? "which" : uses === rewritable ? "all of which" : `${rewritable} of which`;
  return [
    `next removal ${distance(first.facts?.daysLeft ?? 0)}: ${code(qualifiedName(first))}` +
      (next.length === 1 ? "" : ` and ${next.length - 1} more`),
    plural(uses, "use"),
    ...(rewritable === 0 ? [] : [`${which} ${code("migrate")} can rewrite`]),
  ].join(", ");
}

function isWorthARow({ before, after, facts }: ComparedThing): boolean {
  return before !== after || facts?.removal != null;
}

function rowOf({ facts, before, after, rewritable, ...thing }: ComparedThing): object {
  const removal = facts === undefined ? "no use left" : markdownCell(removalCell(facts));
  return {
    removal:
      facts !== undefined && facts.daysLeft !== null && facts.daysLeft < 0 ? `**${removal}**` : removal,
    what: `${scopeWord(thing.scope)} ${markdownCellCode(qualifiedName(thing))}`,
    before,
    after: before === after ? String(after) : `**${after}**`,
    rewritable: rewritable === 0 ? "" : String(rewritable),
  };
}

function moreOf(count: number, noun: string): string {
  return count <= 0 ? "" : `And ${plural(count, `more ${noun}`)}.`;
}
