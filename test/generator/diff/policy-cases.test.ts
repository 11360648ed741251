import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/diff/diff.js";
import type { JsonObject } from "../../../generator/json.js";
import { policyLinesOf, stateOf } from "./states.js";

/** What a state has of the function `getA`: its route, what its operation states, or nothing. */
type State = (JsonObject & { readonly route?: string }) | "removed" | undefined;
type Row = readonly [
  title: string,
  before: State,
  after: State,
  today: string | undefined,
  expected: string[],
];

const REPLACED = { "x-replaced-by": "GET /v1/b" };

/** A document with `getA`, and its replacement `getB`. */
function documentOf(state: State): unknown {
  const answers = { 204: { description: "Done." } };
  const paths: Record<string, Record<string, unknown>> = {
    "/v1/b": { get: { operationId: "getB", responses: answers } },
  };
  if (state !== "removed") {
    const { route = "get /v1/a", ...notice } = state ?? {};
    const [method = "", path = ""] = route.split(" ");
    const known = Object.keys(notice).length > 0 ? REPLACED : {};
    paths[path] = {
      ...paths[path],
      [method]: { operationId: "getA", responses: answers, ...known, ...notice },
    };
  }
  return { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };
}

async function judge(before: State, after: State, today?: string, history?: JsonObject): Promise<string[]> {
  const found = await diff(
    stateOf(documentOf(before)),
    stateOf(documentOf(after), history === undefined ? {} : { history }),
    { today },
  );
  return policyLinesOf(found).map((line) => line.replace(/ getA$/, ""));
}

/** Deprecated by the flag, with the two dates as given. */
const notice = (since: unknown, sunset?: unknown, more: object = {}): JsonObject =>
  ({
    deprecated: true,
    ...(since === undefined ? {} : { "x-deprecated-at": since }),
    ...(sunset === undefined ? {} : { "x-sunset": sunset }),
    ...more,
  }) as JsonObject;

const DATED = notice("2026-01-10", "2026-05-01");
const NEW = "notice newly-deprecated";
const SHORT = "broken notice-too-short";
const LATE = "broken announced-late";

const NOTICES: readonly Row[] = [
  ["deprecated on the night it is announced", undefined, DATED, "2026-01-10", [NEW]],
  ["deprecated on the day before the night", undefined, DATED, "2026-01-11", [NEW]],
  ["dated back by two days", undefined, DATED, "2026-01-12", [LATE, NEW]],
  ["dated back by a month: enough is left", undefined, DATED, "2026-02-01", [LATE, NEW]],
  ["dated back by a month and a day: too little is left", undefined, DATED, "2026-02-02", [LATE, NEW, SHORT]],
  ["dated back by years", undefined, notice("2024-01-10", "2026-05-01"), "2026-01-10", [LATE, NEW]],
  ["announced for a day to come", undefined, notice("2026-02-01", "2026-05-01"), "2026-01-10", [NEW]],
  [
    "announced for a day to come, with too little after it",
    undefined,
    notice("2026-03-01", "2026-05-01"),
    "2026-01-10",
    [NEW, SHORT],
  ],
  ["deprecated without a start", undefined, notice(undefined, "2026-05-01"), "2026-02-01", [NEW]],
  [
    "deprecated without a start, too late",
    undefined,
    notice(undefined, "2026-05-01"),
    "2026-02-02",
    [NEW, SHORT],
  ],
  ["on a night that is not known", undefined, notice("2024-01-10", "2026-05-01"), undefined, [NEW]],
  ["deprecated without dates", undefined, notice(undefined), "2026-01-10", ["broken date-missing", NEW]],
  [
    "deprecated without a removal, dated back",
    undefined,
    notice("2025-01-10"),
    "2026-01-10",
    [LATE, "broken date-missing", NEW],
  ],
  [
    "removal on the day of the notice",
    undefined,
    notice("2026-01-10", "2026-01-10"),
    "2026-01-10",
    [NEW, SHORT],
  ],
  ["removal before the notice", undefined, notice("2026-01-10", "2026-01-01"), "2026-01-10", [NEW, SHORT]],
];

