import { scopeWord } from "../../core/deprecation/scope-word.js";
import { escapeHtml } from "../../text/html.js";
import { markdownCellCode } from "../../text/markdown.js";
import { fillTemplate } from "../../text/template.js";
import type { Calendar, CalendarEntry } from "../calendar.js";
import { qualifiedName } from "../finding.js";
import { legend, page } from "./page.js";
import { type Removal, removalCell, stateOf } from "./removal.js";
import { timeline } from "./timeline.js";

export const CALENDAR_FORMATS = ["markdown", "json", "html"] as const;
export type CalendarFormat = (typeof CALENDAR_FORMATS)[number];

const TITLE = "Deprecations of the Cloud Temple API";

export function renderCalendar(calendar: Calendar, format: CalendarFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(calendar, null, 2)}\n`;
    case "html":
      return htmlCalendar(calendar);
    case "markdown":
      return markdownCalendar(calendar);
  }
}

function markdownCalendar(calendar: Calendar): string {
  return fillTemplate("usage/calendar.md", {
    title: TITLE,
    headline: headline(calendar),
    deprecations: calendar.deprecations.map((entry) => ({
      removal: removalCell(removalOf(entry)),
      since: sinceText(entry),
      scope: scopeWord(entry.scope),
      name: markdownCellCode(qualifiedName(entry)),
      replacement: entry.replacement === null ? "" : markdownCellCode(entry.replacement.name),
    })),
  });
}

function htmlCalendar(calendar: Calendar): string {
  const entries = calendar.deprecations.map((entry, index) => ({ entry, target: `thing-${index + 1}` }));
  const content = fillTemplate("usage/calendar.html", {
    title: TITLE,
    headline: escapeHtml(headline(calendar)),
    legend: legend(undefined),
    timeline: timeline(
      entries.map(({ entry, target }) => ({
        ...removalOf(entry),
        since: entry.since,
        target,
        label: qualifiedName(entry),
      })),
      calendar.today,
      undefined,
    ),
    deprecations: entries.map(({ entry, target }) => ({
      target,
      state: stateOf(removalOf(entry)),
      removal: escapeHtml(removalCell(removalOf(entry))),
      since: escapeHtml(sinceText(entry)),
      scope: scopeWord(entry.scope),
      name: escapeHtml(qualifiedName(entry)),
      replacement: escapeHtml(entry.replacement?.name ?? ""),
    })),
  });
  return page(TITLE, content);
}

function headline({ version, today, deprecations }: Calendar): string {
  const dated = deprecations.filter(({ removal }) => removal !== null).length;
  return `${deprecations.length} in cloudtemple ${version}, ${dated} with a removal date, as of ${today}.`;
}

function sinceText({ since, sinceVersion }: CalendarEntry): string {
  return since ?? (sinceVersion === null ? "" : `version ${sinceVersion}`);
}

function removalOf({ gone, removal, daysLeft, earliestRemoval, confidence }: CalendarEntry): Removal {
  return {
    removal,
    daysLeft,
    confidence,
    ...(gone === undefined ? {} : { isGone: true }),
    ...(earliestRemoval === undefined ? {} : { earliestRemoval }),
  };
}
