import { expect, test } from "vitest";
import { findRenames, SIMILAR, similarity } from "../../../../generator/core/json-schema/similar.js";

test.each([
  ["osName", "os_name", 1],
  ["name", "osName", 0.7],
  ["ab", "ac", 0.5],
  ["abc", "axy", 1 / 3],
  ["abc", "xyz", 0],
])("%s and %s: %d", (a, b, want) => {
  expect(similarity(a, b)).toBeCloseTo(want, 10);
  expect(similarity(b, a)).toBeCloseTo(want, 10);
});

test("pairs the most similar of one type, each once, from the threshold on", () => {
  const of = (...names: string[]): { name: string; type: string }[] =>
    names.map((name) => ({ name, type: "string" }));
  expect(SIMILAR).toBe(0.5);
  expect(findRenames(of("ab"), of("ac"))).toEqual([{ from: "ab", to: "ac" }]);
  expect(findRenames(of("abc"), of("axy"))).toEqual([]);
  expect(findRenames(of("osName"), of("name", "os_name"))).toEqual([{ from: "osName", to: "os_name" }]);
  expect(findRenames(of("ab"), [{ name: "ac", type: "number" }])).toEqual([]);
  expect(findRenames(of("abc"), of("abd", "xyz"), () => "xyz")).toEqual([{ from: "abc", to: "xyz" }]);
});