const MONTH_ENDS: readonly Row[] = [
  ["30 November to 28 February", undefined, notice("2025-11-30", "2026-02-28"), "2025-11-30", [NEW]],
  ["30 November to 27 February", undefined, notice("2025-11-30", "2026-02-27"), "2025-11-30", [NEW, SHORT]],
  [
    "30 November to 29 February of a leap year",
    undefined,
    notice("2027-11-30", "2028-02-29"),
    "2027-11-30",
    [NEW],
  ],
  [
    "30 November to 28 February of a leap year",
    undefined,
    notice("2027-11-30", "2028-02-28"),
    "2027-11-30",
    [NEW, SHORT],
  ],
  ["31 January to 30 April", undefined, notice("2026-01-31", "2026-04-30"), "2026-01-31", [NEW]],
  ["31 January to 29 April", undefined, notice("2026-01-31", "2026-04-29"), "2026-01-31", [NEW, SHORT]],
  ["28 February to 28 May", undefined, notice("2026-02-28", "2026-05-28"), "2026-02-28", [NEW]],
  [
    "31 October, seen on 1 November, to 31 January",
    undefined,
    notice("2025-10-31", "2026-01-31"),
    "2025-11-01",
    [NEW],
  ],
  [
    "31 December, seen on 1 January, to 31 March",
    undefined,
    notice("2025-12-31", "2026-03-31"),
    "2026-01-01",
    [NEW],
  ],
  [
    "30 December, seen on 1 January, to 31 March",
    undefined,
    notice("2025-12-30", "2026-03-31"),
    "2026-01-01",
    [LATE, NEW, SHORT],
  ],
  [
    "without a start, seen on 31 August, to 30 November",
    undefined,
    notice(undefined, "2026-11-30"),
    "2026-08-31",
    [NEW],
  ],
  [
    "without a start, seen on 31 August, to 29 November",
    undefined,
    notice(undefined, "2026-11-29"),
    "2026-08-31",
    [NEW, SHORT],
  ],
];

const FORMS: readonly Row[] = [
  ["a date of HTTP", undefined, notice("2026-11-28", "Sun, 28 Feb 2027 23:59:59 GMT"), "2026-11-28", [NEW]],
  [
    "a date of HTTP, too soon",
    undefined,
    notice("2026-11-28", "Sat, 27 Feb 2027 23:59:59 GMT"),
    "2026-11-28",
    [NEW, SHORT],
  ],
  ["a date and a time", undefined, notice("2026-01-10", "2026-05-01T00:00:00Z"), "2026-01-10", [NEW]],
  ["a French date", undefined, notice("2026-01-10", "1er mai 2026"), "2026-01-10", [NEW]],
  ["an English date", undefined, notice("2026-01-10", "March 1st, 2026"), "2026-01-10", [NEW, SHORT]],
  ["an object", undefined, notice("2026-01-10", { date: "2026-05-01" }), "2026-01-10", [NEW]],
  [
    "an object with another member",
    undefined,
    notice("2026-01-10", { removalDate: "2026-03-01" }),
    "2026-01-10",
    [NEW, SHORT],
  ],
  ["a month, which ends with its last day", undefined, notice("2026-01-30", "2026-04"), "2026-01-30", [NEW]],
  ["a month that ends too soon", undefined, notice("2026-01-30", "March 2026"), "2026-01-30", [NEW, SHORT]],
  ["a quarter", undefined, notice("2026-01-10", "Q2 2026"), "2026-01-10", [NEW]],
  ["a quarter that ends too soon", undefined, notice("2026-01-10", "Q1 2026"), "2026-01-10", [NEW, SHORT]],
  [
    "a month as the start, which is not dated back",
    undefined,
    notice("2026-01", "2026-05-01"),
    "2026-01-20",
    [NEW],
  ],
  [
    "a month as the start: notice counts from the night",
    undefined,
    notice("2026-01", "2026-04-15"),
    "2026-01-20",
    [NEW, SHORT],
  ],
  [
    "words instead of a date",
    undefined,
    notice("2026-01-10", "next year"),
    "2026-01-10",
    ["broken date-unreadable", NEW],
  ],
  ["a number of seconds", undefined, notice("2026-01-10", 1_798_675_200), "2026-01-10", [NEW]],
  [
    "a number that is not a time",
    undefined,
    notice("2026-01-10", 20_261_231),
    "2026-01-10",
    ["broken date-unreadable", NEW],
  ],
  [
    "a day that does not exist",
    undefined,
    notice("2026-01-10", "2026-02-30"),
    "2026-01-10",
    ["broken date-unreadable", NEW],
  ],
  [
    "two dates",
    undefined,
    notice("2026-01-10", "2026-05-01 or 2026-06-01"),
    "2026-01-10",
    ["broken date-unreadable", NEW],
  ],
  [
    "the word for never",
    undefined,
    notice("2026-01-10", "9999-12-31"),
    "2026-01-10",
    ["broken date-missing", NEW],
  ],
];

