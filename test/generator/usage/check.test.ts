import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BaselineEntry } from "../../../generator/usage/baseline.js";
import { check, type Tolerance } from "../../../generator/usage/check.js";
import type { KnownDeprecation } from "../../../generator/usage/installed/records.js";
import type { FoundUses } from "../../../generator/usage/uses/find-uses.js";
import type { PolicyEntry } from "../../../generator/usage/uses/policy-list.js";
import { foundUses } from "../../support/found-uses.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

const folder = "/p";
const file = join(folder, "src", "a.ts");

interface Changes extends Partial<Pick<FoundUses, "allowances" | "policyEntries" | "sources">> {
  readonly today?: string;
  readonly failWithin?: number;
  readonly baseline?: readonly BaselineEntry[];
  readonly tolerance?: Tolerance;
}

function report(
  uses: readonly { readonly line?: number; readonly deprecation?: KnownDeprecation }[],
  { allowances = [], policyEntries = [], sources = new Set([file]), ...changes }: Changes = {},
): ReturnType<typeof check> {
  const found = foundUses({
    uses: uses.map(({ line = 1, deprecation = knownDeprecation() }) => ({
      file,
      line,
      column: 5,
      length: 10,
      deprecation,
    })),
    allowances,
    policyEntries,
    sources,
  });
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
  const later = knownDeprecation({ removal: null });
  const entryOf = ({ module, scope, name }: KnownDeprecation = knownDeprecation()): BaselineEntry => ({
    file,
    module,
    scope,
    name,
  });

  it("tolerates as many uses of a thing in a file as it has, and fails every other, whatever its date", () => {
    const baseline = [entryOf(later), entryOf(later)];
    const uses = [
      { line: 7, deprecation: later },
      { line: 8, deprecation: later },
    ];
    expect(report(uses, { baseline })).toMatchObject({ findings: [], summary: { tolerated: 2, failing: 0 } });
    const more = report([...uses, { line: 9, deprecation: later }], { baseline });
    expect(more.summary).toMatchObject({ tolerated: 2, failing: 1 });
    expect(more.findings).toMatchObject([{ removal: null, isFailure: true }]);
  });

  it.each([
    ["2026-03-23", "until-near", false],
    ["2026-03-24", "until-near", true],
    ["2026-05-01", "until-near", true],
    ["2026-05-01", "overdue", false],
  ] as const)("on %s, tolerating %s: fails: %s", (today, tolerance, isFailure) => {
    const { findings, summary } = report([{}], { baseline: [entryOf()], today, tolerance });
    expect(findings).toMatchObject(isFailure ? [{ isFailure, inBaseline: true }] : []);
    expect(summary).toMatchObject({ failing: isFailure ? 1 : 0, tolerated: isFailure ? 0 : 1 });
  });

  it("reports entries without a use", () => {
    const { fixed, summary } = report([], { baseline: [entryOf()] });
    expect(fixed).toMatchObject([{ file: "src/a.ts", name: "listThings" }]);
    expect(summary.fixed).toBe(1);
  });

  it("does not tolerate the same thing in another scope or module", () => {
    for (const changes of [{ module: "other" }, { scope: "parameter" as const }]) {
      const deprecation = knownDeprecation(changes);
      expect(report([{ deprecation }], { baseline: [entryOf()] }).summary.failing).toBe(1);
    }
  });
});

describe("a comment that allows a use", () => {
  const allowance = {
    file,
    line: 1,
    codeLine: 2,
    name: "shop.listThings",
    until: "2026-04-30",
    reason: "later",
  };

  it.each([
    ["2026-04-30", true],
    ["2026-05-01", false],
  ])("on %s: %s", (today, isAllowed) => {
    const { findings, allowed, summary } = report([{ line: 2 }], { allowances: [allowance], today });
    expect(allowed).toMatchObject(
      isAllowed ? [{ allowedUntil: "2026-04-30", reason: "later", line: 2 }] : [],
    );
    expect(findings).toMatchObject(isAllowed ? [] : [{ isFailure: true, allowedUntil: "2026-04-30" }]);
    expect(summary).toMatchObject({ allowed: isAllowed ? 1 : 0, failing: isAllowed ? 0 : 1 });
  });

  it.each([
    ["on another line", { codeLine: 3 }],
    ["of another name", { name: "shop.other" }],
    ["in another file", { file: "/p/b.ts" }],
  ])("%s does not, and is unused", (_, changes) => {
    const other = { ...allowance, ...changes };
    const { findings, unusedAllowances } = report([{ line: 2 }], { allowances: [other] });
    expect(findings).toHaveLength(1);
    expect(unusedAllowances).toHaveLength(1);
  });

  it("fails after its day even where the removal is far", () => {
    const deprecation = knownDeprecation({ removal: null });
    const uses = [{ line: 2, deprecation }];
    expect(report(uses, { allowances: [allowance], today: "2026-05-01" }).summary.failing).toBe(1);
  });
});

