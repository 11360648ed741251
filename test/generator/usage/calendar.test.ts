import { expect, it } from "vitest";
import { calendarOf } from "../../../generator/usage/calendar.js";
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
