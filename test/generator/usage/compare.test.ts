import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CheckReport, check } from "../../../generator/usage/check.js";
import { type Comparison, compareWith, readEarlierReport } from "../../../generator/usage/compare.js";
import type { KnownDeprecation } from "../../../generator/usage/installed/records.js";
import { compareLine, compareMarkdown } from "../../../generator/usage/report/compare.js";
import { render } from "../../../generator/usage/report/formats.js";
import { thingKey } from "../../../generator/usage/things.js";
import { foundUses } from "../../support/found-uses.js";
import { messageOf } from "../../support/from-text.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

const folder = mkdtempSync(join(tmpdir(), "compare-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(records: readonly Partial<KnownDeprecation>[]): CheckReport {
  const uses = records.map((changes, index) => ({
    file: join(folder, "src", "a.ts"),
    line: index + 1,
    column: 5,
    length: 4,
    deprecation: knownDeprecation(changes),
  }));
  const options = { cwd: folder, today: "2026-04-11", failWithin: 30, baseline: undefined };
  return check(foundUses({ uses, files: 2 }), options);
}

function compare(
  before: readonly Partial<KnownDeprecation>[],
  after: readonly Partial<KnownDeprecation>[],
  rewritable: ReadonlyMap<string, number> = new Map(),
): Comparison {
  writeFileSync(join(folder, "main.json"), render(report(before), "json", folder));
  return compareWith(readEarlierReport("main.json", folder), report(after), rewritable, folder);
}

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const old = { name: "old", removal: null };
const key = thingKey(knownDeprecation());

describe("the headline", () => {
  it.each<[string, readonly Partial<KnownDeprecation>[], readonly Partial<KnownDeprecation>[], number]>([
    [
      "Compared: 12 → 10 uses (3 fixed, 1 added); next removal in 12 days: shop.listThings, 9 uses, 7 of which migrate can rewrite.",
      times(12, {}),
      [...times(9, {}), old],
      7,
    ],
    [
      "Compared: 1 → 1 use; next removal in 12 days: shop.listThings, 1 use, which migrate can rewrite.",
      [{}],
      [{}],
      1,
    ],
    [
      "Compared: 0 → 3 uses (3 added); next removal in 12 days: shop.listThings and 1 more, 3 uses, all of which migrate can rewrite.",
      [],
      [{}, {}, { name: "other" }],
      3,
    ],
    ["Compared: 2 → 0 uses (2 fixed); nothing is left to do.", [{}, old], [], 0],
    [
      "Compared: 3 → 3 uses; 1 past the removal date; no further removal has a date.",
      [{ removal: "2026-04-10" }, { name: "unsure", confidence: "low" }, old],
      [{ removal: "2026-04-10" }, { name: "unsure", confidence: "low" }, old],
      0,
    ],
  ])("%s", (line, before, after, rewritable) => {
    const counts = new Map([
      [key, Math.min(rewritable, after.filter(({ name }) => name === undefined).length)],
      [thingKey(knownDeprecation({ name: "other" })), rewritable === 3 ? 1 : 0],
    ]);
    expect(compareLine(compare(before, after, counts))).toBe(line);
  });
});

describe("the comment for a pull request", () => {
  const comparison = compare(
    [...times(3, {}), { name: "done" }, old, { name: "same", removal: null }],
    [{}, old, old, { name: "same", removal: null }],
  );
  const text = compareMarkdown(comparison, report([{}]));

  it("begins with the mark by which a workflow finds it", () => {
    expect(text.split("\n", 1)[0]).toBe("<!-- cloudtemple check --compare -->");
  });

  it("has a row for each thing that has a date or changed, and counts the others", () => {
    expect(text.split("\n").filter((line) => line.startsWith("| "))).toEqual([
      "| Removal | What | Uses before | Now | `migrate` can rewrite |",
      "| 2026-04-23, in 12 days | operation `shop.listThings` | 3 | **1** |  |",
      "| not announced | operation `shop.old` | 1 | **2** |  |",
      "| no use left | operation `shop.done` | 1 | **0** |  |",
      "| Place | What | Removal | What to do |",
      "| `src/a.ts:3:5` | operation `shop.old` | not announced |  |",
    ]);
    expect(text).toContain("1 thing without a removal date is used as before.");
    expect(text).toContain("<details><summary>1 added use</summary>\n\n| Place ");
  });

  it("stays below what GitHub takes for a comment, and says what it leaves out", () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ name: `thing${"x".repeat(80)}${index}` }));
    const long = compareMarkdown(compare([], many), report(many));
    expect(long.length).toBeLessThan(65_536);
    expect(long).toContain("And 2940 more things.");
    expect(long).toContain("And 2960 more uses.");
  });

  it("takes no markup from names", () => {
    const name = "a|b`<img>-->\n# x";
    const hostile = compareMarkdown(compare([], [{ name, note: "<b>|\n# y" }]), report([]));
    expect(hostile).not.toMatch(/^# /m);
    expect(hostile).not.toContain("<b>");
    for (const line of hostile.split("\n").filter((row) => row.startsWith("| "))) {
      expect([4, 5]).toContain((line.match(/(?<!\\)\|/g)?.length ?? 0) - 1);
    }
  });
});

