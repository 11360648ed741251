import { escapeHtml } from "../../text/html.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import { type Removal, removalClause, stateOf } from "./removal.js";
import { createTimeScale, type TimeScale } from "./time-scale.js";

/** One deprecated thing on the timeline. */
export interface TimelineEntry extends Removal {
  /** Id of the element of the page that the row links to. */
  readonly target: string;
  readonly label: string;
  readonly since: string | null;
  /** How often it is used; left out where uses are not counted. */
  readonly uses?: number;
}

/** Sizes in units of the drawing. */
const WIDTH = 1100;
const LABEL_WIDTH = 430;
const RIGHT_MARGIN = 24;
const TOP = 44;
const BOTTOM_MARGIN = 12;
const ROW_HEIGHT = 26;
/** Characters that fit beside the count of uses. */
const LONGEST_LABEL = 47;

/**
 * Draws removals as SVG: a row for each entry, a line from the notice to the removal, today across all rows. An entry
 * without an announced date has an open mark at the first day that the promised notice allows. Rows are links, so that
 * a keyboard reaches them and a screen reader reads them.
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
  const scale = createTimeScale([...days, today], { from: LABEL_WIDTH, to: WIDTH - RIGHT_MARGIN });
  const height = TOP + entries.length * ROW_HEIGHT + BOTTOM_MARGIN;
  const top = TOP - 8;
  const todayX = scale.at(today);
  return fillTemplate("usage/timeline.svg", {
    width: WIDTH,
    height,
    top,
    tickTextY: TOP - 14,
    rowHeight: ROW_HEIGHT,
    countX: LABEL_WIDTH - 8,
    todayX,
    ticks: scale.ticks,
    limit:
      failWithin === undefined
        ? undefined
        : { width: scale.distance(today, failWithin), height: height - top },
    rows: entries.map((entry, index) =>
      rowOf(entry, TOP + index * ROW_HEIGHT + ROW_HEIGHT / 2, scale, failWithin),
    ),
  }).trimEnd();
}

function rowOf(entry: TimelineEntry, y: number, scale: TimeScale, failWithin: number | undefined): object {
  const { target, label, since, removal, earliestRemoval, uses } = entry;
  const end = removal ?? earliestRemoval;
  const count = uses === undefined ? "" : `, ${plural(uses, "use")}`;
  const shown = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  return {
    target: escapeHtml(target),
    state: stateOf(entry, failWithin),
    spoken: escapeHtml(`${label}${count}: ${removalClause(entry)}`),
    label: escapeHtml(shown),
    count: uses,
    y,
    top: y - ROW_HEIGHT / 2,
    textY: y + 4,
    span: since === null || end === undefined ? undefined : { from: scale.at(since), to: scale.at(end) },
    notice: since === null ? undefined : { x: scale.at(since) },
    removal: removal === null ? undefined : { x: scale.at(removal) },
    floor:
      removal === null && earliestRemoval !== undefined
        ? { x: scale.at(earliestRemoval), top: y - 6 }
        : undefined,
  };
}
