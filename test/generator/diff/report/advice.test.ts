import { describe, expect, it } from "vitest";
import type { Side } from "../../../../generator/core/json-schema/side.js";
import type { Change, ChangeKind } from "../../../../generator/diff/change.js";
import { adviceFor } from "../../../../generator/diff/report/advice.js";
import { plainSentence } from "../../../../generator/diff/report/plain.js";

function adviceText(kind: ChangeKind, sides: readonly Side[], replacement?: string): string | undefined {
  const change: Change = { module: "shop", kind, levels: [], name: "T.a", sides, operations: [] };
  const advice = adviceFor(replacement === undefined ? change : { ...change, replacement });
  return advice === undefined ? undefined : plainSentence(advice);
}

type Row = readonly [sent: string | undefined, read: string | undefined, both: string | undefined];

const same = (text: string | undefined): Row => [text, text, text];
const perCall = same("Pass a value in every call.");
const perRequest: Row = ["Pass a value in every request.", undefined, "Pass a value in every request."];
const branch = same("Add a branch to code that handles every value.");
const remove: Row = [
  "Do not send it, and remove the code that handles it.",
  "Remove the code that handles it.",
  "Do not send it, and remove the code that handles it.",
];
const adapt = same("Adapt the code that reads or writes it to the new type.");
const check: Row = [
  "Check that the values you send are still allowed.",
  undefined,
  "Check that the values you send are still allowed.",
];
const nothing = same(undefined);

/** What to do about a change of something sent, read, or both. */
const ROWS: Readonly<Record<ChangeKind, Row>> = {
  "module-added": nothing,
  "module-removed": nothing,
  "operation-added": nothing,
  "operation-removed": same(
    "The function is kept for one release as a tombstone: calls of it do not compile.",
  ),
  "operation-moved": nothing,
  "function-renamed": nothing,
  "activity-changed": same("Adapt the calls: the promise resolves to another type."),
  "authentication-changed": nothing,
  "permission-changed": nothing,
  "server-changed": nothing,
  "parameter-added": perCall,
  "parameter-removed": same("Do not send it."),
  "parameter-renamed": nothing,
  "parameter-required": perCall,
  "parameter-optional": nothing,
  "serialization-changed": nothing,
  "body-added": perCall,
  "body-removed": nothing,
  "body-required": perCall,
  "body-optional": nothing,
  "content-added": nothing,
  "content-removed": nothing,
  "response-changed": adapt,
  "status-added": nothing,
  "status-removed": nothing,
  "incoming-added": same("Add it to code that handles every one."),
  "incoming-removed": same("Remove the code that handles it."),
  "tombstone-changed": nothing,
  "schema-renamed": nothing,
  "schema-removed": same("Remove imports of it."),
  "export-added": nothing,
  "export-removed": same("Remove imports of it."),
  "export-changed": nothing,
  "files-changed": nothing,
  "field-added": perRequest,
  "field-removed": ["Do not send it.", "Do not read it.", "Do not send it, and do not read it."],
  "field-renamed": nothing,
  "field-required": perRequest,
  "field-optional": same("Handle the case that T.a is absent."),
  "type-changed": adapt,
  "type-widened": adapt,
  "type-narrowed": adapt,
  nullable: same("Handle the case that T.a is null."),
  "not-nullable": nothing,
  "enum-value-added": branch,
  "enum-value-removed": remove,
  "enum-opened": branch,
  "enum-closed": nothing,
  "alternative-added": branch,
  "alternative-removed": remove,
  "members-opened": nothing,
  "members-closed": nothing,
  "constraint-tightened": check,
  "constraint-loosened": nothing,
  "constraint-changed": check,
  "format-changed": check,
  "default-changed": nothing,
  "description-changed": nothing,
};

describe("what to do about a change", () => {
  it.each(Object.entries(ROWS))("%s", (kind, [sent, read, both]) => {
    expect([
      adviceText(kind as ChangeKind, ["request"]),
      adviceText(kind as ChangeKind, ["response"]),
      adviceText(kind as ChangeKind, ["request", "response"]),
    ]).toEqual([sent, read, both]);
  });

  it.each<ChangeKind>(["parameter-removed", "field-removed"])(
    "%s: nothing more where a replacement is named",
    (kind) => {
      expect(adviceText(kind, ["request"], "b")).toBeUndefined();
    },
  );
});
