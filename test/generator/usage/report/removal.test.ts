import { expect, it } from "vitest";
import {
  type Removal,
  type RemovalState,
  removalCell,
  removalClause,
  stateOf,
} from "../../../../generator/usage/report/removal.js";

const DATED: Removal = { removal: "2026-04-23", daysLeft: 22, confidence: "high" };
const UNDATED: Removal = { removal: null, daysLeft: null, confidence: "high" };

it.each<[Removal, string, string]>([
  [DATED, "removal 2026-04-23 (in 22 days)", "2026-04-23, in 22 days"],
  [{ ...DATED, daysLeft: 0 }, "removal 2026-04-23 (today)", "2026-04-23, today"],
  [{ ...DATED, daysLeft: -1 }, "removal 2026-04-23 (1 day ago)", "2026-04-23, 1 day ago"],
  [
    { ...DATED, confidence: "low" },
    "removal 2026-04-23 (in 22 days, low confidence)",
    "2026-04-23, in 22 days (low confidence)",
  ],
  [{ ...DATED, confidence: "medium" }, "removal 2026-04-23 (in 22 days)", "2026-04-23, in 22 days"],
  [
    { ...DATED, isGone: true, daysLeft: -3, confidence: "low" },
    "removed by 2026-04-23 (3 days ago)",
    "removed by 2026-04-23, 3 days ago",
  ],
  [UNDATED, "no removal date announced", "not announced"],
  [
    { ...UNDATED, earliestRemoval: "2026-05-01" },
    "no removal date announced (not before 2026-05-01)",
    "not announced, not before 2026-05-01",
  ],
])("%j is %s in a sentence, %s in a cell", (removal, clause, cell) => {
  expect([removalClause(removal), removalCell(removal)]).toEqual([clause, cell]);
});

it.each<[Parameters<typeof stateOf>[0], number | undefined, RemovalState]>([
  [{ daysLeft: -1, confidence: "high" }, 30, "past"],
  [{ daysLeft: 0, confidence: "high" }, 30, "soon"],
  [{ daysLeft: 30, confidence: "high" }, 30, "soon"],
  [{ daysLeft: 31, confidence: "high" }, 30, "later"],
  [{ daysLeft: 0, confidence: "medium" }, 0, "soon"],
  [{ daysLeft: 0, confidence: "none" }, undefined, "soon"],
  [{ daysLeft: 1, confidence: "high" }, undefined, "later"],
  [{ daysLeft: -1, confidence: "low" }, 30, "later"],
  [{ daysLeft: 9, confidence: "low" }, 30, "later"],
  [{ daysLeft: -1, confidence: "low", isGone: true }, 30, "past"],
  [{ daysLeft: 9, confidence: "high", isGone: true }, 0, "past"],
  [{ daysLeft: null, confidence: "low" }, 30, "undated"],
])("%j within %s days is %s", (removal, failWithin, state) => {
  expect(stateOf(removal, failWithin)).toBe(state);
});
