import { describe, expect, test } from "vitest";
import { isFlagged, readExtensions } from "../../../../generator/core/deprecation/extensions.js";
import type { JsonObject } from "../../../../generator/json.js";

const DAY = "2026-04-23";

/** What the extensions of a node state, without those that state nothing. */
const stated = (node: JsonObject): unknown[] =>
  readExtensions(node).filter((facts) => Object.keys(facts).length > 0);

describe("dates", () => {
  test.each<["since" | "removal", string, string | undefined]>([
    ["since", "x-deprecation", "since"],
    ["since", "x-deprecation", "date"],
    ["since", "x-deprecation", "announced"],
    ["since", "x-deprecated-at", undefined],
    ["since", "x-deprecated-since", undefined],
    ["since", "x-deprecated-date", undefined],
    ["since", "x-deprecation-date", undefined],
    ["since", "x-deprecation", "deprecatedAt"],
    ["since", "x-deprecation", "deprecated_on"],
    ["since", "x-deprecated", "deprecation-date"],
    ["since", "x-deprecated", "from"],
    ["since", "x-github", "deprecationDate"],
    ["since", "x-ms-deprecation", "date"],
    ["removal", "x-deprecation", "removal"],
    ["removal", "x-deprecation", "removalDate"],
    ["removal", "x-deprecation", "sunset"],
    ["removal", "x-deprecation", "endOfSupport"],
    ["removal", "x-sunset", undefined],
    ["removal", "x-removal-date", undefined],
    ["removal", "x-remove-on", undefined],
    ["removal", "x-deprecated-sunset", undefined],
    ["removal", "x-sunset-date", undefined],
    ["removal", "x-end-of-life", undefined],
    ["removal", "x-eol", undefined],
    ["removal", "x-sunset", "removal_date"],
    ["removal", "x-deprecated", "removedOn"],
    ["removal", "x-deprecated", "remove_on"],
    ["removal", "x-deprecated", "SunsetDate"],
    ["removal", "x-deprecated", "sunset-at"],
    ["removal", "x-deprecated", "end_of_life"],
    ["removal", "x-deprecated", "eol"],
    ["removal", "x-deprecated", "until"],
    ["removal", "x-github", "removalDate"],
    ["removal", "x-ms-deprecation", "removalDate"],
  ])("%s by %s %s", (key, extension, member) => {
    const node = (value: string): JsonObject => ({
      [extension]: member === undefined ? value : { [member]: value },
    });
    const fact = { value: DAY, source: extension };
    expect(stated(node(DAY))).toStrictEqual([{ [key]: fact }]);
    expect(stated(node(`${DAY}T10:00:00Z`))).toStrictEqual([{ [key]: fact }]);
    expect(stated(node("soon")).flatMap((facts) => Object.keys(facts as object))).not.toContain(key);
  });
});

describe("a date", () => {
  test.each<[unknown, string]>([
    ["31/12/2030", "2030-12-31"],
    ["Tue, 31 Dec 2030 23:59:59 GMT", "2030-12-31"],
    ["2030-12-31T10:00:00+01:00", "2030-12-31"],
    [{ date: "31 December 2030" }, "2030-12-31"],
    [{ sunset: "2030-12-31" }, "2030-12-31"],
    // Seconds and milliseconds since 1970, the first as RFC 9745 writes them.
    ["@1924905600", "2030-12-31"],
    [1924905600, "2030-12-31"],
    ["1924905600000", "2030-12-31"],
  ])("%j is read", (value, day) => {
    expect(stated({ "x-sunset": value as string })).toStrictEqual([
      { removal: { value: day, source: "x-sunset" } },
    ]);
  });

  test("that may be of two months has low confidence", () => {
    expect(stated({ "x-sunset": "03/04/2031" })).toStrictEqual([
      { removal: { value: "2031-04-03", source: "x-sunset", confidence: "low" } },
    ]);
  });

  test.each(["soon", "2030-02-30", "2030-01-01 or 2031-01-01", "@99999999999", "5000000000"])(
    "%j is listed as unreadable",
    (value) => {
      expect(stated({ "x-sunset": value })).toStrictEqual([
        { unreadable: [{ key: "removal", value, source: "x-sunset" }] },
      ]);
    },
  );

  test("of each kind is listed", () => {
    const facts = stated({ "x-deprecation": { since: "lately", removal: "soon" } });
    expect(facts).toMatchObject([{ unreadable: [{ key: "since" }, { key: "removal" }] }]);
  });

  test.each(["9999-12-31", "", " "])("%j stands for none", (value) => {
    expect(stated({ "x-sunset": value })).toStrictEqual([]);
  });
});

test("x-deprecated may be an object with all facts", () => {
  expect(stated({ "x-deprecated": { removal: "2031-02-03", message: "Use d1" } })).toStrictEqual([
    {
      removal: { value: "2031-02-03", source: "x-deprecated" },
      note: "Use d1",
      message: { value: "Use d1", source: "x-deprecated" },
    },
  ]);
});

