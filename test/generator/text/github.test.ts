import { expect, test } from "vitest";
import { annotationMessage, annotationProperty } from "../../../generator/text/github.js";

test.each<[string, string, string]>([
  ["plain", "plain", "plain"],
  ["100%", "100%25", "100%25"],
  ["%0A", "%250A", "%250A"],
  ["a\r\nb", "a b", "a b"],
  ["a:b,c", "a:b,c", "a%3Ab%2Cc"],
  ["::error::x", ": :error::x", "%3A %3Aerror%3A%3Ax"],
  ["a\u001B[0m", "a[0m", "a[0m"],
])("%j in a workflow command: message %j, property %j", (given, message, property) => {
  expect(annotationMessage(given)).toBe(message);
  expect(annotationProperty(given)).toBe(property);
});