it("says which added uses no compiler found: the earlier report may not have had what programs recorded", () => {
  const seen = { count: 3, lastSeen: "2026-03-01", isOnly: true } as const;
  const now = report([{}, {}]);
  const [first, second] = now.findings;
  const merged: CheckReport = { ...now, findings: [{ ...first!, seen }, second!] };
  const comparison = compareWith([], merged, new Map(), folder);
  expect(compareLine(comparison)).toContain("0 → 2 uses (2 added, 1 of them seen only at run time)");
  expect(
    compareMarkdown(comparison, merged).match(/\| Seen only at run time: 3 times, last on 2026-03-01\. \|/g),
  ).toHaveLength(1);
  const alone = compareWith([], { ...merged, findings: [{ ...first!, seen }] }, new Map(), folder);
  expect(compareLine(alone)).toContain("(1 added, seen only at run time)");
});

it("counts uses that a baseline or a comment tolerates, then and now", () => {
  const use = { ...report([{}]).findings[0]!, allowedUntil: "2027-01-01", reason: "later" };
  const now: CheckReport = { ...report([{}]), allowed: [use], tolerated: [use] };
  writeFileSync(join(folder, "main.json"), render(now, "json", folder));
  const earlier = readEarlierReport("main.json", folder);
  expect(earlier).toHaveLength(3);
  expect(compareWith(earlier, now, new Map(), folder)).toMatchObject({
    before: 3,
    after: 3,
    added: [],
    fixed: 0,
  });
});

it("a file that was renamed keeps its uses", () => {
  writeFileSync(
    join(folder, "main.json"),
    render(report([{}]), "json", folder).replaceAll("src/a.ts", "src/gone.ts"),
  );
  const comparison = compareWith(readEarlierReport("main.json", folder), report([{}]), new Map(), folder);
  expect(comparison).toMatchObject({ added: [], fixed: 0 });
});

it.each([
  ["{", /main\.json: is not JSON/],
  ["[]", /main\.json: is not a report of `check`/],
  ['{"uses":[]}', /main\.json: is a baseline, not a report/],
  ['{"findings":[]}', /main\.json: has no schemaVersion; this version reads 1\. Write it with/],
  ['{"schemaVersion":"9","findings":[]}', /main\.json: has schemaVersion "9"; this version reads 1/],
  ['{"schemaVersion":1,"findings":[{}]}', /main\.json #\/findings\/0: is not a use/],
  [
    '{"schemaVersion":1,"findings":[],"allowed":[{"file":"a","module":"m","scope":"spell","name":"n"}]}',
    /#\/allowed\/0: is not a use/,
  ],
])("refuses %s", async (text, message) => {
  writeFileSync(join(folder, "main.json"), text);
  expect(await messageOf(() => readEarlierReport("main.json", folder))).toMatch(message);
});

it("refuses a file that is not there", async () => {
  expect(await messageOf(() => readEarlierReport("none.json", folder))).toMatch(
    /^none\.json: could not be read/,
  );
});
