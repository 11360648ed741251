import { expect, it } from "vitest";
import { foldWarnings } from "../../../generator/generate/fold-warnings.js";

const at = (place: number, what: string): string =>
  `my docs/shop.json:${place} #/paths/~1a/${place}: ${what}`;

it("keeps what is said of few places", () => {
  const warnings = [at(1, "is odd."), "getA is called getB.", at(2, "is odd."), at(3, "is odd.")];
  expect(foldWarnings(warnings)).toEqual(warnings);
});

it("says once what is said of many places, where it is said first", () => {
  const warnings = [
    at(1, "is odd."),
    at(2, "is even."),
    at(3, "is odd."),
    at(4, "is odd."),
    at(5, "is odd."),
  ];
  expect(foldWarnings(warnings)).toEqual([
    "my docs/shop.json:1 #/paths/~1a/1: is odd. 4 places, of which this is the first.",
    at(2, "is even."),
  ]);
});

it("counts each file for itself", () => {
  const warnings = ["a.json", "b.json"].flatMap((file) =>
    [1, 2].map((line) => `${file}:${line} #/x: is odd.`),
  );
  expect(foldWarnings(warnings)).toEqual(warnings);
});

it("folds nothing without a place, and nothing of other places that says something else", () => {
  const warnings = [1, 2, 3, 4, 5].flatMap((each) => [at(each, `is called ${each}.`), "There is a fault."]);
  expect(foldWarnings(warnings)).toEqual(warnings);
});

it("says once what is said of one place for each operation that has it", () => {
  expect(foldWarnings([at(1, "is odd."), at(1, "is odd."), at(1, "is even."), at(1, "is odd.")])).toEqual([
    at(1, "is odd."),
    at(1, "is even."),
  ]);
});
