import { describe, expect, it } from "vitest";
import { createTimeScale } from "../../../../generator/usage/report/time-scale.js";

const AXIS = { from: 100, to: 1100 };

describe("a time scale", () => {
  it("begins with the month of the first day and ends two months after that of the last", () => {
    const scale = createTimeScale(["2026-03-17", "2026-01-20"], AXIS);
    expect(scale.at("2026-01-01")).toBe(100);
    expect(scale.at("2026-05-01")).toBe(1100);
    expect(scale.at("2026-03-02")).toBe(600);
  });

  it.each([
    ["2026-01-01", 0, 0],
    ["2026-01-01", 60, 500],
    ["2026-01-01", 120, 1000],
    ["2026-03-02", 60, 500],
    ["2026-03-02", 61, 500],
    ["2026-04-30", 9999, 8.33],
  ])("from %s, %i days are %d long, cut at the end", (day, count, length) => {
    const scale = createTimeScale(["2026-03-17", "2026-01-20"], AXIS);
    expect(scale.distance(day, count)).toBe(length);
  });

  it.each([
    ["2026-01", "2026-11", 1],
    ["2026-01", "2026-12", 3],
    ["2026-01", "2028-05", 3],
    ["2026-01", "2028-06", 6],
    ["2026-01", "2031-11", 6],
    ["2026-01", "2031-12", 12],
  ])("from %s to %s has a tick every %i months", (first, last, step) => {
    const { ticks } = createTimeScale([`${first}-05`, `${last}-05`], AXIS);
    const months = ticks.map(({ label }) => {
      const [year = 0, month = 1] = label.split("-").map(Number);
      return year * 12 + month;
    });
    expect(months.slice(1).every((month, index) => month - (months[index] ?? 0) === step)).toBe(true);
    expect(ticks.every(({ label }) => label.length === (step === 12 ? 4 : 7))).toBe(true);
    expect(ticks.at(-1)?.x).toBeLessThanOrEqual(1080);
  });
});