const CHANGES: readonly Row[] = [
  ["nothing", DATED, DATED, "2026-04-01", []],
  [
    "the removal to an earlier day",
    DATED,
    notice("2026-01-10", "2026-04-30"),
    "2026-02-01",
    ["alarm date-earlier"],
  ],
  [
    "the removal to less than three months",
    DATED,
    notice("2026-01-10", "2026-04-09"),
    "2026-02-01",
    ["alarm date-earlier", SHORT],
  ],
  [
    "the removal to a later day",
    DATED,
    notice("2026-01-10", "2026-05-02"),
    "2026-02-01",
    ["notice date-later"],
  ],
  [
    "the start to a later day",
    DATED,
    notice("2026-01-20", "2026-05-01"),
    "2026-02-01",
    ["notice since-later"],
  ],
  [
    "the start to a day with too little after it",
    DATED,
    notice("2026-02-10", "2026-05-01"),
    "2026-02-10",
    [SHORT, "notice since-later"],
  ],
  [
    "both to a later day",
    DATED,
    notice("2026-02-10", "2026-06-01"),
    "2026-02-10",
    ["notice date-later", "notice since-later"],
  ],
  ["the start to an earlier day", DATED, notice("2025-12-01", "2026-05-01"), "2026-02-01", [LATE]],
  [
    "the start back, to hide that the notice is short",
    DATED,
    notice("2025-12-01", "2026-04-01"),
    "2026-02-01",
    [LATE, "alarm date-earlier", SHORT],
  ],
  [
    "the removal, which is announced at last",
    notice("2026-01-10"),
    DATED,
    "2026-02-01",
    ["notice date-announced"],
  ],
  [
    "the removal, which is announced for too soon",
    notice("2026-01-10"),
    notice("2026-01-10", "2026-03-01"),
    "2026-02-01",
    ["notice date-announced", SHORT],
  ],
  ["the removal, which is withdrawn", DATED, notice("2026-01-10"), "2026-02-01", ["broken date-withdrawn"]],
  [
    "the removal, which cannot be read any more",
    DATED,
    notice("2026-01-10", "soon"),
    "2026-02-01",
    ["broken date-unreadable"],
  ],
  [
    "the removal, which cannot be read",
    notice("2026-01-10"),
    notice("2026-01-10", "soon"),
    "2026-02-01",
    ["broken date-unreadable"],
  ],
  [
    "the removal, which can be read at last",
    notice("2026-01-10", "soon"),
    DATED,
    "2026-02-01",
    ["notice date-announced"],
  ],
  [
    "the start, which is given at last",
    notice(undefined, "2026-05-01"),
    DATED,
    "2026-02-01",
    ["notice reworded"],
  ],
  ["everything: no longer deprecated", DATED, undefined, "2026-02-01", ["notice un-deprecated"]],
];

