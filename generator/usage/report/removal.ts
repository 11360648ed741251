import { distance } from "../days.js";
import type { Finding } from "../finding.js";

/** What is known about the removal of one deprecated item. */
export type Removal = Pick<Finding, "isGone" | "removal" | "daysLeft" | "earliestRemoval" | "confidence">;

/** For a sentence: `removal 2026-04-23 (in 12 days)`, `no removal date announced (not before 2026-05-01)`. */
export function removalClause({ isGone, removal, daysLeft, earliestRemoval, confidence }: Removal): string {
  if (removal === null || daysLeft === null) {
    return `no removal date announced${earliestRemoval === undefined ? "" : ` (not before ${earliestRemoval})`}`;
  }
  if (isGone === true) return `removed by ${removal} (${distance(daysLeft)})`;
  return `removal ${removal} (${distance(daysLeft)}${confidence === "low" ? ", low confidence" : ""})`;
}

/** For the cell of a table: `2026-04-23, in 12 days (low confidence)`, `not announced, not before 2026-05-01`. */
export function removalCell({ isGone, removal, daysLeft, earliestRemoval, confidence }: Removal): string {
  if (removal === null || daysLeft === null) {
    return `not announced${earliestRemoval === undefined ? "" : `, not before ${earliestRemoval}`}`;
  }
  if (isGone === true) return `removed by ${removal}, ${distance(daysLeft)}`;
  return `${removal}, ${distance(daysLeft)}${confidence === "low" ? " (low confidence)" : ""}`;
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
