import { describe, expect, it } from "vitest";
import { type Calendar, calendarOf } from "../../../../generator/usage/calendar.js";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { renderCalendar } from "../../../../generator/usage/report/calendar.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

function calendar(...deprecations: readonly Partial<KnownDeprecation>[]): Calendar {
  return calendarOf(
    { root: "/", version: "2.0.0", records: deprecations.map(knownDeprecation) },
    "2026-05-11",
  );
}

describe("the calendar in Markdown", () => {
  it.each<[string, Partial<KnownDeprecation>]>([
    ["| 2026-05-12, in 1 day |  | operation `shop.listThings` |  |", { removal: "2026-05-12" }],
    [
      "| removed by 2026-05-01, 10 days ago | 2026-01-23 | operation `shop.listThings` | `listItems` |",
      {
        since: "2026-01-23",
        removal: null,
        gone: "2026-05-01",
        replacement: { kind: "operation", name: "listItems" },
      },
    ],
    [
      "| not announced, not before 2026-06-01 | version 2.1 | operation `shop.listThings` |  |",
      { removal: null, earliestRemoval: "2026-06-01", sinceVersion: "2.1" },
    ],
    [
      "| 2026-05-12, in 1 day (low confidence) | 2026-01-23 | operation `shop.listThings` |  |",
      { removal: "2026-05-12", confidence: "low", since: "2026-01-23", sinceVersion: "2.1" },
    ],
  ])("has the row %s", (row, changes) => {
    expect(renderCalendar(calendar(changes), "markdown").split("\n")).toContain(row);
  });

  it("counts what has a date", () => {
    const text = renderCalendar(
      calendar({}, { removal: null }, { removal: null, gone: "2026-05-01" }),
      "markdown",
    );
    expect(text).toContain("3 in cloudtemple 2.0.0, 2 with a removal date, as of 2026-05-11.\n");
  });
});

it("the page links each row of the timeline to a row of the table", () => {
  const html = renderCalendar(calendar({}, { removal: null, gone: "2026-06-01", confidence: "low" }), "html");
  expect(html.match(/href="#thing-\d"/g)).toEqual(['href="#thing-1"', 'href="#thing-2"']);
  expect(html.match(/<tr id="thing-\d"/g)).toEqual(['<tr id="thing-1"', '<tr id="thing-2"']);
  expect(html).toContain('<span class="when past">removed by 2026-06-01, in 21 days</span>');
  expect(html).not.toContain("removal within");
});

it("json is the calendar", () => {
  const content = calendar({});
  expect(JSON.parse(renderCalendar(content, "json"))).toEqual(content);
});
