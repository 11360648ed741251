import { expect, test } from "vitest";
import { covers, essenceOf, isJsonType, isRange } from "../../runtime/media-type.js";

test.each([
  ["application/json", "application/json"],
  [" Application/JSON ; charset=utf-8", "application/json"],
  ["text/csv;a=1;b=2", "text/csv"],
  ["", ""],
])("the essence of %j is %j", (mediaType, expected) => {
  expect(essenceOf(mediaType)).toBe(expected);
});

test.each([
  ["image/*", true],
  ["*/*", true],
  ["image/png", false],
  ["image/png; q=*", false],
])("%s is a range: %s", (mediaType, expected) => {
  expect(isRange(mediaType)).toBe(expected);
});

test.each([
  ["image/*", "image/png", true],
  ["image/*", "Image/PNG", true],
  ["IMAGE/*; q=1", "image/png", true],
  ["image/*", "imagery/png", false],
  ["image/*", "text/plain", false],
  ["*/*", "text/plain", true],
  ["text/plain", "text/plain;charset=utf-8", true],
  ["text/plain", "text/plainer", false],
  ["text/plain", "text/html", false],
])("%s covers %s: %s", (declared, wanted, expected) => {
  expect(covers(declared, wanted)).toBe(expected);
});

test.each([
  ["application/json", true],
  ["application/json; charset=utf-8", true],
  ["Application/JSON", true],
  ["application/vnd.shop+json", true],
  ["text/json", true],
  ["application/json-seq", false],
  ["application/jsonl", false],
  ["application/notjson", false],
  ["text/plain; note=a+json", false],
])("%s is JSON: %s", (mediaType, expected) => {
  expect(isJsonType(mediaType)).toBe(expected);
});
