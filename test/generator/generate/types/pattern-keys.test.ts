import { describe, expect, test } from "vitest";
import { patternKey, patternKeys } from "../../../../generator/generate/types/pattern-keys.js";

describe("the names of a pattern", () => {
  test.each<[string, string, boolean]>([
    ["^x-", "`x-${string}`", true],
    ["^x-.*", "`x-${string}`", true],
    ["^x-.*$", "`x-${string}`", true],
    ["^x-[a-z]+$", "`x-${string}`", false],
    ["^x-.+$", "`x-${string}`", false],
    ["^x-(a|b)$", "`x-${string}`", false],
    ["^x-[|]", "`x-${string}`", false],
    ["^a\\.b", "`a.b${string}`", true],
    ["^é", "`é${string}`", true],
    ["^\\$\\{`", "`\\${\\`${string}`", true],
    ["^[0-9]+$", "number", false],
    ["^\\d*$", "number", false],
  ])("%s", (pattern, text, isExact) => {
    expect(patternKey(pattern)).toMatchObject({ text, isExact });
  });

  test.each([
    "x-",
    "-id$",
    "^",
    "^.*$",
    "^[a-z]+$",
    "^x$",
    "^ab?",
    "^ab*",
    "^ab{2}",
    "^a|b",
    "^(?:a)",
    "^1",
    "^-1",
    "^\\w",
  ])("%s cannot be said", (pattern) => {
    expect(patternKey(pattern)).toBeUndefined();
  });
});

describe("the names of several patterns", () => {
  const keys = (patterns: string[], isOpen = false): string[] | undefined => {
    const found = patternKeys(Object.fromEntries(patterns.map((each) => [each, {}])), isOpen);
    return found === undefined
      ? undefined
      : [...found].map(([key, { schemas }]) => `${key} ${schemas.length}`);
  };

  test.each<[string, string[], string[] | undefined]>([
    ["each their own", ["^x-", "^y-[a-z]$"], ["`x-${string}` 1", "`y-${string}` 1"]],
    ["together where the type has more names than each", ["^x-[a-z]$", "^x-[0-9]$"], ["`x-${string}` 2"]],
    ["each their own where both apply to a name", ["^x-", "^x-a"], ["`x-${string}` 1", "`x-a${string}` 1"]],
    ["none where one cannot be said", ["^x-", "^[a-z]+$"], undefined],
    [
      "none where more names than those of a pattern would be of two types",
      ["^x-[a-z]$", "^x-n[0-9]$"],
      undefined,
    ],
    ["none where one pattern is written twice", ["^x-", "^x-.*$"], undefined],
  ])("are %s", (_, patterns, want) => {
    expect(keys(patterns)).toEqual(want);
  });

  test("have to be all of a pattern where others are of another type", () => {
    expect(keys(["^x-"], true)).toEqual(["`x-${string}` 1"]);
    expect(keys(["^x-[a-z]+$"], true)).toBeUndefined();
  });
});
