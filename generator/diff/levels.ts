import type { Side } from "../core/json-schema/shape.js";
import type { Level, SchemaChangeKind } from "./change.js";

type Rule = readonly [request: Level, response: Level];

/**
 * What each change inside a schema means where it is sent and where it is read. A caller is broken by what accepts
 * less; a reader by what promises less, or by a closed set of values that is not the same any more: code that
 * tells all of its members apart no longer compiles, whether one came or went.
 */
const RULES: Readonly<Record<SchemaChangeKind, Rule>> = {
  "field-added": ["compatible", "compatible"],
  "field-removed": ["breaking-callers", "breaking-readers"],
  "field-renamed": ["breaking-callers", "breaking-readers"],
  "field-required": ["breaking-callers", "compatible"],
  "field-optional": ["compatible", "breaking-readers"],
  "type-changed": ["breaking-callers", "breaking-readers"],
  "type-widened": ["compatible", "breaking-readers"],
  "type-narrowed": ["breaking-callers", "compatible"],
  nullable: ["compatible", "breaking-readers"],
  "not-nullable": ["breaking-callers", "compatible"],
  "enum-value-added": ["compatible", "breaking-readers"],
  "enum-value-removed": ["breaking-callers", "breaking-readers"],
  "enum-opened": ["compatible", "breaking-readers"],
  "enum-closed": ["breaking-callers", "compatible"],
  "alternative-added": ["compatible", "breaking-readers"],
  "alternative-removed": ["breaking-callers", "breaking-readers"],
  "members-opened": ["compatible", "compatible"],
  "members-closed": ["breaking-callers", "breaking-readers"],
  "constraint-tightened": ["breaking-callers", "compatible"],
  "constraint-loosened": ["compatible", "compatible"],
  "constraint-changed": ["breaking-callers", "compatible"],
  "format-changed": ["breaking-callers", "breaking-readers"],
  // The server fills in what a caller leaves out: the same call means something else.
  "default-changed": ["breaking-callers", "documentation"],
  "description-changed": ["documentation", "documentation"],
};

export function levelOf(kind: SchemaChangeKind, side: Side): Level {
  const [request, response] = RULES[kind];
  if (side === "error") return "documentation";
  return side === "request" ? request : response;
}
