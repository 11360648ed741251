import { expect, test } from "vitest";
import { plural } from "../../../generator/text/plural.js";

test.each([
  [0, "0 modules", "0 modules differ"],
  [1, "1 module", "1 module differs"],
  [2, "2 modules", "2 modules differ"],
  [11, "11 modules", "11 modules differ"],
])("%d", (count, noun, clause) => {
  expect(plural(count, "module")).toBe(noun);
  expect(plural(count, "module differs", "modules differ")).toBe(clause);
});
