import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "../../../generator/usage/check.js";
import type { KnownDeprecation } from "../../../generator/usage/installed/records.js";
import { jsonReport } from "../../../generator/usage/report/json.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

const folder = mkdtempSync(join(tmpdir(), "cloudtemple-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(
  uses: readonly { readonly line?: number; readonly deprecation?: KnownDeprecation }[],
  changes: { today?: string; failWithin?: number; baseline?: string } = {},
): ReturnType<typeof check> {
  const found = {
    uses: uses.map(({ line = 1, deprecation = knownDeprecation() }) => ({
      file: join(folder, "src", "a.ts"),
      line,
      column: 5,
      length: 10,
      deprecation,
    })),
    files: 1,
    packages: [],
  };
  return check(found, { cwd: folder, today: "2026-04-01", failWithin: 30, baseline: undefined, ...changes });
}

describe("what fails", () => {
  it.each([
    ["2026-03-23", 30, false],
    ["2026-03-24", 30, true],
    ["2026-04-24", 30, true],
    ["2026-04-23", 0, true],
    ["2026-04-22", 0, false],
    ["2026-01-01", 112, true],
    ["2026-01-01", 111, false],
  ])("on %s within %i days: %s", (today, failWithin, isFailure) => {
    const { findings, summary } = report([{}], { today, failWithin });
    expect(findings[0]?.isFailure).toBe(isFailure);
    expect(summary.failing).toBe(isFailure ? 1 : 0);
  });

  it("is never a date of low confidence, nor what has no date", () => {
    const { findings, summary } = report([
      { deprecation: knownDeprecation({ confidence: "low" }) },
      { deprecation: knownDeprecation({ removal: null, earliestRemoval: "2026-01-01" }) },
    ]);
    expect(findings.map(({ isFailure }) => isFailure)).toEqual([false, false]);
    expect(summary).toMatchObject({ failing: 0, undated: 1 });
  });
});

it.each([
  ["2026-04-22", 0],
  ["2026-04-23", 0],
  ["2026-04-24", 1],
])("counts on %s as past the removal date: %i", (today, overdue) => {
  expect(report([{}], { today }).summary.overdue).toBe(overdue);
});

it("sorts by days left, what has no date last", () => {
  const { findings } = report([
    { deprecation: knownDeprecation({ removal: null }) },
    { deprecation: knownDeprecation({ removal: "2027-01-01" }), line: 3 },
    { deprecation: knownDeprecation({ removal: "2025-01-01" }), line: 9 },
    { deprecation: knownDeprecation({ removal: "2027-01-01" }), line: 2 },
  ]);
  expect(findings.map(({ removal, line }) => `${removal ?? "-"} ${line}`)).toEqual([
    "2025-01-01 9",
    "2027-01-01 2",
    "2027-01-01 3",
    "- 1",
  ]);
});

it("names the operation that a parameter belongs to", () => {
  const parameter = knownDeprecation({ scope: "parameter", name: "listThings query old" });
  const field = knownDeprecation({ scope: "responseField", name: "Thing.old" });
  const { findings } = report([{ deprecation: parameter }, { deprecation: field }]);
  expect(findings.map(({ operation }) => operation).toSorted()).toEqual(["listThings", undefined]);
});

describe("a baseline", () => {
  const path = join(folder, "baseline.json");

  it("tolerates as many uses of a thing in a file as it has, and fails every other, whatever its date", () => {
    const later = knownDeprecation({ removal: null });
    writeFileSync(path, jsonReport(report([{ line: 1, deprecation: later }, { line: 2 }])));
    expect(report([{ line: 7, deprecation: later }, { line: 8 }], { baseline: path })).toMatchObject({
      findings: [],
      summary: { tolerated: 2, failing: 0 },
    });
    const more = report([{ line: 7, deprecation: later }, { line: 8, deprecation: later }, { line: 9 }], {
      baseline: path,
    });
    expect(more.summary).toMatchObject({ tolerated: 2, failing: 1 });
    expect(more.findings).toMatchObject([{ removal: null, isFailure: true }]);
  });

  it("does not tolerate the same thing in another scope or module", () => {
    writeFileSync(path, jsonReport(report([{}])));
    for (const changes of [{ module: "other" }, { scope: "parameter" as const }]) {
      expect(report([{ deprecation: knownDeprecation(changes) }], { baseline: path }).summary.failing).toBe(
        1,
      );
    }
  });
});
