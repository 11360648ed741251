import { describe, expect, it } from "vitest";
import { calendarOf, usedCalendarOf } from "../../../generator/usage/calendar.js";
import { renderCalendar } from "../../../generator/usage/report/calendar.js";
import type { SeenAtRunTime } from "../../../generator/usage/uses/use.js";
import { foundUses } from "../../support/found-uses.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

it("lists the soonest removal first, then the lowest bound, then by module, scope and name", () => {
  const records = [
    knownDeprecation({ name: "none", removal: null }),
    knownDeprecation({ name: "bound", removal: null, earliestRemoval: "2020-01-01" }),
    knownDeprecation({ name: "late", removal: "2027-01-01" }),
    knownDeprecation({ name: "b", removal: "2026-04-02" }),
    knownDeprecation({ name: "a", removal: "2026-04-02" }),
    knownDeprecation({ name: "z", module: "backup", removal: "2026-04-02" }),
    knownDeprecation({ name: "removed", removal: "2028-01-01", gone: "2026-03-31" }),
  ];
  const { deprecations, version, today } = calendarOf({ root: "/", version: "2.0.0", records }, "2026-04-01");
  expect({ version, today }).toEqual({ version: "2.0.0", today: "2026-04-01" });
  expect(deprecations.map(({ name, removal, daysLeft }) => [name, removal, daysLeft])).toEqual([
    ["removed", "2026-03-31", -1],
    ["z", "2026-04-02", 1],
    ["a", "2026-04-02", 1],
    ["b", "2026-04-02", 1],
    ["late", "2027-01-01", 275],
    ["bound", null, null],
    ["none", null, null],
  ]);
});

describe("of what is used, with what programs recorded", () => {
  const use = (line: number, name: string, seen?: SeenAtRunTime) => ({
    file: "/p/a.ts",
    line,
    column: 1,
    length: 1,
    deprecation: knownDeprecation({ name }),
    ...(seen === undefined ? {} : { seen }),
  });
  const calendar = usedCalendarOf(
    foundUses({
      uses: [
        use(1, "both", { count: 2, lastSeen: "2026-03-02" }),
        use(2, "both", { count: 3, lastSeen: "2026-03-01", isOnly: true }),
        use(3, "compiled"),
        use(4, "running", { count: 1, lastSeen: "2026-02-01", isOnly: true }),
      ],
    }),
    "2026-04-01",
  );

  it("counts both, and says what no compiler found", () => {
    expect(calendar.deprecations.map(({ name, uses, seen }) => [name, uses, seen])).toEqual([
      ["both", 2, { count: 5, lastSeen: "2026-03-02" }],
      ["compiled", 1, undefined],
      ["running", 1, { count: 1, lastSeen: "2026-02-01", isOnly: true }],
    ]);
  });

  it.each(["markdown", "html", "ics"] as const)("says so as %s", (format) => {
    const text = renderCalendar(calendar, format)
      .replaceAll(/\r\n |<span class="day">|(?<=\d)<\/span>/g, "")
      .replaceAll("\\,", ",");
    expect(text.match(/Seen at run time: 5 times, last on 2026-03-02\./g)).toHaveLength(1);
    expect(text.match(/Seen only at run time: 1 time, last on 2026-02-01\./g)).toHaveLength(1);
  });
});
