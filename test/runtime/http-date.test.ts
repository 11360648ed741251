import { expect, test } from "vitest";
import { parseHttpDate } from "../../runtime/http-date.js";

const TIME = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each([
  ["Sun, 06 Nov 1994 08:49:37 GMT", TIME],
  ["  Sun, 06 Nov 1994 08:49:37 GMT ", TIME],
  ["Sunday, 06-Nov-94 08:49:37 GMT", TIME],
  ["Sun, 06 Nov 1994 08:49:37", undefined],
  ["Sun, 06 Nov 1994 08:49:37 +0100", undefined],
  ["Sun, 06 Nov 1994", undefined],
  ["Sun, 06 Abc 1994 08:49:37 GMT", undefined],
  ["1994-11-06T08:49:37Z", undefined],
  ["784111777", undefined],
  ["?0", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("%j", (value, expected) => {
  expect(parseHttpDate(value)).toBe(expected);
});