const REMOVALS: readonly Row[] = [
  ["a day before its date", DATED, "removed", "2026-04-30", ["alarm removed-before-date"]],
  ["on its date", DATED, "removed", "2026-05-01", ["notice removed-as-announced"]],
  ["a year after its date", DATED, "removed", "2027-05-01", ["notice removed-as-announced"]],
  ["on a day that is not known", DATED, "removed", undefined, ["notice removed-with-notice"]],
  ["without notice", undefined, "removed", "2026-05-01", ["broken removed-without-notice"]],
  [
    "without notice, on a day that is not known",
    undefined,
    "removed",
    undefined,
    ["broken removed-without-notice"],
  ],
  ["without a date", notice("2025-01-10"), "removed", "2026-05-01", ["broken removed-without-notice"]],
  [
    "with a date that cannot be read",
    notice("2025-01-10", "soon"),
    "removed",
    "2026-05-01",
    ["broken removed-without-notice"],
  ],
  [
    "within the month that was announced",
    notice("2026-01-10", "2026-05"),
    "removed",
    "2026-05-30",
    ["alarm removed-before-date"],
  ],
  [
    "at the end of the month that was announced",
    notice("2026-01-10", "2026-05"),
    "removed",
    "2026-05-31",
    ["notice removed-as-announced"],
  ],
  [
    "at the end of February",
    notice("2025-11-10", "February 2026"),
    "removed",
    "2026-02-28",
    ["notice removed-as-announced"],
  ],
];

const MOVED = { route: "get /v2/a" };
const MOVES: readonly Row[] = [
  ["before its date", DATED, MOVED, "2026-04-30", ["alarm removed-before-date"]],
  ["on its date", DATED, MOVED, "2026-05-01", ["notice removed-as-announced"]],
  ["on a day that is not known", DATED, MOVED, undefined, ["notice removed-with-notice"]],
  ["without notice", undefined, MOVED, "2026-05-01", ["broken removed-without-notice"]],
  ["without a date", notice("2025-01-10"), MOVED, "2026-05-01", ["broken removed-without-notice"]],
  ["to another method", DATED, { route: "post /v1/a" }, "2026-04-30", ["alarm removed-before-date"]],
  [
    "to another method, without notice",
    undefined,
    { route: "put /v1/a" },
    "2026-04-30",
    ["broken removed-without-notice"],
  ],
  [
    "to a route that is deprecated itself",
    DATED,
    { ...MOVED, ...notice("2026-03-01", "2026-07-01") },
    "2026-03-01",
    [NEW, "alarm removed-before-date"],
  ],
  [
    "to a route that is deprecated for the date of the old one",
    DATED,
    { ...MOVED, ...DATED },
    "2026-04-01",
    [LATE, NEW, SHORT, "alarm removed-before-date"],
  ],
];

describe.each<[string, readonly Row[]]>([
  ["a notice", NOTICES],
  ["three months of notice", MONTH_ENDS],
  ["a removal date that is written as", FORMS],
  ["a deprecation that changes", CHANGES],
  ["an operation that is removed", REMOVALS],
  ["a function that moves", MOVES],
])("%s", (_, rows) => {
  it.each(rows)("%s", async (_title, before, after, today, expected) => {
    expect(await judge(before, after, today)).toEqual(expected);
  });
});

