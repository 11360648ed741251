import { expect, test } from "vitest";
import { type KnownDeprecation, recordOfTag } from "../../../../generator/usage/installed/records.js";

const PLACE = { module: "shop", scope: "operation", name: "listJobs" } as const;

const NOTHING: KnownDeprecation = {
  ...PLACE,
  since: null,
  sinceVersion: null,
  removal: null,
  replacement: null,
  note: null,
  confidence: "none",
  text: "",
};

test.each<[string, Partial<KnownDeprecation>]>([
  ["removed by 2026-05-01.", { gone: "2026-05-01", confidence: "medium" }],
  [
    "since 2026-01-23, removal 2026-04-23. Use listMachines.",
    {
      since: "2026-01-23",
      removal: "2026-04-23",
      replacement: { kind: "text", name: "listMachines" },
      confidence: "medium",
    },
  ],
  ["since 2026-01-23, no removal date announced.", { since: "2026-01-23", confidence: "medium" }],
  ["since version 2.1, no removal date announced. Ask us.", { sinceVersion: "2.1", note: "Ask us" }],
  ["Use createClient instead.", { replacement: { kind: "text", name: "createClient" } }],
  ["", {}],
])("the record of the tag %j", (text, facts) => {
  expect(recordOfTag(text, PLACE)).toStrictEqual({ ...NOTHING, ...facts, text });
});
