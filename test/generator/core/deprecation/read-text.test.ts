import { describe, expect, it } from "vitest";
import { readTextDates } from "../../../../generator/core/deprecation/read-text.js";

/** `since`, `removal`; a letter behind a date is its confidence where that is not high. */
function dates(text: string): string {
  const { since, removal } = readTextDates(text);
  return [since, removal]
    .map((date) =>
      date === undefined ? "-" : date.value + (date.confidence === "high" ? "" : ` ${date.confidence}`),
    )
    .join(", ");
}

describe("dates in prose", () => {
  it.each([
    [
      "Deprecated. Announced on 23 Jan. 2026, planned removal: April 23, 2026. Recommended replacement: GET /x",
      "2026-01-23, 2026-04-23",
    ],
    [
      "Date d'annonce : 18 mars 2026. Date de suppression prévue : 18 juin 2026. Remplacement recommandé : `GET /x`",
      "2026-03-18, 2026-06-18",
    ],
    ["operatingSystemName (use operatingSystem.name instead), end of support 23 Apr 2026", "-, 2026-04-23"],
    [
      "Dépréciée le 01/02/2026, retrait le 01/05/2026, remplacée par /v2/backup/jobs",
      "2026-02-01 medium, 2026-05-01 medium",
    ],
    ["Deprecated since 2025-11-03T00:00:00Z; sunset 2026-02-03T00:00:00Z; see it", "2025-11-03, 2026-02-03"],
    ["Fin de support : 1er août 2026", "-, 2026-08-01"],
    ["Fin du support : 23 avr. 2026", "-, 2026-04-23"],
    ["Fin du support : 07 févr. 2024", "-, 2024-02-07"],
    ["Fin du support : 16 juil. 2023", "-, 2023-07-16"],
    ["Removed in April 2026", "-, 2026-04-30 medium"],
    ["Deprecated in January 2026", "2026-01-01 medium, -"],
    ["Supprimé en février 2028", "-, 2028-02-29 medium"],
    ["Will be removed in Q3 2026", "-, 2026-09-30 low"],
    ["Suppression au 3e trimestre 2026", "-, 2026-09-30 low"],
    ["Sunset: third quarter of 2026", "-, 2026-09-30 low"],
    ["Deprecated as of April 23rd, 2026", "2026-04-23, -"],
    ["Removal on the 1st of September 2026", "-, 2026-09-01"],
    ["End of life 15-Mar-2026", "-, 2026-03-15"],
    ["2026-01-23: deprecated; 2026-04-23: removed", "2026-01-23, 2026-04-23"],
    ["Deprecated. Since 2026-01-01, gone by 2026-12-31", "2026-01-01 low, 2026-12-31"],
    [
      "This endpoint is closing down and will no longer be available from 00:00 UTC on April 12, 2024.",
      "-, 2024-04-12",
    ],
    ["This operation is closing down and will be removed starting January 1, 2026.", "-, 2026-01-01"],
    ["Endpoint déprécié. Il sera supprimé à partir du 1er août 2026.", "-, 2026-08-01"],
    ["Obsolète depuis janvier 2026, supprimé en avril 2026", "2026-01-01 medium, 2026-04-30 medium"],
    ["Endpoint déprécié, disponible jusqu'au 18 mars 2026.", "-, 2026-03-18"],
  ])("%s", (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe("numbers that can be day and month or month and day", () => {
  it.each([
    ["Removed on 03/04/2026", "-, 2026-04-03 low"],
    ["Supprimée le 03/04/2026", "-, 2026-04-03 medium"],
    ["Removed on 23/04/2026", "-, 2026-04-23"],
    ["Removed on 04/23/2026", "-, 2026-04-23"],
    ["Removed on 05.05.2026", "-, 2026-05-05"],
  ])("%s", (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe("what is not a date of a deprecation", () => {
  it.each([
    ["Creates a backup. The date must be formatted like 2024-01-31.", "an example"],
    ["Supprimée le 30 février 2026", "an impossible day: nor is its month one"],
    ["Sunset 9999-12-31", "a sentinel for never"],
    ["Removed on 1999-12-31", "a year before any API"],
    ["Items deleted before 2024-01-31 are not returned.", "what happens to the items"],
    ["Returns events until 2024-01-31.", "a range of the data"],
    [
      "Example: use 1700690400000 to find users with activity from 2023-11-23 until the current day.\nDeprecated in favor of `x`.",
      "an example in another sentence",
    ],
    ["Deprecated since 2.4.2026.1", "a version"],
    ["No date at all, yet deprecated and to be removed.", "no date"],
  ])("%s (%s)", (text) => {
    expect(dates(text)).toBe("-, -");
  });
});

describe("how far a label reaches", () => {
  const words = (length: number): string =>
    "x"
      .repeat(length - 2)
      .padStart(length - 1)
      .padEnd(length);

  it.each([
    [`Sunset${words(119)}2026-04-01`, "-, 2026-04-01"],
    // Too far for the label: a date on its own in a sentence about a deprecation.
    [`Sunset${words(120)}2026-04-01`, "2026-04-01 low, -"],
    [`Deprecated${words(60)}2026-04-01`, "2026-04-01, -"],
    [`Deprecated${words(61)}2026-04-01`, "2026-04-01 low, -"],
    ["Deprecated, see the list of 2026-04-01", "2026-04-01 low, -"],
    ["Deprecated: 2026-04-01", "2026-04-01, -"],
    ["2026-04-01: sunset", "-, 2026-04-01"],
    ["2026-04-01 is the sunset", "2026-04-01 low, -"],
  ])("%s", (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe("dates without a label", () => {
  it("reads two as notice and removal, with low confidence", () => {
    expect(dates("Deprecated; see the plan: 2026-01-01 / 2026-04-01")).toBe("2026-01-01 low, 2026-04-01 low");
  });

  it("reads the first of three as the notice, and none as the removal", () => {
    expect(dates("Deprecated; see: 2026-01-01 / 2026-04-01 / 2026-05-01")).toBe("2026-01-01 low, -");
  });

  it("reads a single one as the notice, if the sentence is about a deprecation", () => {
    expect(dates("This is deprecated, see our changelog (2026-01-01)")).toBe("2026-01-01 low, -");
    expect(dates("See our changelog (2026-01-01)")).toBe("-, -");
  });
});
