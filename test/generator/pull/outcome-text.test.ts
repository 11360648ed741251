import { expect, test } from "vitest";
import { ENDS, outcomeText } from "../../../generator/pull/outcome-text.js";

test.each([
  ["updated", "done"],
  ["unchanged", "done"],
  ["discovered", "done"],
  ["absent", "skipped"],
  ["failed", "failed"],
] as const)("a module that is %s is marked as %s", (status, end) => {
  expect(ENDS[status]).toBe(end);
});

test("texts are aligned", () => {
  expect(outcomeText({ status: "failed", text: "404" })).toBe("failed     404");
  expect(outcomeText({ status: "discovered", text: "version 1" })).toBe("discovered version 1");
});
