import { expect, test } from "vitest";
import { isFunctionName } from "../../../../generator/core/names/function-name.js";

test.each(["getUser", "_", "$a1", "été", "then_"])("%s can name a function", (text) => {
  expect(isFunctionName(text)).toBe(true);
});

test.each(["", "get-user", "1st", "a b", "a(){}", "a;evil()", "a\n"])("%j cannot", (text) => {
  expect(isFunctionName(text)).toBe(false);
});
