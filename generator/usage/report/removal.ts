import { distance } from "../days.js";
import type { Announcement } from "../finding.js";

/** What is known about the removal of one deprecated item. */
export type Removal = Pick<
  Announcement,
  "isGone" | "removal" | "daysLeft" | "earliestRemoval" | "unreadableRemoval" | "confidence"
>;

/**
 * For a sentence: `removal 2026-04-23 (in 12 days)`, `no removal date announced (not before 2026-05-01)`. With `isTimeless`
 * without the days from today.
 */
export function removalClause(removal: Removal, { isTimeless = false } = {}): string {
  const { isGone, removal: day, daysLeft, confidence, unreadableRemoval } = removal;
  if (day === null || daysLeft === null) {
    const text =
      unreadableRemoval === undefined
        ? "no removal date announced"
        : `removal date cannot be read (${JSON.stringify(unreadableRemoval)})`;
    return `${text}${boundOf(removal, " (", ")")}`;
  }
  const remarks = [
    ...(isTimeless ? [] : [distance(daysLeft)]),
    ...(confidence === "low" && isGone !== true ? ["low confidence"] : []),
  ];
  const text = `${isGone === true ? "removed by" : "removal"} ${day}`;
  return remarks.length === 0 ? text : `${text} (${remarks.join(", ")})`;
}

/** For the cell of a table: `2026-04-23, in 12 days (low confidence)`, `not announced, not before 2026-05-01`. */
export function removalCell(removal: Removal): string {
  const { isGone, removal: day, daysLeft, confidence, unreadableRemoval } = removal;
  if (day === null || daysLeft === null) {
    const text =
      unreadableRemoval === undefined
        ? "not announced"
        : `cannot be read (${JSON.stringify(unreadableRemoval)})`;
    return `${text}${boundOf(removal, ", ", "")}`;
  }
  if (isGone === true) return `removed by ${day}, ${distance(daysLeft)}`;
  return `${day}, ${distance(daysLeft)}${confidence === "low" ? " (low confidence)" : ""}`;
}

function boundOf({ earliestRemoval }: Removal, before: string, after: string): string {
  return earliestRemoval === undefined ? "" : `${before}not before ${earliestRemoval}${after}`;
}

/** The class that colours a removal: by what its date means to the reader. A date of low confidence never alarms. */
export type RemovalState = "past" | "soon" | "later" | "undated";

export function stateOf(
  { isGone, daysLeft, confidence }: Pick<Removal, "isGone" | "daysLeft" | "confidence">,
  failWithin = 0,
): RemovalState {
  if (daysLeft === null) return "undated";
  if (isGone === true) return "past";
  if (confidence === "low") return "later";
  return daysLeft < 0 ? "past" : daysLeft <= failWithin ? "soon" : "later";
}
