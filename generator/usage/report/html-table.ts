import { scopeWord } from "../../core/deprecation/scope-word.js";
import { breakableHtml, datedHtml, escapeHtml } from "../../text/html.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import { type Announcement, qualifiedName } from "../finding.js";
import { groupBy } from "../things.js";
import { removalCell, stateOf } from "./removal.js";
import { remarkOf, routeOf, sinceText, sourceText } from "./words.js";

/** One deprecated thing: a row of the table of things. */
export interface ThingRow {
  readonly facts: Announcement;
  /** How often it is used; left out where uses are not counted. */
  readonly uses?: number;
  /** How it was seen at run time, as sentences. */
  readonly seen?: string;
}

/** The things of one date, and the id of the group on the page. */
export interface ThingGroup<T extends ThingRow = ThingRow> {
  readonly target: string;
  readonly removal: string;
  readonly rows: readonly [T, ...T[]];
}

/** The things by when they are removed, in their order: dates repeat, since a provider removes many things on one day. */
export function groupByRemoval<T extends ThingRow>(rows: readonly T[]): readonly ThingGroup<T>[] {
  return [...groupBy(rows, ({ facts }) => removalCell(facts))].map(([removal, group], index) => ({
    target: `removal-${index + 1}`,
    removal,
    rows: group,
  }));
}

/** A table of deprecated things, those of one date below one heading. */
export function thingsTable(groups: readonly ThingGroup[], failWithin: number): string {
  return fillTemplate("usage/things.html", {
    hasUses: groups.some(({ rows }) => rows.some(({ uses }) => uses !== undefined)),
    columns: groups.some(({ rows }) => rows.some(({ uses }) => uses !== undefined)) ? 5 : 4,
    groups: groups.map(({ target, removal, rows }) => ({
      target,
      state: stateOf(rows[0].facts, failWithin),
      removal: datedHtml(groupTitle(removal)),
      count: countOf(rows),
      rows: rows.map(({ facts, uses, seen = "" }) => ({
        ...htmlCells(facts),
        hasUses: uses !== undefined,
        uses: uses ?? 0,
        seen: datedHtml(seen),
      })),
    })),
  }).trimEnd();
}

function groupTitle(removal: string): string {
  return removal.startsWith("not announced") ? `no removal date ${removal.slice("not ".length)}` : removal;
}

function countOf(rows: readonly ThingRow[]): string {
  const uses = rows.reduce((sum, row) => sum + (row.uses ?? 0), 0);
  return [plural(rows.length, "thing"), ...(uses === 0 ? [] : [plural(uses, "use")])].join(", ");
}

/** The cells of a row that have the facts of one deprecated thing, as HTML. */
export function htmlCells(facts: Announcement): {
  readonly removal: string;
  readonly since: string;
  readonly scope: string;
  readonly name: string;
  readonly route: string;
  readonly replacement: string;
  readonly remark: string;
  readonly source: string;
  readonly conflict: string;
} {
  return {
    removal: datedHtml(removalCell(facts)),
    since: datedHtml(sinceText(facts)),
    scope: scopeWord(facts.scope),
    name: breakableHtml(qualifiedName(facts)),
    route: breakableHtml(routeOf(facts) ?? ""),
    replacement: breakableHtml(facts.replacement ?? ""),
    remark: escapeHtml(remarkOf(facts) ?? ""),
    source: escapeHtml(sourceText(facts)),
    conflict: escapeHtml(facts.conflict ?? ""),
  };
}
