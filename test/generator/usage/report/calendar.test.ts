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
    [
      "| 2026-05-12, in 1 day |  | operation `shop.listThings` |  | high confidence |",
      { removal: "2026-05-12" },
    ],
    [
      "| removed by 2026-05-01, 10 days ago | 2026-01-23 | operation `shop.listThings` | `listItems` | high confidence |",
      {
        since: "2026-01-23",
        removal: null,
        gone: "2026-05-01",
        replacement: { kind: "operation", name: "listItems" },
      },
    ],
    [
      "| not announced, not before 2026-06-01 | version 2.1 | operation `shop.listThings` |  | high confidence |",
      { removal: null, earliestRemoval: "2026-06-01", sinceVersion: "2.1" },
    ],
    [
      "| 2026-05-12, in 1 day (low confidence) | 2026-01-23, version 2.1 | operation `shop.listThings` |  | low confidence |",
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

describe("the page", () => {
  const html = renderCalendar(
    calendar(
      {},
      { name: "other" },
      { removal: null, gone: "2026-06-01", confidence: "low" },
      { name: "soon", removal: "2026-07-01" },
      { name: "bare", removal: null },
    ),
    "html",
  );

  it("has what is removed on one day below one heading, which the timeline links to", () => {
    expect(html.match(/<a href="#removal-\d"/g)).toHaveLength(4);
    expect(html.match(/<tbody role="rowgroup" id="removal-\d"/g)).toHaveLength(4);
    expect(html).toContain('aria-label="shop.listThings and 1 more: removal 2026-04-23 (18 days ago)"');
    expect(html.replaceAll(/<span class="day">|<\/span>/g, "")).toContain(
      '<span class="when past">2026-04-23, 18 days ago <span class="quiet">2 things',
    );
  });

  it("counts on top what is past, soon and without a date", () => {
    const counts = [...html.matchAll(/<dt>([^<]*)<\/dt><dd>(\d+) <span>(\w+)/g)].map(
      ([, label, count, noun]) => [count, noun, label].join(" "),
    );
    expect(counts).toEqual([
      "3 things removal date has passed",
      "1 thing removal within 90 days",
      "1 thing no removal date",
    ]);
  });

  it("says of a row without marks that it has no date", () => {
    expect(html).toContain('<span class="when undated">no removal date announced</span>');
  });

  it("is only a headline when nothing is deprecated", () => {
    expect(renderCalendar(calendar(), "html")).not.toMatch(/<svg|<table/);
  });
});

it("json is the calendar", () => {
  const content = calendar({});
  expect(JSON.parse(renderCalendar(content, "json"))).toEqual(content);
});
