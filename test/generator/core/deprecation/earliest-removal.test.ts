import { expect, test } from "vitest";
import { earliestRemoval } from "../../../../generator/core/deprecation/earliest-removal.js";

test.each([
  ["2026-01-23", "2026-04-23"],
  ["2026-01-01", "2026-04-01"],
  ["2026-10-15", "2027-01-15"],
  ["2026-12-31", "2027-03-31"],
  // The last day of a shorter month, in common and in leap years.
  ["2026-01-31", "2026-04-30"],
  ["2026-11-28", "2027-02-28"],
  ["2026-11-29", "2027-02-28"],
  ["2026-11-30", "2027-02-28"],
  ["2027-11-30", "2028-02-29"],
  ["2027-11-29", "2028-02-29"],
  ["2027-11-28", "2028-02-28"],
])("three months after %s is %s", (since, day) => {
  expect(earliestRemoval(since)).toBe(day);
});
