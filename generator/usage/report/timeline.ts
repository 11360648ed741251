import type { Confidence } from "../../core/deprecation/deprecation.js";
import { escapeHtml } from "../../text/html.js";
import { daysBetween, distance } from "../days.js";

/** One deprecated thing on the timeline. */
export interface TimelineEntry {
  /** Id of the place on the page that tells more. */
  readonly target: string;
  readonly label: string;
  readonly since: string | null;
  readonly removal: string | null;
  readonly earliestRemoval?: string;
  readonly daysLeft: number | null;
  readonly confidence: Confidence;
  /** How often it is used; left out where nobody counted. */
  readonly uses?: number;
}

const WIDTH = 1100;
const LABELS = 430;
const RIGHT = 24;
const TOP = 44;
const ROW = 26;
const LONGEST_LABEL = 47;

/**
 * Draws when things go, as SVG: a row each, a line from the notice to the removal, today across all. What has no
 * announced date is drawn as an open mark at the first day the promised notice allows. Rows are links, so that a
 * keyboard reaches them and a screen reader says them.
 */
export function timeline(
  entries: readonly TimelineEntry[],
  today: string,
  failWithin: number | undefined,
): string {
  if (entries.length === 0) return "";
  const days = entries.flatMap(({ since, removal, earliestRemoval }) =>
    [since, removal, earliestRemoval].filter((day) => typeof day === "string"),
  );
  const scale = createScale([...days, today]);
  const height = TOP + entries.length * ROW + 12;
  const limit =
    failWithin === undefined ? undefined : Math.min(scale.atDays(failWithin, today), WIDTH - RIGHT);
  const now = scale.at(today);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" class="timeline" aria-labelledby="timeline-title" role="group">`,
    '<title id="timeline-title">When deprecated parts of the API are removed</title>',
    ...scale.ticks.map(
      ({ x, label }) =>
        `<g class="tick" aria-hidden="true"><line x1="${x}" y1="${TOP - 8}" x2="${x}" y2="${height}"/><text x="${x}" y="${TOP - 14}">${label}</text></g>`,
    ),
    limit === undefined
      ? ""
      : `<rect class="limit" aria-hidden="true" x="${now}" y="${TOP - 8}" width="${Math.max(0, round(limit - now))}" height="${height - TOP + 8}"/>`,
    `<g class="today" aria-hidden="true"><line x1="${now}" y1="${TOP - 8}" x2="${now}" y2="${height}"/><text x="${now}" y="12">today</text></g>`,
    ...entries.map((entry, index) => row(entry, TOP + index * ROW + ROW / 2, scale, failWithin)),
    "</svg>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function row(entry: TimelineEntry, y: number, scale: Scale, failWithin: number | undefined): string {
  const { target, label, since, removal, earliestRemoval, uses } = entry;
  const end = removal ?? earliestRemoval;
  const marks: string[] = [];
  if (since !== null) {
    const x = scale.at(since);
    if (end !== undefined)
      marks.push(`<line class="span" x1="${x}" y1="${y}" x2="${scale.at(end)}" y2="${y}"/>`);
    marks.push(`<circle class="notice" cx="${x}" cy="${y}" r="3"/>`);
  }
  if (end !== undefined) {
    const x = scale.at(end);
    marks.push(
      removal === null
        ? `<path class="floor" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`
        : `<circle class="removal" cx="${x}" cy="${y}" r="7"/>`,
    );
  }
  const count = uses === undefined ? "" : `, ${uses} ${uses === 1 ? "use" : "uses"}`;
  const spoken = `${label}${count}: ${describe(entry)}`;
  const shown = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  return [
    `<a href="#${escapeHtml(target)}" class="row ${stateOf(entry, failWithin)}" aria-label="${escapeHtml(spoken)}">`,
    `<title>${escapeHtml(spoken)}</title>`,
    `<rect class="hit" x="0" y="${y - ROW / 2}" width="${WIDTH}" height="${ROW}"/>`,
    `<text x="8" y="${y + 4}">${escapeHtml(shown)}</text>`,
    uses === undefined ? "" : `<text class="count" x="${LABELS - 8}" y="${y + 4}">${uses}</text>`,
    ...marks,
    "</a>",
  ]
    .filter((part) => part !== "")
    .join("");
}

function describe({ removal, daysLeft, earliestRemoval, confidence }: TimelineEntry): string {
  if (removal !== null && daysLeft !== null) {
    return `removal ${removal}, ${distance(daysLeft)}${confidence === "low" ? ", low confidence" : ""}`;
  }
  return `no removal date announced${earliestRemoval === undefined ? "" : `, not before ${earliestRemoval}`}`;
}

/** How a row is coloured: by what its date means to the reader. */
export function stateOf(
  { daysLeft, confidence }: Pick<TimelineEntry, "daysLeft" | "confidence">,
  failWithin = 0,
): "past" | "soon" | "later" | "undated" {
  if (daysLeft === null) return "undated";
  if (confidence === "low") return "later";
  return daysLeft < 0 ? "past" : daysLeft <= failWithin ? "soon" : "later";
}

interface Scale {
  readonly at: (day: string) => number;
  readonly atDays: (days: number, from: string) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** Days to places, with ticks on the first of a month: as many as there is room for. */
function createScale(days: readonly string[]): Scale {
  const sorted = days.toSorted();
  const first = `${(sorted[0] ?? "").slice(0, 7)}-01`;
  const last = firstOfMonth(sorted.at(-1) ?? first, 2);
  const total = Math.max(1, daysBetween(first, last));
  const place = (count: number): number => round(LABELS + (count / total) * (WIDTH - LABELS - RIGHT));
  const at = (day: string): number => place(daysBetween(first, day));
  const months = Math.round(total / 30.44);
  const step = months <= 12 ? 1 : months <= 30 ? 3 : months <= 72 ? 6 : 12;
  const ticks: { x: number; label: string }[] = [];
  for (let month = firstOfMonth(first, 0); month <= last; month = firstOfMonth(month, 1)) {
    if ((Number(month.slice(5, 7)) - 1) % step !== 0) continue;
    const x = at(month);
    if (x <= WIDTH - RIGHT - 20)
      ticks.push({ x, label: step === 12 ? month.slice(0, 4) : month.slice(0, 7) });
  }
  return { at, atDays: (count, from) => place(daysBetween(first, from) + count), ticks };
}

function firstOfMonth(day: string, later: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
