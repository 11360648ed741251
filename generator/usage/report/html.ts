import { breakableHtml, datedHtml, escapeHtml } from "../../text/html.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import type { CheckedFinding, CheckReport, CheckSummary } from "../check.js";
import { qualifiedName } from "../finding.js";
import { groupBy, thingsOf } from "../things.js";
import { groupByRemoval, htmlCells, type ThingGroup, type ThingRow, thingsTable } from "./html-table.js";
import { legend, numbers, page } from "./page.js";
import { stateOf } from "./removal.js";
import { summaryLine } from "./text.js";
import { timeline } from "./timeline.js";
import { placeOf, seenText, toleranceOf, untilCell } from "./words.js";

const TITLE = "Deprecated parts of the Cloud Temple API in use";

/** A page for a browser: three numbers, the timeline of removals, the deprecated things in use, and the uses by file. */
export function htmlReport({ findings, allowed, unread, summary }: CheckReport): string {
  const { today, versions, failWithin } = summary;
  const groups = groupByRemoval(
    thingsOf(findings).map(({ first, uses }): ThingRow => ({ facts: first, uses: uses.length })),
  );
  const content = fillTemplate("usage/check.html", {
    title: TITLE,
    summary: escapeHtml(summaryLine(summary)),
    today,
    versions: escapeHtml(versions.join(", ")),
    numbers: findings.length === 0 ? "" : numbersOf(summary),
    findings:
      findings.length === 0
        ? undefined
        : {
            legend: legend(failWithin),
            timeline: timelineOf(groups, today, failWithin),
            things: thingsTable(groups, failWithin),
            files: [...groupBy(findings, ({ file }) => file)].map(([file, uses]) =>
              fileOf(file, uses, failWithin),
            ),
          },
    allowed: allowed.map((finding) => ({
      ...htmlCells(finding),
      state: stateOf(finding, failWithin),
      place: breakableHtml(placeOf(finding)),
      until: datedHtml(untilCell(finding)),
      reason: datedHtml(finding.reason),
      seen: datedHtml(seenText(finding) ?? ""),
    })),
    unread: unread.map(({ file, line, problem, cure }) => ({
      place: breakableHtml(`${file}:${line}`),
      problem: escapeHtml(problem),
      cure: escapeHtml(cure),
    })),
  });
  return page(TITLE, content);
}

function numbersOf({ overdue, soon, undated, failWithin }: CheckSummary): string {
  const list = [
    { state: "past", label: "removal date has passed", count: overdue },
    {
      state: "soon",
      label: failWithin === 0 ? "removal today" : `removal within ${plural(failWithin, "day")}`,
      count: soon,
    },
    { state: "undated", label: "no removal date", count: undated },
  ] as const;
  return numbers(list, "use");
}

/** The timeline of the things, each row linked to the group of its date. */
export function timelineOf(groups: readonly ThingGroup[], today: string, failWithin: number): string {
  const entries = groups.flatMap(({ target, rows }) =>
    rows.map(({ facts, uses }) => ({
      ...facts,
      target,
      label: qualifiedName(facts),
      ...(uses === undefined ? {} : { uses }),
    })),
  );
  return timeline(entries, today, failWithin);
}

function fileOf(file: string, uses: readonly CheckedFinding[], failWithin: number): object {
  const failing = uses.filter(({ isFailure }) => isFailure).length;
  return {
    file: breakableHtml(file),
    isOpen: failing > 0,
    count: `${plural(uses.length, "use")}${failing === 0 ? "" : `, ${failing} failing`}`,
    uses: uses.map((finding) => ({
      ...htmlCells(finding),
      state: stateOf(finding, failWithin),
      tolerance: datedHtml(toleranceOf(finding) ?? ""),
      seen: datedHtml(seenText(finding) ?? ""),
      place: `${finding.line}:${finding.column}`,
    })),
  };
}
