import { expect, test } from "vitest";
import { MONTH, monthNumber } from "../../../../generator/core/deprecation/month.js";

const NAMES: readonly (readonly string[])[] = [
  ["January", "janvier", "janv.", "Jan"],
  ["February", "février", "fevrier", "févr.", "fevr", "fév", "fev", "Feb."],
  ["March", "mars", "Mar."],
  ["April", "avril", "avr.", "Apr"],
  ["May", "mai"],
  ["June", "juin", "Jun."],
  ["July", "juillet", "juil.", "Jul"],
  ["August", "août", "aout", "Aug."],
  ["September", "septembre", "sept.", "Sep"],
  ["October", "octobre", "Oct."],
  ["November", "novembre", "nov."],
  ["December", "décembre", "decembre", "déc.", "Dec"],
];

test.each(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))(
  "%s is month %i",
  (name, number) => {
    expect(monthNumber(name)).toBe(number);
    expect(new RegExp(`^${MONTH}$`, "iu").test(name)).toBe(true);
  },
);

test.each(["", "Janu", "mayor", "Mär", "13"])("%j is not a month", (name) => {
  expect(monthNumber(name)).toBeUndefined();
  expect(new RegExp(`^${MONTH}$`, "iu").test(name)).toBe(false);
});

test.each(["mais 2026", "juné 2026", "MAIS 2026"])("the month ends with its word: %s", (text) => {
  for (const flags of ["i", "iu"]) expect(new RegExp(`^${MONTH}`, flags).exec(text)).toBeNull();
});
