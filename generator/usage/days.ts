import { Problem } from "../problem.js";
import { plural } from "../text/plural.js";

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from `today` to `date`, both calendar dates; negative once it has passed. */
export function daysBetween(today: string, date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}

/** The calendar date `days` before `date`. */
export function dateBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

/**
 * A number of days as `30d`, `12w` or `3m` (months of 30 days), or a bare number.
 *
 * @throws Problem for anything else.
 */
export function parseDays(text: string): number {
  const match = /^(\d{1,5})\s*(d|w|m)?$/i.exec(text.trim());
  if (match === null) {
    throw new Problem(`--fail-within ${text} is not a number of days.`, {
      fix: "Expected for example 30d or 12w.",
    });
  }
  const factor = { d: 1, w: 7, m: 30 }[(match[2] ?? "d").toLowerCase()] ?? 1;
  return Number(match[1]) * factor;
}

/** `in 12 days`, `today`, `214 days ago`. */
export function distance(days: number): string {
  if (days === 0) return "today";
  const count = plural(Math.abs(days), "day");
  return days > 0 ? `in ${count}` : `${count} ago`;
}
