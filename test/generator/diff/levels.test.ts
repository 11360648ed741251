import { describe, expect, it } from "vitest";
import type { Level, SchemaChangeKind } from "../../../generator/diff/change.js";
import { levelOf } from "../../../generator/diff/levels.js";

const [callers, readers] = ["breaking-callers", "breaking-readers"] as const;

/** Every kind of change inside a schema, with its level in requests and in responses. */
const ROWS: Readonly<Record<SchemaChangeKind, readonly [request: Level, response: Level]>> = {
  "field-added": ["compatible", "compatible"],
  "field-removed": [callers, readers],
  "field-renamed": [callers, readers],
  "field-required": [callers, "compatible"],
  "field-optional": ["compatible", readers],
  "type-changed": [callers, readers],
  "type-widened": ["compatible", readers],
  "type-narrowed": [callers, "compatible"],
  nullable: ["compatible", readers],
  "not-nullable": [callers, "compatible"],
  "enum-value-added": ["compatible", readers],
  "enum-value-removed": [callers, readers],
  "enum-opened": ["compatible", readers],
  "enum-closed": [callers, "compatible"],
  "alternative-added": ["compatible", readers],
  "alternative-removed": [callers, readers],
  "members-opened": ["compatible", "compatible"],
  "members-closed": [callers, readers],
  "constraint-tightened": [callers, "compatible"],
  "constraint-loosened": ["compatible", "compatible"],
  "constraint-changed": [callers, "compatible"],
  "format-changed": [callers, readers],
  "default-changed": [callers, "documentation"],
  "description-changed": ["documentation", "documentation"],
};

describe("the level of a change inside a schema", () => {
  it.each(
    Object.entries(ROWS).map(([kind, [request, response]]) => [kind as SchemaChangeKind, request, response]),
  )("%s: %s in requests, %s in responses, as in responses in errors", (kind, request, response) => {
    expect(["request", "response", "error"].map((side) => levelOf(kind as never, side as never))).toEqual([
      request,
      response,
      response,
    ]);
  });
});
