import { describe, expect, it } from "vitest";
import {
  addPeriod,
  clauseOf,
  isCancelled,
  postponedTo,
} from "../../../../generator/core/deprecation/clause.js";
import { datesInText } from "../../../../generator/core/deprecation/date-in-text.js";

describe("a future form before a date", () => {
  it.each([
    ["will be removed on ", true],
    ["is going to be gone on ", true],
    ["removal planned for ", true],
    ["sera supprimé le ", true],
    ["seront coupés le ", true],
    ["prendra fin le ", true],
    ["wird entfernt am ", true],
    ["we'll stop on ", true],
    ["was removed on ", false],
    ["is removed on ", false],
    ["the extra camera of ", false],
    ["it will change; removed on ", false],
    ["it will change, and was removed on ", false],
  ])("%j: %s", (lead, isFuture) => expect(clauseOf(lead, "").isFuture).toBe(isFuture));
});

describe("a limit before a date", () => {
  it.each([
    "after ",
    "from ",
    "until ",
    "till ",
    "by ",
    "before the ",
    "starting ",
    "starting on ",
    "beginning ",
    "effective ",
    "ab ",
    "bis zum ",
    "nach dem ",
    "vor ",
    "avant le ",
    "après ",
    "à partir du ",
    "jusqu'au ",
    "jusqu’à ",
  ])("%j", (lead) => expect(clauseOf(`deprecated ${lead}`, "").isBehindLimit).toBe(true));
  it.each(["on ", "since ", "depuis le ", "seit dem ", "as of ", "thereafter the sum of "])(
    "%j is none",
    (lead) => {
      expect(clauseOf(`deprecated ${lead}`, "").isBehindLimit).toBe(false);
    },
  );
});

describe("a lower bound before a date", () => {
  it.each([
    "not before ",
    "not be removed before ",
    "not earlier than ",
    "not sooner than ",
    "no earlier than ",
    "no sooner than ",
    "at the earliest on ",
    "earliest: ",
    "pas avant le ",
    "au plus tôt le ",
    "frühestens am ",
    "nicht vor dem ",
  ])("%j", (lead) => expect(clauseOf(`removal ${lead}`, "").isLowerBound).toBe(true));
  it("is not 'before' alone", () => expect(clauseOf("removal before ", "").isLowerBound).toBe(false));
});

describe("a time after a date", () => {
  it.each([
    ["six months after ", 6],
    ["12 months from ", 12],
    ["one year after ", 12],
    ["2 ans après le ", 24],
    ["drei Monate nach ", 3],
    ["sechs Monate nach dem ", 6],
    ["trois mois après le ", 3],
    ["some months after ", 0],
    ["3 Monate nach dem ", 3],
    ["3-months after ", 3],
    ["months after ", 0],
  ])("%j: %i months", (lead, months) =>
    expect(clauseOf(`removed ${lead}`, "").later).toEqual({ months, days: 0 }),
  );

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 12, "2027-12-15"],
    ["2026-12-15", 0, "2026-12-15"],
  ])("%s and %i months: %s", (date, months, later) =>
    expect(addPeriod(date, { months, days: 0 })).toBe(later),
  );

  it.each([
    ["90 days after ", 90],
    ["12 weeks after ", 84],
    ["zwei Wochen nach dem ", 14],
    ["dix jours après le ", 10],
  ])("%j: %i days", (lead, days) => {
    expect(clauseOf(`removed ${lead}`, "").later).toEqual({ months: 0, days });
  });

  it("may cross a year", () => {
    expect(addPeriod("2026-12-15", { months: 0, days: 90 })).toBe("2027-03-15");
  });
});

describe("an announcement that does not hold", () => {
  it.each([
    "has been cancelled",
    "was canceled",
    "is on hold",
    "is now paused",
    "a été annulé",
    "est suspendue",
    "wurde abgesagt",
    "has been called off",
  ])("The removal on 2026-01-01 %s.", (words) => expect(isCancelled(`The removal ${words}.`)).toBe(true));
  it.each(["Use `paused`.", "Cancelled orders are removed.", "The order was removed."])(
    "%s holds",
    (text) => {
      expect(isCancelled(text)).toBe(false);
    },
  );

  it.each(["postponed", "delayed", "extended", "pushed back", "reportée", "repoussé", "verschoben"])(
    "was %s to the last date",
    (word) => {
      const text = `The removal on 2026-01-01 was ${word}: 2026-06-01`;
      expect(postponedTo(text, 0, datesInText(text))?.days?.first).toBe("2026-06-01");
    },
  );
  it("is not moved by other words", () => {
    const text = "Removed on 2026-01-01";
    expect(postponedTo(text, 0, datesInText(text))).toBeUndefined();
  });
});
