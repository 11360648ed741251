import { describe, expect, it } from "vitest";
import { daysBetween, distance, parseDays } from "../../../generator/usage/days.js";
import { messageOf } from "../../support/from-text.js";

describe("days", () => {
  it.each([
    ["2026-04-23", "2026-04-23", 0],
    ["2026-04-22", "2026-04-23", 1],
    ["2026-04-24", "2026-04-23", -1],
    ["2026-03-28", "2026-03-30", 2],
    ["2024-02-28", "2024-03-01", 2],
    ["2025-12-31", "2026-12-31", 365],
  ])("from %s to %s: %i", (today, date, days) => {
    expect(daysBetween(today, date)).toBe(days);
  });

  it.each([
    ["30d", 30],
    ["30", 30],
    ["0", 0],
    ["12w", 84],
    ["3m", 90],
    [" 7D ", 7],
  ])("%s is %i days", (text, days) => {
    expect(parseDays(text)).toBe(days);
  });

  it.each(["soon", "", "-3d", "1.5d", "3y", "999999d"])("%j is not a number of days", async (text) => {
    expect(await messageOf(() => parseDays(text))).toMatch(
      /is not a number of days\. Expected for example 30d/,
    );
  });

  it("are said as people say them", () => {
    expect([-2, -1, 0, 1, 30].map(distance)).toEqual([
      "2 days ago",
      "1 day ago",
      "today",
      "in 1 day",
      "in 30 days",
    ]);
  });
});
