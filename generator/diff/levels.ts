import type { Side } from "../core/json-schema/side.js";
import type { Level, SchemaChangeKind } from "./change.js";

type Rule = readonly [request: Level, response: Level];

/** Changes inside a schema, and those of the name of a type that stands there. */
type LevelledKind = SchemaChangeKind | "schema-renamed" | "schema-removed";

/**
 * The level of each change inside a schema, in requests and in responses. A change breaks callers when requests
 * accept less, and readers when responses promise less. A closed set of values breaks readers when it changes at
 * all: code that handles every value no longer compiles, whether a value was added or removed.
 */
const RULES: Readonly<Record<LevelledKind, Rule>> = {
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
  // The platform fills in what a caller leaves out: the same call has another meaning.
  "default-changed": ["breaking-callers", "documentation"],
  "description-changed": ["documentation", "documentation"],
  // `import type` of the name fails, whichever way its values travel.
  "schema-renamed": ["breaking-readers", "breaking-readers"],
  "schema-removed": ["breaking-readers", "breaking-readers"],
};

/**
 * The level of a change inside a schema, by the direction in which the schema travels. The bodies of errors have types,
 * which code that catches an error reads like a response.
 */
export function levelOf(kind: LevelledKind, side: Side): Level {
  const [request, response] = RULES[kind];
  return side === "request" ? request : response;
}
