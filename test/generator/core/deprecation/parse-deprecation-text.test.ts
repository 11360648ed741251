import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import { deprecationText } from "../../../../generator/core/deprecation/deprecation-text.js";
import {
  parseDeprecationText,
  type StatedDeprecation,
} from "../../../../generator/core/deprecation/parse-deprecation-text.js";

const NOTHING: StatedDeprecation = {
  since: null,
  isOrEarlier: false,
  sinceVersion: null,
  removal: null,
  gone: null,
  replacement: null,
  note: null,
};

describe("what the writer writes", () => {
  test.each<[string, Partial<StatedDeprecation>]>([
    ["no removal date announced.", {}],
    [
      'since 2026-01-23, removal date cannot be read ("so\\"on."). Use getJob.',
      { since: "2026-01-23", replacement: "getJob" },
    ],
    ["removal 2026-04-23.", { removal: "2026-04-23" }],
    ["removed by 2026-05-01.", { gone: "2026-05-01" }],
    ["removed by 2026-05-01. Use getJob.", { gone: "2026-05-01", replacement: "getJob" }],
    ["since 2026-01-23, no removal date announced.", { since: "2026-01-23" }],
    [
      "since 2026-01-23 or earlier, removal 2026-04-23.",
      { since: "2026-01-23", isOrEarlier: true, removal: "2026-04-23" },
    ],
    ["since version 1.134.0, no removal date announced.", { sinceVersion: "1.134.0" }],
    [
      "since version 3, removal 2026-04-23. See the guide.",
      { sinceVersion: "3", removal: "2026-04-23", note: "See the guide" },
    ],
    [
      "no removal date announced. Use a.b[].c. See the guide! Now.",
      { replacement: "a.b[].c", note: "See the guide! Now" },
    ],
    ["no removal date announced. Use GET /v2/things/{id}.", { replacement: "GET /v2/things/{id}" }],
    ["no removal date announced. useful things.", { note: "useful things" }],
    ["no removal date announced. Gone soon!", { note: "Gone soon!" }],
  ])("%j", (text, facts) => {
    expect(parseDeprecationText(text)).toStrictEqual({ ...NOTHING, ...facts });
  });
});

describe("what a person wrote", () => {
  test.each<[string, Partial<StatedDeprecation>]>([
    ["", {}],
    ["Do not call this.", {}],
    ["Use listMachines instead.", { replacement: "listMachines" }],
    ["Please use vm.name from now on", { replacement: "vm.name" }],
    ["Since 2026-01-23. Removal on 2026-04-23.", { since: "2026-01-23", removal: "2026-04-23" }],
    ["was removed 2026-04-23", { removal: "2026-04-23" }],
    ["It was removed by 2026-05-01", { gone: "2026-05-01" }],
    // Days run into further digits nowhere but in numbers.
    ["since 2026-01-234", {}],
  ])("%j", (text, facts) => {
    expect(parseDeprecationText(text)).toStrictEqual({ ...NOTHING, ...facts });
  });
});

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^(?:[Uu]se |since |removal |removed by |2026-01-0[1-3]|[.!?]| |\n|[a-d]){0,12}$/),
);

/** Records of every shape; `name` and `note` are as hostile as a document may be. */
const records = (texts: fc.Arbitrary<string>): fc.Arbitrary<Deprecation> =>
  fc
    .record({
      since: fc.option(day),
      sinceVersion: fc.option(fc.stringMatching(/^v?\d{1,3}(?:\.\d{1,4}){0,3}(?:-[a-z]{1,8})?$/)),
      removal: fc.option(day),
      gone: fc.option(day, { nil: undefined }),
      replacement: fc.option(texts),
      note: fc.option(texts),
      isSeen: fc.boolean(),
    })
    .map(({ isSeen, gone, replacement, ...facts }) => ({
      ...facts,
      module: "shop",
      scope: "operation",
      name: "listJobs",
      ...(gone === undefined ? {} : { gone }),
      replacement: replacement === null ? null : { kind: "text", name: replacement },
      source: { since: isSeen ? "history" : "x-deprecation", removal: null, replacement: null },
      confidence: "high",
    }));

describe("a record that was written and read again", () => {
  test("has its dates and version, whatever else it says", () => {
    fc.assert(
      fc.property(records(anyText), (record) => {
        const stated = parseDeprecationText(deprecationText(record));
        const isGone = record.gone !== undefined;
        expect(stated).toMatchObject({
          since: isGone ? null : record.since,
          isOrEarlier: !isGone && record.since !== null && record.source.since === "history",
          sinceVersion: isGone || record.since !== null ? null : record.sinceVersion,
          removal: isGone ? null : record.removal,
          gone: record.gone ?? null,
        });
      }),
    );
  });

  test("has its replacement and note, where the replacement is one sentence", () => {
    const words = fc.stringMatching(/^[a-tv-z]{1,6}(?:[ ._/-][a-z{}]{1,6}){0,4}$/);
    fc.assert(
      fc.property(records(words), (record) => {
        const { replacement, note } = parseDeprecationText(deprecationText(record));
        expect({ replacement, note }).toEqual({
          replacement: record.replacement?.name ?? null,
          note: record.note,
        });
      }),
    );
  });

  test("is written as the same text again: nothing that the text carries is lost", () => {
    fc.assert(
      fc.property(records(anyText), (record) => {
        const text = deprecationText(record);
        const { isOrEarlier, gone, replacement, ...stated } = parseDeprecationText(text);
        const again: Deprecation = {
          ...stated,
          module: "shop",
          scope: "operation",
          name: "listJobs",
          ...(gone === null ? {} : { gone }),
          replacement: replacement === null ? null : { kind: "text", name: replacement },
          source: { since: isOrEarlier ? "history" : null, removal: null, replacement: null },
          confidence: "none",
        };
        expect(deprecationText(again)).toBe(text);
      }),
    );
  });
});
