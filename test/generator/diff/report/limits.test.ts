import { describe, expect, it } from "vitest";
import type { Change } from "../../../../generator/diff/change.js";
import type { DocumentDiff } from "../../../../generator/diff/diff.js";
import type { PolicyFinding, Severity } from "../../../../generator/diff/policy.js";
import { renderAnnotations } from "../../../../generator/diff/report/annotations.js";
import { renderMarkdown } from "../../../../generator/diff/report/markdown.js";
import { renderText } from "../../../../generator/diff/report/plain.js";

const change = (more: Partial<Change>): Change => ({
  module: "shop",
  kind: "field-added",
  levels: ["compatible"],
  name: "Thing.a",
  after: "string",
  sides: [],
  operations: [],
  ...more,
});
const finding = (severity: Severity, name: string): PolicyFinding => ({
  module: "shop",
  rule: "un-deprecated",
  severity,
  name,
  scopes: [],
  since: null,
  before: null,
  removal: null,
  replacement: null,
});
const diffOf = (changes: readonly Change[], policy: readonly PolicyFinding[] = []): DocumentDiff => ({
  before: "before",
  after: "after",
  changes,
  policy,
  bump: "minor",
  modules: ["shop"],
  documents: new Map(),
});
const operations = (count: number): string[] => Array.from({ length: count }, (_, index) => `f${index + 1}`);

describe("the operations that a change reaches", () => {
  it.each<[number, string, string]>([
    [0, "", ""],
    [1, " [f1]", " — `f1`"],
    [4, " [f1, f2, f3, f4]", " — `f1`, `f2`, `f3`, `f4`"],
    [5, " [f1, f2, f3, f4, 1 more]", " — `f1`, `f2`, `f3`, `f4`, `f5`"],
    [6, " [f1, f2, f3, f4, 2 more]", " — `f1`, `f2`, `f3`, `f4`, `f5`, `f6`"],
    [7, " [f1, f2, f3, f4, 3 more]", " — `f1`, `f2`, `f3`, `f4`, `f5`, `f6` and 1 more"],
  ])("are shown up to a limit: %i", (count, plain, markdown) => {
    const diff = diffOf([change({ operations: operations(count) })]);
    expect(renderText(diff)).toContain(`\n  shop: Thing.a (string) was added${plain}\n`);
    expect(renderMarkdown(diff)).toContain(`\n- \`Thing.a\` (\`string\`) was added${markdown}\n`);
  });

  it("are shown without the one that the change is named after", () => {
    const diff = diffOf([change({ name: "f1 body.a", operations: operations(2) })]);
    expect(renderText(diff)).toContain("\n  shop: f1 body.a (string) was added [f2]\n");
  });
});

describe("annotations", () => {
  const weights = (diff: DocumentDiff): string[] =>
    renderAnnotations(diff)
      .trim()
      .split("\n")
      .slice(0, -1)
      .map((line) => /^::(\w+) title=([\w ]+)::/.exec(line)?.slice(1).join(" ") ?? line);

  it.each<[Severity, string[]]>([
    ["alarm", ["error Deprecation policy"]],
    ["broken", ["warning Deprecation policy"]],
    ["notice", []],
  ])("of a finding that is %s: %j", (severity, expected) => {
    expect(weights(diffOf([], [finding(severity, "a")]))).toEqual(expected);
  });

  it.each<[Change["levels"], string[]]>([
    [["breaking-callers"], ["error Breaks callers"]],
    [["breaking-readers"], ["error Breaks readers"]],
    [["breaking-callers", "breaking-readers"], ["error Breaks callers"]],
    [["compatible"], []],
    [["documentation"], []],
  ])("of a change that is %j: %j", (levels, expected) => {
    expect(weights(diffOf([change({ levels })]))).toEqual(expected);
  });

  it.each([10, 11])("are no more than ten errors and ten warnings of %i each", (count) => {
    const each = (severity: Severity): PolicyFinding[] =>
      operations(count).map((name) => finding(severity, name));
    const diff = diffOf([], [...each("alarm"), ...each("broken")]);
    expect(weights(diff)).toHaveLength(20);
    const hidden = renderAnnotations(diff).includes("(2 more than GitHub shows)");
    expect(hidden).toBe(count === 11);
  });
});
