import { InvalidArgumentError } from "commander";
import { isCalendarDate } from "../core/deprecation/calendar-date.js";

/** Reads a calendar date of the command line. @throws InvalidArgumentError when it is not one. */
export function readDate(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError("Expected a date such as 2026-04-23.");
  return text;
}

/** The calendar date of now in UTC, for commands without `--today`. */
export function currentDate(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
