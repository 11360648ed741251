import { escapeHtml } from "../../text/html.js";
import { markdownCell } from "../../text/markdown.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import type { Calendar, CalendarEntry } from "../calendar.js";
import { type Announcement, announcementOf, isNear, isPast } from "../finding.js";
import { timelineOf } from "./html.js";
import { groupByRemoval, type ThingRow, thingsTable } from "./html-table.js";
import { icsCalendar } from "./ics.js";
import { markdownCells } from "./markdown.js";
import { legend, numbers, page } from "./page.js";
import { seenText } from "./words.js";

export const CALENDAR_FORMATS = ["markdown", "json", "html", "ics"] as const;
export type CalendarFormat = (typeof CALENDAR_FORMATS)[number];

const TITLE = "Deprecations of the Cloud Temple API";

/** Days that the page calls soon: as much as the promised notice. */
const SOON = 90;

export function renderCalendar(calendar: Calendar, format: CalendarFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(calendar, null, 2)}\n`;
    case "html":
      return htmlCalendar(calendar);
    case "ics":
      return icsCalendar(TITLE, factsOf(calendar));
    case "markdown":
      return markdownCalendar(calendar);
  }
}

/** The facts of an entry, and how it was seen at run time. */
type Facts = Announcement & Pick<CalendarEntry, "seen">;

function factsOf({ deprecations, today }: Calendar): readonly Facts[] {
  return deprecations.map((entry) => ({
    ...announcementOf(entry, today),
    ...(entry.seen === undefined ? {} : { seen: entry.seen }),
  }));
}

function markdownCalendar(calendar: Calendar): string {
  return fillTemplate("usage/calendar.md", {
    title: TITLE,
    headline: headline(calendar),
    hasUses: calendar.isUsed === true,
    deprecations: factsOf(calendar).map((facts, index) => ({
      ...markdownCells(facts),
      uses: calendar.deprecations[index]?.uses ?? 0,
      seen: markdownCell(seenText(facts) ?? ""),
    })),
  });
}

function htmlCalendar(calendar: Calendar): string {
  const all = factsOf(calendar);
  const groups = groupByRemoval(
    all.map((facts, index): ThingRow => {
      const uses = calendar.deprecations[index]?.uses;
      const seen = seenText(facts);
      return { facts, ...(uses === undefined ? {} : { uses }), ...(seen === undefined ? {} : { seen }) };
    }),
  );
  const content = fillTemplate("usage/calendar.html", {
    title: TITLE,
    headline: escapeHtml(headline(calendar)),
    numbers: numbers(
      [
        { state: "past", label: "removal date has passed", count: all.filter(isPast).length },
        {
          state: "soon",
          label: `removal within ${plural(SOON, "day")}`,
          count: all.filter((facts) => isNear(facts, SOON)).length,
        },
        {
          state: "undated",
          label: "no removal date",
          count: all.filter(({ removal }) => removal === null).length,
        },
      ],
      "thing",
    ),
    legend: legend(SOON),
    timeline: timelineOf(groups, calendar.today, SOON),
    things: all.length === 0 ? "" : thingsTable(groups, SOON),
  });
  return page(TITLE, content);
}

function headline({ version, today, deprecations, isUsed, files }: Calendar): string {
  const dated = deprecations.filter(({ removal }) => removal !== null).length;
  const what =
    isUsed === true
      ? `${plural(deprecations.length, "deprecated thing")} of cloudtemple ${version} in use (${plural(files ?? 0, "file")} read)`
      : `${deprecations.length} in cloudtemple ${version}`;
  return `${what}, ${dated} with a removal date, as of ${today}.`;
}