describe("texts", () => {
  test.each<["sinceVersion" | "replacement" | "note", string, string | undefined]>([
    ["replacement", "x-replacement", undefined],
    ["replacement", "x-successor", undefined],
    ["replacement", "x-deprecated-replacement", undefined],
    ["replacement", "x-deprecated", "replaced_by"],
    ["replacement", "x-deprecated", "successor"],
    ["replacement", "x-deprecated", "alternative"],
    ["replacement", "x-deprecated", "use_instead"],
    ["replacement", "x-deprecated", "use"],
    ["replacement", "x-deprecated", "instead"],
    ["note", "x-deprecated", "reason"],
    ["note", "x-deprecated-reason", undefined],
    ["note", "x-deprecation-message", undefined],
    ["note", "x-deprecation-reason", undefined],
    ["sinceVersion", "x-deprecation", "sinceVersion"],
    ["sinceVersion", "x-deprecatedInVersion", undefined],
    ["sinceVersion", "x-deprecation-details", "deprecatedInVersion"],
    ["replacement", "x-deprecation", "replacement"],
    ["replacement", "x-deprecation", "replacedBy"],
    ["replacement", "x-speakeasy-deprecation-replacement", undefined],
    ["replacement", "x-replaced-by", undefined],
    ["note", "x-deprecation", "note"],
    ["note", "x-deprecation", "message"],
    ["note", "x-deprecation", "description"],
    ["note", "x-deprecation", undefined],
    ["note", "x-ms-deprecation", "description"],
    ["note", "x-deprecatedMessage", undefined],
    ["note", "x-deprecated-message", undefined],
    ["note", "x-sunset", "message"],
    ["note", "x-speakeasy-deprecation-message", undefined],
    ["note", "x-deprecation-details", "message"],
    ["note", "x-deprecated", undefined],
  ])("%s by %s %s", (key, extension, member) => {
    const node = (value: string): JsonObject => ({
      [extension]: member === undefined ? value : { [member]: value },
    });
    const fact = { value: "some text", source: extension };
    const want = key === "note" ? { note: fact.value, message: fact } : { [key]: fact };
    expect(stated(node(" some text "))).toStrictEqual([want]);
    expect(stated(node(" "))).toStrictEqual([]);
  });

  test.each(["x-deprecatedInVersion", "x-deprecation-details"])("a version of %s may be a number", (key) => {
    const node = { [key]: key === "x-deprecation-details" ? { deprecatedInVersion: 2 } : 2 };
    expect(stated(node)).toStrictEqual([{ sinceVersion: { value: "2", source: key } }]);
  });
});

test.each(["high", "medium", "low"])("x-deprecation can state the confidence %s", (confidence) => {
  expect(stated({ "x-deprecation": { confidence } })).toStrictEqual([{ confidence }]);
});

test.each(["none", "absolute", 1, null])("x-deprecation cannot state the confidence %j", (confidence) => {
  expect(stated({ "x-deprecation": { confidence } })).toStrictEqual([]);
});

test("x-deprecation can name the source of its facts", () => {
  expect(stated({ "x-deprecation": { since: DAY, source: "portal" } })).toStrictEqual([
    { since: { value: DAY, source: "portal" } },
  ]);
});

test("the first key of an alias counts", () => {
  expect(stated({ "x-deprecation": { date: "2026-01-01", since: DAY } })).toStrictEqual([
    { since: { value: DAY, source: "x-deprecation" } },
  ]);
});

describe("a node is flagged", () => {
  const isNodeFlagged = (node: JsonObject): boolean => isFlagged(node, readExtensions(node));

  test.each<JsonObject>([
    { deprecated: true },
    { "x-deprecation": {} },
    { "x-deprecation": "Use v2." },
    { "x-deprecated": true },
    { "x-deprecated": "Use v2." },
    { "x-deprecated": { message: "Use v2." } },
    { "x-sunset": DAY },
    { "x-removal-date": DAY },
    { "x-remove-on": DAY },
    { "x-deprecated-sunset": DAY },
    { "x-github": { removalDate: DAY } },
    { "x-ms-deprecation": { removalDate: DAY } },
  ])("by %j", (node) => {
    expect(isNodeFlagged(node)).toBe(true);
  });

  test.each<JsonObject>([
    {},
    { deprecated: false },
    { deprecated: "true" },
    { "x-deprecation": true },
    { "x-deprecated": false },
    { "x-deprecated": " " },
    { "x-sunset": "9999-12-31" },
    { "x-deprecated-at": DAY },
    { "x-replaced-by": "GET /v2/things" },
    { "x-deprecatedInVersion": "2" },
  ])("not by %j", (node) => {
    expect(isNodeFlagged(node)).toBe(false);
  });
});
