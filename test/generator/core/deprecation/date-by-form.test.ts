import { describe, expect, it } from "vitest";
import { readDeprecation } from "../../../../generator/core/deprecation/read.js";
import { readTextDates } from "../../../../generator/core/deprecation/read-text.js";

/** `since/removal`, each with its confidence; "-" where nothing is read. */
function dates(text: string): string {
  const { since, removal } = readTextDates(text);
  return [since, removal]
    .map((date) => (date === undefined ? "-" : `${date.value} ${date.confidence}`))
    .join("/");
}

describe("a date without a known verb is read by the form of its clause, with low confidence", () => {
  it.each([
    [
      "what will happen to the thing",
      "Deprecated. We will mothball this route on 14 May 2027.",
      "-/2027-05-14 low",
    ],
    ["it as a pronoun", "Deprecated. It will bow out on 14 May 2027.", "-/2027-05-14 low"],
    ["'is to'", "This field is deprecated and is to be parked on 14 May 2027.", "-/2027-05-14 low"],
    ["a French future", "Déprécié. Ce champ tirera sa révérence le 14 mai 2027.", "-/2027-05-14 low"],
    ["'nous' with a future", "Déprécié. Nous couperons ce champ le 14 mai 2027.", "-/2027-05-14 low"],
    ["a German future", "Veraltet. Das Feld wird am 14.05.2027 eingemottet.", "-/2027-05-14 low"],
    ["a month stands for its last day", "Deprecated. It will bow out in May 2027.", "-/2027-05-31 low"],
    [
      "a deprecated thing of any name",
      "The legacy queue will be drained on 14 May 2027.",
      "-/2027-05-14 low",
    ],
    ["a loss from a day on", "Deprecated. As of May 2027 it answers with an empty list.", "-/2027-05-31 low"],
    ["a deadline to move", "DEPRECATED - move to `b` before May 14, 2027.", "-/2027-05-14 low"],
    [
      "a deadline with the thing as object",
      "Deprecated. Swap it for `b` by 14 May 2027.",
      "-/2027-05-14 low",
    ],
    ["what was done to the thing", "Deprecated. We froze this endpoint on 4 May 2025.", "2025-05-04 low/-"],
    [
      "both",
      "We froze this endpoint on 4 May 2025. It will bow out on 14 May 2027.",
      "2025-05-04 low/2027-05-14 low",
    ],
    [
      "of several the last",
      "Deprecated. It will dim on 14 May 2027. It will bow out on 1 July 2027. It will blink on 1 June 2027.",
      "-/2027-07-01 low",
    ],
  ])("%s", (_, text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe("a date is left where the form is that of something else", () => {
  it.each([
    ["another subject", "Deprecated. The webinar will be held on 14 May 2027."],
    ["what the clause is only about", "Deprecated. A banner about this endpoint will hang on 14 May 2027."],
    ["what comes in its place", "Deprecated. The new endpoint will arrive on 14 May 2027."],
    ["a pronoun for what comes", "Deprecated. A successor is near. It will arrive on 14 May 2027."],
    ["what stays", "Deprecated. This field will be renamed on 14 May 2027."],
    ["what is limited", "Deprecated. This endpoint will be throttled from 14 May 2027."],
    ["an introduction", "Deprecated. This field was introduced on 14 May 2025."],
    ["a negation", "Deprecated. We will not mothball this route on 14 May 2027."],
    ["a negation after the date", "Deprecated. On 14 May 2027 this route will not vaporise."],
    ["a test environment", "Deprecated. This route will be mothballed in the sandbox on 14 May 2027."],
    ["new customers only", "Deprecated. This route will be barred to new customers on 14 May 2027."],
    ["an example", "Deprecated. This field will hold a day, for example 2027-05-14."],
    ["what a value looks like", "Deprecated. These codes will look like 2027-05-14."],
    ["a day that no longer holds", "Deprecated. It will bow out (formerly 14 May 2027)."],
    ["what it answers from a day on", "Deprecated. As of 14 May 2027 it answers with a list."],
    ["what it answers on a day", "Deprecated. On 14 May 2027 it answers with an empty list."],
    [
      "what was deleted",
      "Deprecated. This row was deleted from the long list of all the rows that anybody has ever put there on 4 May 2025.",
    ],
    ["what was before", "Deprecated. This field replaces the list which we froze on 4 May 2025."],
    ["a year of a notice", "Deprecated. We froze this endpoint in late 2025."],
    ["a version", "Deprecated. This field will go in version 2027-05-14."],
    ["a notice to come", "This endpoint will be deprecated on 14 May 2027."],
    ["a plan that was dropped", "We will mothball this route on 14 May 2027. The plan was dropped."],
    ["two days of which one holds", "Deprecated. It will bow out on 14 May 2027 or 1 July 2027."],
    ["a past bound", "Deprecated. This field was null before 14 May 2025."],
    ["code", "Deprecated. This call will log `on 14 May 2027`."],
  ])("%s", (_, text) => {
    expect(dates(text)).toBe("-/-");
  });
});

describe("a guess changes nothing that is stated", () => {
  it.each([
    [
      "in the same text",
      { description: "Removed on 1 May 2027. Deprecated. It will bow out on 1 July 2027." },
      undefined,
      "2027-05-01",
      "high",
    ],
    [
      "by an extension",
      { "x-sunset": "2027-05-01", description: "It will bow out on 1 July 2027." },
      undefined,
      "2027-05-01",
      undefined,
    ],
    [
      "by a text after it",
      { "x-deprecated": "It will bow out on 1 July 2027.", description: "Removed on 1 May 2027." },
      undefined,
      "2027-05-01",
      "high",
    ],
    [
      "by a removal before the notice that it would be",
      { "x-sunset": "2025-01-01", description: "We froze this endpoint on 4 May 2025." },
      undefined,
      "2025-01-01",
      undefined,
    ],
    [
      "by a removal of the same text before the notice that it would be",
      { description: "Removed on 1 January 2025. We froze this endpoint on 4 May 2025." },
      undefined,
      "2025-01-01",
      "high",
    ],
  ])("%s", (_, node, since, removal, confidence) => {
    const facts = readDeprecation({ deprecated: true, ...node });
    expect(facts?.since?.value).toBe(since);
    expect(facts?.removal).toMatchObject({ value: removal });
    expect(facts?.removal?.confidence).toBe(confidence);
    expect(facts?.conflict).toBeUndefined();
  });
});

it("does not guess what a date is that was read, nor a removal before the notice", () => {
  expect(dates("Notice of 1 May 2025: this deprecated route will be mothballed.")).toBe("2025-05-01 high/-");
  expect(dates("Removed on 1 January 2025. Deprecated. We froze this endpoint on 4 May 2025.")).toBe(
    "-/2025-01-01 high",
  );
});

describe("a common verb of ending with another subject is in doubt", () => {
  it.each([
    ["Deprecated. The certificate will expire on 3 August 2026.", "-/2026-08-03 low"],
    ["Deprecated. This certificate will expire on 3 August 2026.", "-/2026-08-03 high"],
    ["Deprecated. The endpoint will expire on 3 August 2026.", "-/2026-08-03 high"],
    ["Deprecated. Our office will be shut down on 3 August 2026.", "-/2026-08-03 high"],
    ["Deprecated. Contracts will be billed at the old rate until 30 June 2027.", "-/-"],
    ["Deprecated. The old path goes away on 9 March 2026.", "-/2026-03-09 high"],
  ])("%s", (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});
