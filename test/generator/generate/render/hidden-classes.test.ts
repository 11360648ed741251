import { describe, expect, test } from "vitest";
import type { Deprecation } from "../../../../generator/core/deprecation/deprecation.js";
import { hiddenClasses } from "../../../../generator/generate/render/hidden-classes.js";

const record = (changes: Partial<Deprecation>): Deprecation => ({
  module: "shop",
  scope: "responseField",
  name: `Job.${changes.member ?? "state"}`,
  member: "state",
  since: null,
  sinceVersion: null,
  removal: null,
  replacement: null,
  note: null,
  source: { since: null, removal: null, replacement: null },
  confidence: "high",
  ...changes,
});
const namesOf = (...records: Deprecation[]): string[] =>
  [...hiddenClasses(records).values()].map(({ name }) => name);

describe("the class that hides a field", () => {
  test.each<[Partial<Deprecation>, string]>([
    [{}, "state_deprecated"],
    [{ removal: "2027-01-15" }, "state_removal_2027_01_15"],
    [{ removal: "2027-01-15", since: "2026-01-15" }, "state_removal_2027_01_15"],
    [{ since: "2026-01-15" }, "state_deprecated_since_2026_01_15"],
    [
      { since: "2026-01-15", source: { since: "history", removal: null, replacement: null } },
      "state_deprecated_since_2026_01_15_or_earlier",
    ],
    [{ sinceVersion: "1.30.0" }, "state_deprecated_since_version_1·30·0"],
    [{ unreadableRemoval: "soon" }, "state_removal_date_cannot_be_read"],
    [
      { removal: "2027-01-15", replacement: { kind: "field", name: "status.name" } },
      "state_removal_2027_01_15_use_status·name",
    ],
    [
      { replacement: { kind: "text", name: "use the console instead" } },
      "state_deprecated_use_the_console_instead",
    ],
    [{ note: "There is no successor." }, "state_deprecated_There_is_no_successor"],
    [
      { replacement: { kind: "field", name: "status" }, note: "Sent on Mondays." },
      "state_deprecated_use_status",
    ],
    [{ note: "*/ } evil(); declare class A {" }, "state_deprecated_evil_declare_class_A"],
    [{ note: "404 only" }, "state_deprecated_404_only"],
    [{ note: "a".repeat(500) }, `state_deprecated_${"a".repeat(80)}`],
    [{ member: "created-at" }, "created_at_deprecated"],
    [{ member: "m".repeat(500) }, `${"m".repeat(60)}_deprecated`],
    [{ member: "" }, "__deprecated"],
  ])("says of %j: %s", (changes, want) => {
    expect(namesOf(record(changes))).toEqual([want]);
  });

  test("has the field under its own name, as a key", () => {
    const classes = hiddenClasses([record({ member: "created-at" }), record({ member: "__proto_" })]);
    expect(classes.get("Job.created-at")?.member).toBe('"created-at"');
    expect(classes.get("Job.__proto_")?.member).toBe("__proto_");
  });

  test("is shared by fields of one name that say the same, and by no others", () => {
    const classes = hiddenClasses([
      record({ name: "Job.state" }),
      record({ name: "Task.state" }),
      record({ name: "Vm.state", removal: "2027-01-15" }),
      record({ name: "Job.a-b", member: "a-b" }),
      record({ name: "Job.a_b", member: "a_b" }),
      record({ name: "Job.a b", member: "a b" }),
    ]);
    expect([...classes].map(([key, { name }]) => [key, name])).toEqual([
      ["Job.state", "state_deprecated"],
      ["Task.state", "state_deprecated"],
      ["Vm.state", "state_removal_2027_01_15"],
      ["Job.a-b", "a_b_deprecated"],
      ["Job.a_b", "a_b_deprecated_"],
      ["Job.a b", "a_b_deprecated_2"],
    ]);
    expect(classes.get("Job.state")).toBe(classes.get("Task.state"));
  });

  test("is not there for what is sent, called or a whole type", () => {
    const scopes = ["operation", "parameter", "requestField", "enumValue", "type"] as const;
    expect(namesOf(...scopes.map((scope) => record({ scope })))).toEqual([]);
  });

  test("is not there for a name that every object has: nothing could be assigned to its type", () => {
    expect(namesOf(record({ member: "constructor" }), record({ member: "toString" }))).toEqual([]);
    expect(namesOf(record({ member: "__proto__" }))).toEqual([]);
  });

  test("is not there for a record of fields of different names", () => {
    expect(namesOf(record({ name: "A.b.c", member: "c" }), record({ name: "A.b.c", member: "b.c" }))).toEqual(
      [],
    );
  });
});
