import { describe, expect, it } from "vitest";
import {
  type Change,
  isBreaking,
  LEVELS,
  type Level,
  mostSevereLevels,
  sortChanges,
} from "../../../generator/diff/change.js";

describe("levels", () => {
  it.each<[Level, boolean]>([
    ["breaking-callers", true],
    ["breaking-readers", true],
    ["compatible", false],
    ["documentation", false],
  ])("%s: breaking is %s", (level, expected) => {
    expect(isBreaking(level)).toBe(expected);
  });

  it("are listed with the most severe first", () => {
    expect(LEVELS).toEqual(["breaking-callers", "breaking-readers", "compatible", "documentation"]);
  });

  it.each<[Level[], Level[]]>([
    [
      ["breaking-readers", "breaking-callers"],
      ["breaking-callers", "breaking-readers"],
    ],
    [["compatible", "breaking-readers"], ["breaking-readers"]],
    [["documentation", "breaking-callers", "compatible"], ["breaking-callers"]],
    [["documentation", "compatible"], ["compatible"]],
    [["documentation", "documentation"], ["documentation"]],
    [[], []],
  ])("of %j keep %j", (levels, expected) => {
    expect(mostSevereLevels(levels)).toEqual(expected);
  });
});

describe("the order of changes", () => {
  const first: Change = {
    module: "a",
    levels: ["breaking-readers"],
    name: "b",
    kind: "field-added",
    before: "b",
    after: "b",
    sides: [],
    operations: [],
  };

  it.each<[string, Partial<Change>]>([
    ["module", { module: "b", levels: ["breaking-callers"] }],
    ["level", { levels: ["compatible"], name: "a" }],
    ["name", { name: "c", kind: "body-added" }],
    ["kind", { kind: "field-removed", before: "a" }],
    ["text before", { before: "c", after: "a" }],
    ["text after", { after: "c" }],
  ])("is by %s, which counts for more than what follows it", (_, more) => {
    const second: Change = { ...first, ...more };
    expect(sortChanges([second, first])).toEqual([first, second]);
    expect(sortChanges([first, second])).toEqual([first, second]);
  });
});
