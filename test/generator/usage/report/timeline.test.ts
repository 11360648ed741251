import { describe, expect, it } from "vitest";
import { type TimelineEntry, timeline } from "../../../../generator/usage/report/timeline.js";

function entry(changes: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    target: "thing-1",
    label: "shop.listThings",
    since: "2026-01-23",
    removal: "2026-04-23",
    daysLeft: 22,
    confidence: "high",
    ...changes,
  };
}

/** Where a mark of the class stands, left to right. */
function place(svg: string, pattern: RegExp): number {
  const found = pattern.exec(svg)?.[1];
  if (found === undefined) throw new Error(`There is no ${String(pattern)} in ${svg}`);
  return Number(found);
}

describe("the timeline", () => {
  it("draws notice, today and removal in the order of time", () => {
    const svg = timeline([entry()], "2026-04-01", 30);
    const notice = place(svg, /class="notice" cx="([\d.]+)%"/);
    const today = place(svg, /class="now" x1="([\d.]+)%"/);
    const removal = place(svg, /class="removal" cx="([\d.]+)%"/);
    expect(notice).toBeLessThan(today);
    expect(today).toBeLessThan(removal);
    expect(removal).toBeLessThan(1100);
  });

  it("draws a floor as an open mark, never as a removal", () => {
    const svg = timeline(
      [entry({ removal: null, daysLeft: null, earliestRemoval: "2026-04-23" })],
      "2026-04-01",
      30,
    );
    expect(svg).toContain('class="floor"');
    expect(svg).not.toContain('class="removal"');
    expect(svg).toContain("no removal date announced (not before 2026-04-23)");
  });

  it.each([
    [{ daysLeft: -1 }, "past"],
    [{ daysLeft: 30 }, "soon"],
    [{ daysLeft: 31 }, "later"],
    [{ daysLeft: -1, confidence: "low" as const }, "later"],
    [{ daysLeft: null, removal: null }, "undated"],
  ])("%j is %s", (changes, state) => {
    expect(timeline([entry(changes)], "2026-04-01", 30)).toContain(`class="row ${state}"`);
  });

  it("makes each row a link with a text of its own", () => {
    const svg = timeline([entry({ uses: 3 }), entry({ target: "thing-2", label: "x" })], "2026-04-01", 30);
    expect(svg).toContain(
      '<a href="#thing-1" class="row soon" aria-label="shop.listThings, 3 uses: removal 2026-04-23 (in 22 days)">',
    );
    expect(svg).toContain('<a href="#thing-2"');
  });

  it("holds no text that could end an element", () => {
    const svg = timeline([entry({ label: "</svg><script>\"&'" })], "2026-04-01", 30);
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;/svg&gt;&lt;script&gt;&quot;&amp;&#39;");
  });

  it("is nothing when there is nothing to draw", () => {
    expect(timeline([], "2026-04-01", 30)).toBe("");
  });
});