it("are at least 60 cases, each by its own title", () => {
  const all = [NOTICES, MONTH_ENDS, FORMS, CHANGES, REMOVALS, MOVES].flatMap((rows, group) =>
    rows.map(([title]) => `${group} ${title}`),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
  console.log(`${all.length} cases of the deprecation policy`);
});

describe("with a history", () => {
  const seen = (more: JsonObject, key = "shop GET /v1/a"): JsonObject => ({ [key]: more });

  it.each<[string, State, State, string | undefined, JsonObject, string[]]>([
    [
      "notice counts from the night of the first sight, not from that of the comparison",
      undefined,
      notice("2026-01-10", "2026-05-01"),
      "2026-04-01",
      seen({ firstDeprecated: "2026-01-10" }),
      [NEW],
    ],
    [
      "an announcement is dated back without a day of comparison",
      undefined,
      notice("2025-01-10", "2026-03-01"),
      undefined,
      seen({ firstDeprecated: "2026-01-10" }),
      [LATE, NEW, SHORT],
    ],
    [
      "a date moves earlier: what was dated back does not count",
      notice("2025-01-10", "2026-05-01"),
      notice("2025-01-10", "2026-04-01"),
      "2026-02-01",
      seen({ firstDeprecated: "2026-01-10" }),
      ["alarm date-earlier", SHORT],
    ],
    [
      "a start that is given after the first sight, and before it",
      notice(undefined, "2026-05-01"),
      notice("2025-01-10", "2026-05-01"),
      "2026-02-01",
      seen({ firstDeprecated: "2026-01-10" }),
      [LATE],
    ],
    [
      "a start that is given for the day after the first sight is not moved",
      notice(undefined, "2026-05-01"),
      notice("2026-01-11", "2026-05-01"),
      "2026-02-01",
      seen({ firstDeprecated: "2026-01-10" }),
      ["notice reworded"],
    ],
    [
      "a removal was found early, and is compared long after its date",
      DATED,
      "removed",
      "2027-01-01",
      seen({ gone: "2026-04-30" }),
      ["alarm removed-before-date"],
    ],
    [
      "a removal was found on its date, and is compared on no day",
      DATED,
      "removed",
      undefined,
      seen({ gone: "2026-05-01" }),
      ["notice removed-as-announced"],
    ],
    [
      "a route moved early, and is compared long after its date",
      DATED,
      MOVED,
      "2027-01-01",
      seen({ gone: "2026-04-30" }),
      ["alarm removed-before-date"],
    ],
  ])("%s", async (_, before, after, today, history, expected) => {
    expect(await judge(before, after, today, history)).toEqual(expected);
  });
});

it("takes parameters of a route that moved for a part of the route", async () => {
  const withParameters = (state: State, ...parameters: object[]): unknown => {
    const document = documentOf(state) as { paths: Record<string, Record<string, object>> };
    for (const item of Object.values(document.paths))
      for (const operation of Object.values(item)) Object.assign(operation, { parameters });
    return document;
  };
  const parameter = (name: string, more: object = {}): object => ({
    ...{ name, in: "query", schema: { type: "string" } },
    ...more,
  });
  const before = withParameters(DATED, parameter("plain"), parameter("old", { ...DATED, ...REPLACED }));
  const after = withParameters(MOVED, parameter("old"), parameter("new", { ...DATED, ...REPLACED }));
  const found = await diff(stateOf(before), stateOf(after), { today: "2026-05-01" });
  expect(policyLinesOf(found).filter((line) => line.includes("getA"))).toEqual([
    "broken announced-late getA query new",
    "notice newly-deprecated getA query new",
    "broken notice-too-short getA query new",
    "notice removed-as-announced getA",
  ]);
});

it("names the route that was removed, and the one that is called next", async () => {
  const found = await diff(stateOf(documentOf(DATED)), stateOf(documentOf(MOVED)), { today: "2026-04-30" });
  expect(found.policy).toMatchObject([
    {
      rule: "removed-before-date",
      moved: { before: "GET /v1/a", after: "GET /v2/a" },
      pointer: "/paths/~1v2~1a/get",
    },
  ]);
});

it("names the night on which a notice that is dated back was first seen", async () => {
  const found = await diff(
    stateOf(documentOf(undefined)),
    stateOf(documentOf(notice("2025-01-10", "2026-05-01"))),
    { today: "2026-01-20" },
  );
  expect(found.policy).toMatchObject([
    { rule: "announced-late", since: "2025-01-10", firstSeen: "2026-01-20" },
    { rule: "newly-deprecated" },
  ]);
});
