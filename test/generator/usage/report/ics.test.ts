import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../generator/usage/calendar.js";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { renderCalendar } from "../../../../generator/usage/report/calendar.js";
import { knownDeprecation } from "../../../support/known-deprecation.js";

function ics(records: readonly Partial<KnownDeprecation>[], today = "2026-04-01"): string {
  const own = { root: "/", version: "2.0.0", records: records.map(knownDeprecation) };
  return renderCalendar(calendarOf(own, today), "ics");
}

const unfolded = (text: string): readonly string[] => text.replaceAll("\r\n ", "").split("\r\n");
const valuesOf = (text: string, name: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

describe("calendar --format ics", () => {
  it("has a day for each removal with a date, and counts the others", () => {
    const text = ics([{}, { name: "later", removal: "2027-01-01" }, { name: "none", removal: null }]);
    const lines = unfolded(text);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
    expect(lines).toContain("DTSTART;VALUE=DATE:20260423");
    expect(lines).toContain("DTEND;VALUE=DATE:20260424");
    expect(valuesOf(text, "SUMMARY")).toEqual(["Removal: shop.listThings", "Removal: shop.later"]);
    expect(valuesOf(text, "X-WR-CALDESC")[0]).toContain("1 thing without a removal date has no event.");
  });

  it("is the same on every day, and keeps the UID when the date moves", () => {
    expect(ics([{}], "2026-04-01")).toBe(ics([{}], "2026-04-22"));
    const [uid] = valuesOf(ics([{}]), "UID");
    expect(uid).toMatch(/^[0-9a-f]{32}@cloudtemple$/);
    expect(valuesOf(ics([{ removal: "2027-09-09" }]), "UID")).toEqual([uid]);
    expect(valuesOf(ics([{ scope: "type" }]), "UID")).not.toEqual([uid]);
  });

  it("stamps the day of the notice, or else of the removal, and never now", () => {
    expect(valuesOf(ics([{ since: "2026-01-23" }, { name: "zed" }]), "DTSTAMP")).toEqual([
      "20260123T000000Z",
      "20260423T000000Z",
    ]);
  });

  it("escapes texts, and folds lines at 75 octets", () => {
    const note = "One; two, three\\four\r\nEND:VEVENT\r\nBEGIN:VEVENT é日本😀".repeat(3);
    const text = ics([{ note }]);
    expect(unfolded(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    const [description] = valuesOf(text, "DESCRIPTION");
    expect(description).toContain("One\\; two\\, three\\\\four END:VEVENT BEGIN:VEVENT é日本😀");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/(?<!\r)\n/);
  });

  it("is tentative where the date is of low confidence", () => {
    expect(valuesOf(ics([{ confidence: "low" }, { name: "zed" }]), "STATUS")).toEqual([
      "TENTATIVE",
      "CONFIRMED",
    ]);
  });
});
