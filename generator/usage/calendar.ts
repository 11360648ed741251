import { compareText } from "../json.js";
import { escapeHtml } from "../text/html.js";
import { daysBetween, distance } from "./days.js";
import type { InstalledPackage } from "./package.js";
import type { KnownDeprecation } from "./records.js";
import { table } from "./report/html.js";
import { code } from "./report/markdown.js";
import { legend, page } from "./report/page.js";
import { stateOf, timeline } from "./report/timeline.js";
import { qualifiedName, scopeWord } from "./report/words.js";

export const CALENDAR_FORMATS = ["markdown", "json", "html"] as const;
export type CalendarFormat = (typeof CALENDAR_FORMATS)[number];

/** One deprecated thing of a version, with the days that are left of it. */
export interface CalendarEntry extends KnownDeprecation {
  readonly daysLeft: number | null;
}

/** Everything deprecated in one version of this package, soonest removal first, what has no date last. */
export interface Calendar {
  readonly version: string;
  readonly today: string;
  readonly deprecations: readonly CalendarEntry[];
}

export function calendarOf({ version, records }: InstalledPackage, today: string): Calendar {
  const deprecations = records
    .map((record) => {
      const removal = record.gone ?? record.removal;
      return { ...record, removal, daysLeft: removal === null ? null : daysBetween(today, removal) };
    })
    .sort(
      (a, b) =>
        (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) ||
        compareText(a.earliestRemoval ?? "~", b.earliestRemoval ?? "~") ||
        compareText(`${a.module} ${a.scope} ${a.name}`, `${b.module} ${b.scope} ${b.name}`),
    );
  return { version, today, deprecations };
}

export function renderCalendar(calendar: Calendar, format: CalendarFormat): string {
  if (format === "json") return `${JSON.stringify(calendar, null, 2)}\n`;
  return format === "html" ? htmlCalendar(calendar) : markdownCalendar(calendar);
}

const TITLE = "Deprecations of the Cloud Temple API";

function headline({ version, today, deprecations }: Calendar): string {
  const dated = deprecations.filter(({ removal }) => removal !== null).length;
  return `${deprecations.length} in cloudtemple ${version}, ${dated} with a removal date, as of ${today}.`;
}

function sinceText({ since, sinceVersion }: CalendarEntry): string {
  return since ?? (sinceVersion === null ? "" : `version ${sinceVersion}`);
}

function removalText({ gone, removal, daysLeft, earliestRemoval, confidence }: CalendarEntry): string {
  if (removal === null || daysLeft === null) {
    return `not announced${earliestRemoval === undefined ? "" : `, not before ${earliestRemoval}`}`;
  }
  if (gone !== undefined) return `removed by ${removal}, ${distance(daysLeft)}`;
  return `${removal}, ${distance(daysLeft)}${confidence === "low" ? " (low confidence)" : ""}`;
}

function markdownCalendar(calendar: Calendar): string {
  const rows = calendar.deprecations.map((entry) => {
    const cells = [
      removalText(entry),
      sinceText(entry),
      `${scopeWord(entry.scope)} ${code(qualifiedName(entry))}`,
      entry.replacement === null ? "" : code(entry.replacement.name),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = ["| Removal | Since | What | Use instead |", "|---|---|---|---|"];
  return `${[`# ${TITLE}`, "", headline(calendar), "", ...head, ...rows].join("\n")}\n`;
}

function htmlCalendar(calendar: Calendar): string {
  const entries = calendar.deprecations.map((entry, index) => ({ entry, target: `thing-${index + 1}` }));
  const rows = entries.map(
    ({ entry, target }) =>
      `<tr id="${target}"><td><span class="when ${stateOf(entry)}">${removalText(entry)}</span></td><td class="day">${escapeHtml(sinceText(entry))}</td>` +
      `<td>${scopeWord(entry.scope)} <code>${escapeHtml(qualifiedName(entry))}</code></td>` +
      `<td>${entry.replacement === null ? "" : `<code>${escapeHtml(entry.replacement.name)}</code>`}</td></tr>`,
  );
  return page(TITLE, [
    `<h1>${TITLE}</h1>`,
    `<p>${escapeHtml(headline(calendar))}</p>`,
    "<h2>Removals</h2>",
    legend(undefined),
    '<div class="scroll" role="region" aria-label="Timeline of removals" tabindex="0">',
    timeline(
      entries.map(({ entry, target }) => ({ ...entry, target, label: qualifiedName(entry) })),
      calendar.today,
      undefined,
    ),
    "</div>",
    "<h2>All deprecations</h2>",
    table(["Removal", "Since", "What", "Use instead"], rows, "All deprecations"),
  ]);
}
