import { expect, test } from "vitest";
import { HTTP_METHODS, isSafe } from "../../runtime/method.js";

test.each([
  ["GET", true],
  ["PUT", false],
  ["POST", false],
  ["DELETE", false],
  ["OPTIONS", true],
  ["HEAD", true],
  ["PATCH", false],
  ["TRACE", true],
  ["QUERY", true],
])("%s is safe: %s", (method, expected) => {
  expect(isSafe(method)).toBe(expected);
  expect(HTTP_METHODS).toContain(method);
  expect(HTTP_METHODS).toHaveLength(9);
});

test("a method that is not known counts as a write", () => {
  expect(isSafe("PURGE")).toBe(false);
  expect(isSafe("get")).toBe(false);
});
