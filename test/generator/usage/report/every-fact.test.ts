import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../generator/usage/calendar.js";
import { check } from "../../../../generator/usage/check.js";
import type { KnownDeprecation } from "../../../../generator/usage/installed/records.js";
import { CALENDAR_FORMATS, renderCalendar } from "../../../../generator/usage/report/calendar.js";
import { FORMATS, render } from "../../../../generator/usage/report/formats.js";
import { foundUses } from "../../../support/found-uses.js";

/** A record with every member that a document can give it, each with a text that nothing else has. */
const FULL: KnownDeprecation = {
  module: "shop",
  scope: "parameter",
  name: "listThings query oldest",
  method: "PATCH",
  path: "/v7/things/{id}",
  member: "oldest",
  since: "2025-11-03",
  sinceVersion: "4.17.2",
  removal: "2026-06-08",
  replacement: { kind: "parameter", name: "newest", via: ["newer"] },
  note: "Its order is reversed.",
  conflict: "the description says 2026-07-01",
  source: { since: "history", removal: "x-sunset", replacement: "portal" },
  confidence: "high",
  confidences: { since: "low", replacement: "medium" },
  text: "",
};

/** What a reader must find of it, however a format spells the rest. */
const SAID = [
  "listThings query oldest",
  "PATCH",
  "/v7/things/{id}",
  "2025-11-03",
  "4.17.2",
  "2026-06-08",
  "newest",
  "newer",
  "Its order is reversed",
  "2026-07-01",
  "history",
  "x-sunset",
  "portal",
  "high",
  "medium",
  "low",
];

/** A record without a date, and of an operation that is gone. */
const UNDATED: KnownDeprecation = {
  ...FULL,
  removal: null,
  earliestRemoval: "2026-02-03",
  unreadableRemoval: "in the spring",
};
const GONE: KnownDeprecation = { ...FULL, gone: "2026-03-02" };

/** JSON has facts in members of their own. */
const isData = (format: string): boolean => ["json", "sarif"].includes(format);
const plain = (text: string): string =>
  text
    .replaceAll(/<wbr>|<span class="day">|<\/span>|\\(?=[_*{}[\]<>#|~])/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("\\;", ";")
    .replaceAll("\\,", ",")
    .replaceAll("\r\n ", "");

function checked(format: (typeof FORMATS)[number], record: KnownDeprecation): string {
  const seen = {
    count: 41,
    lastSeen: "2026-05-07",
    isOnly: true,
    isUnknown: true,
    place: "/q/x.js:1:2",
  } as const;
  const use = { file: "/p/src/a.ts", line: 31, column: 17, length: 4, deprecation: record, seen };
  const found = foundUses({ uses: [use], files: 15 });
  const report = check(found, { cwd: "/p", today: "2026-05-11", failWithin: 30, baseline: undefined });
  return plain(render(report, format, "/p"));
}

function listed(format: (typeof CALENDAR_FORMATS)[number], record: KnownDeprecation): string {
  const own = { root: "/", version: "2.0.0", records: [record] };
  return plain(renderCalendar(calendarOf(own, "2026-05-11"), format));
}

function expectAll(text: string, words: readonly string[]): void {
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
}

describe.each(FORMATS)("check --format %s", (format) => {
  it("has every fact of a record, and the place of the use", () => {
    const text = checked(format, FULL);
    expectAll(text, SAID);
    expectAll(text, ["src/a.ts", "31"]);
    expect(text).toContain(isData(format) ? '"isSinceOrEarlier": true' : "2025-11-03 or earlier");
    expect(text).toContain(isData(format) ? '"daysLeft": 28' : "in 28 days");
  });

  it("says how it was seen at run time", () => {
    const text = checked(format, FULL);
    expectAll(text, ["41", "2026-05-07", "../q/x.js:1:2"]);
    if (format === "json" || format === "sarif") expectAll(text, ['"isOnly": true', '"isUnknown": true']);
    else expectAll(text, ["only at run time", "The installed package does not have it"]);
  });

  it("says what stands in place of a date, and the lower bound", () => {
    const text = checked(format, UNDATED);
    expectAll(text, ["in the spring", "2026-02-03"]);
    if (!isData(format)) expect(text).toContain("not before 2026-02-03");
  });

  it("says that it is removed already", () => {
    expect(checked(format, GONE)).toContain(isData(format) ? '"isGone": true' : "removed by 2026-03-02");
  });

  it("counts uses and files, where it counts", () => {
    const text = checked(format, FULL);
    if (["gitlab", "sarif"].includes(format)) return;
    if (format === "json") expectAll(text, ['"files": 15', '"filesWithFindings": 1']);
    else expect(text).toContain("1 use of deprecated things in 1 of 15 files");
  });
});

describe.each(CALENDAR_FORMATS)("calendar --format %s", (format) => {
  it("has every fact of a record", () => {
    const text = listed(format, FULL);
    expectAll(text, SAID);
    if (format !== "json") expect(text).toContain("2025-11-03 or earlier");
  });

  it("says what stands in place of a date, and that it is removed already", () => {
    // A calendar has no day for it, and says so.
    const words = format === "ics" ? ["1 thing without a removal date"] : ["in the spring", "2026-02-03"];
    expectAll(listed(format, UNDATED), words);
    expectAll(listed(format, GONE), ["2026-03-02"]);
  });
});
