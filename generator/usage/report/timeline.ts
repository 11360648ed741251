import { breakableHtml, datedHtml, escapeHtml } from "../../text/html.js";
import { plural } from "../../text/plural.js";
import { fillTemplate } from "../../text/template.js";
import { groupBy } from "../things.js";
import { type Removal, removalCell, removalClause, stateOf } from "./removal.js";
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

/** Percent of the width that is left free, so that a mark at an end is not cut. */
const MARGIN = 3;
/** Labels of the axis that fit beside each other on a phone, and percent that half of one needs there. */
const FEW_TICKS = 5;
const HALF_LABEL = 8;

/**
 * Draws removals: a row for each date and notice, a line from the notice to the removal, today across all rows. Things of
 * the same dates share a row. What has no announced date has an open mark at the first day that the promised notice
 * allows, and says so. Rows are links, so that a keyboard reaches them and a screen reader reads them. All marks stand at
 * percents of the width, so that the drawing fits a phone.
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
  const scale = createTimeScale([...days, today], { from: MARGIN, to: 100 - MARGIN });
  const every = Math.ceil(scale.ticks.length / FEW_TICKS);
  const rows = groupBy(entries, (entry) =>
    [entry.since, removalCell(entry), stateOf(entry, failWithin), entry.target].join("\u0000"),
  );
  return fillTemplate("usage/timeline.html", {
    todayX: scale.at(today),
    ticks: scale.ticks.map((tick, index) => ({
      ...tick,
      isMinor: index % every !== 0 || tick.x < HALF_LABEL || tick.x > 100 - HALF_LABEL,
    })),
    limit: failWithin === undefined ? undefined : scale.distance(today, failWithin),
    rows: [...rows.values()].map((group) => rowOf(group, scale, failWithin)),
  }).trimEnd();
}

function rowOf(
  group: readonly [TimelineEntry, ...TimelineEntry[]],
  scale: TimeScale,
  failWithin: number | undefined,
): object {
  const [first] = group;
  const { target, label, since, removal, earliestRemoval } = first;
  const end = removal ?? earliestRemoval;
  const uses = group.reduce((sum, entry) => sum + (entry.uses ?? 0), 0);
  const count = uses === 0 ? "" : plural(uses, "use");
  const more = group.length === 1 ? "" : `and ${group.length - 1} more`;
  return {
    target: escapeHtml(target),
    state: stateOf(first, failWithin),
    spoken: escapeHtml(
      `${[label, more].filter(Boolean).join(" ")}${count === "" ? "" : `, ${count}`}: ${removalClause(first)}`,
    ),
    label: breakableHtml(label),
    more,
    count,
    caption: datedHtml(removalClause(first)),
    span: since === null || end === undefined ? undefined : { from: scale.at(since), to: scale.at(end) },
    notice: since === null ? undefined : { x: scale.at(since) },
    removal: removal === null ? undefined : { x: scale.at(removal) },
    floor: removal === null && earliestRemoval !== undefined ? { x: scale.at(earliestRemoval) } : undefined,
  };
}
