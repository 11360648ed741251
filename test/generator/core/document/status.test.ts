import { expect, test } from "vitest";
import { isSuccess, successesOf } from "../../../../generator/core/document/status.js";

test.each([
  ["200", true],
  ["204", true],
  ["299", true],
  ["2XX", true],
  ["2xx", true],
  ["100", false],
  ["302", false],
  ["3XX", false],
  ["404", false],
  ["422", false],
  ["5XX", false],
  ["default", false],
  ["", false],
])("%s: %s", (status, want) => {
  expect(isSuccess(status)).toBe(want);
});

test.each<[string[], string[]]>([
  [["200", "404", "default"], ["200"]],
  [
    ["201", "2XX"],
    ["201", "2XX"],
  ],
  [["404", "default"], ["default"]],
  [["404"], []],
])("of %j, %j are successes", (statuses, want) => {
  const responses = statuses.map((status) => ({ status }));
  expect(successesOf(responses).map(({ status }) => status)).toEqual(want);
});
