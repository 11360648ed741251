import { expect, test } from "vitest";
import { isVersionSegment } from "../../../../generator/core/names/version-segment.js";

test.each([
  ["v1", true],
  ["v2", true],
  ["V3", true],
  ["v10", true],
  ["v1.1", true],
  ["v1.2.3", true],
  ["v", false],
  ["v1.", false],
  ["v1.x", false],
  ["v1beta", false],
  ["1", false],
  ["1.0", false],
  ["vm1", false],
  ["xv1", false],
  ["", false],
])("%s: %s", (segment, want) => {
  expect(isVersionSegment(segment)).toBe(want);
});
