import { expect, test } from "vitest";
import { isCalendarDate } from "../../../../generator/core/deprecation/calendar-date.js";

test.each(["2000-01-01", "2026-12-31", "2028-02-29", "2100-12-31"])("%s is a date", (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each([
  "1999-12-31",
  "2101-01-01",
  "9999-12-31",
  "2026-02-29",
  "2026-02-30",
  "2026-04-31",
  "2026-00-10",
  "2026-13-01",
  "2026-01-00",
  "2026-1-1",
  "2026-01-01T00:00:00Z",
  " 2026-01-01",
  "",
])("%j is not a date", (text) => {
  expect(isCalendarDate(text)).toBe(false);
});
