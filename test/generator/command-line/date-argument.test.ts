import { InvalidArgumentError } from "commander";
import { expect, test } from "vitest";
import { currentDate, readDate } from "../../../generator/command-line/date-argument.js";

test.each(["2026-04-23", "2024-02-29"])("%s is a date", (text) => {
  expect(readDate(text)).toBe(text);
});

test.each(["2026-02-29", "2026-4-23", "23/04/2026", "2026-04-23T00:00:00Z", "today", ""])(
  "%j is not a date",
  (text) => {
    expect(() => readDate(text)).toThrow(InvalidArgumentError);
    expect(() => readDate(text)).toThrow("Expected a date such as 2026-04-23.");
  },
);

test("the current date is that of UTC", () => {
  expect(currentDate(new Date("2026-04-23T23:59:59.999Z"))).toBe("2026-04-23");
  expect(currentDate(new Date("2026-04-24T01:30:00+02:00"))).toBe("2026-04-23");
});
