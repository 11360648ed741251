import { expect, test } from "vitest";
import { earliestReleaseWithout, isBefore } from "../../../../generator/core/model/release.js";

test.each([
  ["0.1.0", "1.1.0"],
  ["0.9.3", "1.1.0"],
  ["1.0.0", "2.1.0"],
  ["1.4.2", "2.1.0"],
  ["2.0.0-beta.1", "3.1.0"],
  ["nonsense", "1.1.0"],
])("what was removed after %s has a tombstone before %s", (version, release) => {
  expect(earliestReleaseWithout(version)).toBe(release);
});

test.each([
  ["1.0.9", "1.1.0", true],
  ["1.1.0", "1.1.0", false],
  ["1.1.1", "1.1.0", false],
  ["2.0.0", "1.1.0", false],
  ["1.1.0-beta.1", "1.1.0", false],
  ["1.0.0-beta.1", "1.1.0", true],
])("%s is before %s: %s", (version, other, want) => {
  expect(isBefore(version, other)).toBe(want);
});
