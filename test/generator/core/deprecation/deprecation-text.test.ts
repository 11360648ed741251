import { expect, test } from "vitest";
import type { Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import { deprecationText } from "../../../../generator/core/deprecation/deprecation-text.js";

const NOTHING: Deprecation = {
  module: "shop",
  scope: "operation",
  name: "listJobs",
  since: null,
  sinceVersion: null,
  removal: null,
  replacement: null,
  note: null,
  source: { since: null, removal: null, replacement: null },
  confidence: "none",
};

const use = (name: string): Deprecation["replacement"] => ({ kind: "operation", name });

test.each<[Partial<Deprecation>, string]>([
  [{}, "no removal date announced."],
  [{ unreadableRemoval: 'so"on' }, 'removal date cannot be read ("so\\"on").'],
  [{ since: "2026-01-23" }, "since 2026-01-23, no removal date announced."],
  [{ removal: "2026-04-23" }, "removal 2026-04-23."],
  [{ since: "2026-01-23", removal: "2026-04-23" }, "since 2026-01-23, removal 2026-04-23."],
  [
    { since: "2026-01-23", removal: "2026-04-23", replacement: use("listVirtualMachines") },
    "since 2026-01-23, removal 2026-04-23. Use listVirtualMachines.",
  ],
  [{ sinceVersion: "1.134.0" }, "since version 1.134.0, no removal date announced."],
  [{ since: "2026-01-23", sinceVersion: "1.134.0" }, "since 2026-01-23, no removal date announced."],
  [
    { since: "2025-02-18", source: { since: "history", removal: null, replacement: null } },
    "since 2025-02-18 or earlier, no removal date announced.",
  ],
  [{ note: "Gone soon" }, "no removal date announced. Gone soon."],
  [{ note: "Gone soon!" }, "no removal date announced. Gone soon!"],
  [{ note: "Two\n  lines\r\nof\tnote." }, "no removal date announced. Two lines of note."],
  [
    { replacement: use("operatingSystem.name"), note: "See the guide." },
    "no removal date announced. Use operatingSystem.name. See the guide.",
  ],
  [{ replacement: { kind: "text", name: "Use v2 instead." } }, "no removal date announced. Use v2 instead."],
  [{ replacement: { kind: "text", name: "useful things" } }, "no removal date announced. Use useful things."],
])("%j", (facts, want) => {
  expect(deprecationText({ ...NOTHING, ...facts })).toBe(want);
});