describe("the list of the policy", () => {
  const entry: PolicyEntry = {
    file: "/p/cloudtemple.d.ts",
    line: 6,
    text: "shop.listThings",
    names: new Set(["shop.listThings"]),
    isKnown: true,
    sources: new Set([file]),
  };
  const policyEntries = [entry];

  it("allows a use until its removal is near", () => {
    const { findings, allowed, summary } = report([{}], { policyEntries, today: "2026-03-23" });
    expect(findings).toEqual([]);
    expect(allowed).toMatchObject([
      { removal: "2026-04-23", allowedUntil: "2026-03-23", reason: "listed in cloudtemple.d.ts:6" },
    ]);
    expect(summary).toMatchObject({ allowed: 1, failing: 0 });
  });

  it("fails the day after, with the place of the entry", () => {
    const { findings, allowed, summary } = report([{}], { policyEntries, today: "2026-03-24" });
    expect(findings).toMatchObject([{ isFailure: true, allowedIn: "cloudtemple.d.ts:6" }]);
    expect(allowed).toEqual([]);
    expect(summary).toMatchObject({ allowed: 0, failing: 1 });
  });

  it("fails what is removed already", () => {
    const deprecation = knownDeprecation({ gone: "2026-01-01", confidence: "low" });
    expect(report([{ deprecation }], { policyEntries }).summary.failing).toBe(1);
  });

  it.each([{ removal: null }, { confidence: "low" as const }])("allows %j without an end", (changes) => {
    const uses = [{ deprecation: knownDeprecation(changes) }];
    const { allowed } = report(uses, { policyEntries, today: "2026-05-01" });
    expect(allowed).toMatchObject([{ allowedUntil: null }]);
  });

  it("gives way to a comment, which has a day", () => {
    const allowances = [
      { file, line: 1, codeLine: 2, name: "shop.listThings", until: "2026-01-31", reason: "" },
    ];
    const { findings, unusedEntries } = report([{ line: 2 }], {
      policyEntries,
      allowances,
      today: "2026-02-01",
    });
    expect(findings).toMatchObject([{ isFailure: true, allowedUntil: "2026-01-31" }]);
    expect(unusedEntries).toEqual([]);
  });

  it.each([
    ["of another name", { names: new Set(["shop.other"]) }],
    ["of another project", { sources: new Set(["/p/other.ts"]) }],
  ])("%s does not, and the entry is unused", (_, changes) => {
    const { findings, unusedEntries } = report([{}], { policyEntries: [{ ...entry, ...changes }] });
    expect(findings).toHaveLength(1);
    expect(unusedEntries).toEqual([
      { file: "cloudtemple.d.ts", line: 6, text: "shop.listThings", isKnown: true },
    ]);
  });

  it("counts once for the projects that share it, and is used when one of them uses it", () => {
    const other = { ...entry, sources: new Set(["/p/other.ts"]) };
    expect(report([], { policyEntries: [entry, other] }).unusedEntries).toHaveLength(1);
    expect(report([{}], { policyEntries: [entry, other], today: "2026-01-01" }).unusedEntries).toEqual([]);
  });

  it("is about what was seen at run time in a file that no project has", () => {
    const sources = new Set(["/p/other.ts"]);
    const elsewhere = [{ ...entry, sources }];
    const { allowed } = report([{}], { policyEntries: elsewhere, sources, today: "2026-01-01" });
    expect(allowed).toHaveLength(1);
  });
});
