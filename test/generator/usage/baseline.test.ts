import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBaseline, splitByBaseline } from "../../../generator/usage/baseline.js";
import { type Finding, findingOf } from "../../../generator/usage/finding.js";
import { knownDeprecation } from "../../support/known-deprecation.js";

const folder = mkdtempSync(join(tmpdir(), "cloudtemple-baseline-"));
const path = join(folder, "baseline.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function finding(changes: Partial<Finding> = {}): Finding {
  const use = { file: "/p/a.ts", line: 1, column: 1, length: 1, deprecation: knownDeprecation() };
  return { ...findingOf(use, "a.ts", "2026-04-01"), ...changes };
}

describe("a baseline file", () => {
  it.each([
    [
      "not JSON",
      "{",
      /baseline\.json: could not be read \(.*\)\. Write it with `cloudtemple check --format json > FILE`\.$/,
    ],
    [
      "another object",
      "{}",
      /baseline\.json: has no list of findings\. Expected the output of `cloudtemple check --format json`\.$/,
    ],
    ["a list", "[]", /has no list of findings/],
    ["findings that are not a list", '{"findings":{}}', /has no list of findings/],
  ])("is refused when it is %s", (_, content, message) => {
    writeFileSync(path, content);
    expect(() => readBaseline(path)).toThrow(message);
  });

  it("is refused when it does not exist", () => {
    expect(() => readBaseline(join(folder, "nowhere.json"))).toThrow(
      /nowhere\.json: could not be read \(ENOENT/,
    );
  });

  it.each([
    ["without a file", { scope: "operation", name: "a" }],
    ["with an empty file", { file: "", scope: "operation", name: "a" }],
    ["without a scope", { file: "a.ts", name: "a" }],
    ["without a name", { file: "a.ts", scope: "operation" }],
    ["of another type", "a.ts"],
  ])("is read without findings %s", (_, entry) => {
    const kept = { file: "a.ts", module: "shop", scope: "operation", name: "b" };
    writeFileSync(path, JSON.stringify({ findings: [entry, kept] }));
    expect(readBaseline(path)).toEqual([kept]);
  });
});

describe("splitting by a baseline", () => {
  it.each<[string, Partial<Finding>, boolean]>([
    ["the same use on another line", { line: 9, column: 9, daysLeft: 1, replacement: "x" }, true],
    ["another file", { file: "b.ts" }, false],
    ["another module", { module: "other" }, false],
    ["another scope", { scope: "type" }, false],
    ["another name", { name: "other" }, false],
  ])("tolerates or adds %s", (_, changes, isTolerated) => {
    const found = finding(changes);
    expect(splitByBaseline([found], [finding()])).toEqual(
      isTolerated ? { tolerated: [found], added: [] } : { tolerated: [], added: [found] },
    );
  });

  it.each([
    [0, 2, 0, 2],
    [1, 1, 1, 0],
    [1, 2, 1, 1],
    [2, 2, 2, 0],
    [2, 3, 2, 1],
    [3, 1, 1, 0],
  ])("of %i uses tolerates of %i uses: %i, and adds %i", (known, found, tolerated, added) => {
    const list = (count: number): Finding[] => Array.from({ length: count }, (_, line) => finding({ line }));
    const split = splitByBaseline(list(found), list(known));
    expect([split.tolerated.length, split.added.length]).toEqual([tolerated, added]);
  });
});
