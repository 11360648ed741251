import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../generator/usage/calendar.js";
import { findingOf, isDue } from "../../../generator/usage/finding.js";
import type { KnownDeprecation } from "../../../generator/usage/installed/records.js";
import { renderCalendar } from "../../../generator/usage/report/calendar.js";
import { messageOf } from "../../../generator/usage/report/words.js";

const GONE: KnownDeprecation = {
  module: "backup",
  scope: "operation",
  name: "listJobs",
  method: "GET",
  path: "/v1/jobs",
  since: "2026-01-23",
  sinceVersion: null,
  removal: null,
  gone: "2026-05-01",
  replacement: { kind: "operation", name: "listSppJobs" },
  note: null,
  confidence: "high",
  text: "removed by 2026-05-01. Use listSppJobs.",
};

describe("what the API has no more", () => {
  it("is said to be removed, and always fails", () => {
    const use = { file: "a.ts", line: 1, column: 1, length: 8, deprecation: GONE };
    const finding = findingOf(use, "a.ts", "2026-05-11");
    expect(finding).toMatchObject({ isGone: true, removal: "2026-05-01", daysLeft: -10 });
    expect(messageOf(finding)).toBe(
      "operation backup.listJobs was removed by 2026-05-01 (10 days ago). Use listSppJobs.",
    );
    expect(isDue(findingOf(use, "a.ts", "2026-01-01"), 0)).toBe(true);
  });

  it("stands in the calendar as removed", () => {
    const calendar = calendarOf({ root: "/", version: "2.0.0", records: [GONE] }, "2026-05-11");
    expect(renderCalendar(calendar, "markdown")).toContain(
      "| removed by 2026-05-01, 10 days ago | 2026-01-23 | operation `backup.listJobs` | `listSppJobs` |",
    );
  });
});
