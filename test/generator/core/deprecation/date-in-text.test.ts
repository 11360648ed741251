import { describe, expect, test } from "vitest";
import { datesInText, looksFrench } from "../../../../generator/core/deprecation/date-in-text.js";

/** `2026-01-23 high`, `2026-01-01..2026-03-31 low`, `- high` for a date that does not exist. */
function found(text: string): string[] {
  return datesInText(text).map(({ days, confidence }) => {
    if (days === undefined) return `- ${confidence}`;
    return `${days.first === days.last ? days.first : `${days.first}..${days.last}`} ${confidence}`;
  });
}

describe("every form of a date", () => {
  test.each([
    ["2026-04-03", "2026-04-03 high"],
    ["2026-04-03T10:00:00Z", "2026-04-03 high"],
    ["2026/4/3", "2026-04-03 high"],
    ["2026.04.03", "2026-04-03 high"],
    ["3 April 2026", "2026-04-03 high"],
    ["3rd of April, 2026", "2026-04-03 high"],
    ["3 FÉVRIER 2026", "2026-02-03 high"],
    ["将于2026-04-03下线", "2026-04-03 high"],
    ["1er avril 2026", "2026-04-01 high"],
    ["3-Apr-2026", "2026-04-03 high"],
    ["April 3, 2026", "2026-04-03 high"],
    ["April the 3rd 2026", "2026-04-03 high"],
    ["Apr-03-2026", "2026-04-03 high"],
    ["23/04/2026", "2026-04-23 high"],
    ["13-04-2026", "2026-04-13 high"],
    ["04.23.2026", "2026-04-23 high"],
    ["04/13/2026", "2026-04-13 high"],
    ["04/04/2026", "2026-04-04 high"],
    ["03/04/2026", "2026-04-03 low"],
    ["12/11/2026", "2026-11-12 low"],
    ["le 03/04/2026", "2026-04-03 medium"],
    ["April 2026", "2026-04-01..2026-04-30 medium"],
    ["avril, 2026", "2026-04-01..2026-04-30 medium"],
    ["04/2026", "2026-04-01..2026-04-30 medium"],
    ["12/2026", "2026-12-01..2026-12-31 medium"],
    ["2026-04", "2026-04-01..2026-04-30 medium"],
    ["2028-02", "2028-02-01..2028-02-29 medium"],
    ["Q1 2026", "2026-01-01..2026-03-31 low"],
    ["T4 de 2026", "2026-10-01..2026-12-31 low"],
    ["2026-Q2", "2026-04-01..2026-06-30 low"],
    ["2026T3", "2026-07-01..2026-09-30 low"],
    ["first quarter of 2026", "2026-01-01..2026-03-31 low"],
    ["premier trimestre 2026", "2026-01-01..2026-03-31 low"],
    ["second quarter 2026", "2026-04-01..2026-06-30 low"],
    ["deuxième trimestre 2026", "2026-04-01..2026-06-30 low"],
    ["third quarter 2026", "2026-07-01..2026-09-30 low"],
    ["troisieme trimestre de 2026", "2026-07-01..2026-09-30 low"],
    ["fourth quarter 2026", "2026-10-01..2026-12-31 low"],
    ["quatrième trimestre 2026", "2026-10-01..2026-12-31 low"],
    ["1er trimestre 2026", "2026-01-01..2026-03-31 low"],
    ["2nd quarter 2026", "2026-04-01..2026-06-30 low"],
    ["4e trimestre 2026", "2026-10-01..2026-12-31 low"],
  ])("%s", (text, want) => {
    expect(found(text)).toEqual([want]);
  });
});

describe("a date that does not exist hides its parts", () => {
  test.each([
    ["30 February 2026", "- high"],
    ["2026-02-30", "- high"],
    ["9999-12-31", "- high"],
    ["31/04/2026", "- high"],
    ["April 1999", "- medium"],
    ["Q1 2101", "- low"],
  ])("%s", (text, want) => {
    expect(found(text)).toEqual([want]);
  });
});

test.each([
  "v2026-04-03",
  "é2026-04-03",
  "É2026-04-03",
  "2026-04-03œ",
  "2026-04-03-é",
  "2026-04-031",
  "1.2.2026.4",
  "5/13/20",
  "2026-13",
  "13/2026",
  "Q5 2026",
  "maybe 2026",
])("%s holds no date", (text) => {
  expect(found(text)).toEqual([]);
});

test("dates are listed in the order of the text, with their offsets", () => {
  const text = "from April 2026 to 2026-09-01";
  expect(datesInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "April 2026",
    "2026-09-01",
  ]);
});

test.each([
  "le",
  "la",
  "les",
  "du",
  "des",
  "est",
  "sera",
  "depuis",
  "jusqu'au",
  "jusqu’au",
  "fin de",
  "retrait",
  "suppression",
  "remplacée",
  "remplace",
  "utiliser",
  "déprécié",
  "deprecies",
  "supprimé",
  "supprimees",
])("%s makes a text French", (word) => {
  expect(looksFrench(`x ${word} y`)).toBe(true);
  expect(looksFrench(`x${word}y`)).toBe(false);
});

test("an English text does not look French", () => {
  expect(looksFrench("Removed on 03/04/2026, use the other test instead.")).toBe(false);
});
