import { compareText, type JsonObject } from "../../json.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import type { Deprecation } from "../deprecation/deprecation.js";
import type { Reached } from "./reach.js";

export interface FieldDeprecations {
  /** Sorted by scope and name. */
  readonly records: readonly Deprecation[];
  /** The name of the record of each deprecated property, by the schema of the property. */
  readonly names: ReadonlyMap<JsonObject, string>;
  /** The record of each that is part of a request, by the schema of the property. */
  readonly sent: ReadonlyMap<JsonObject, Deprecation>;
}

/**
 * The deprecated properties among what operations reach. A schema that travels both ways has its properties in both
 * scopes: to write one and to read one are two different uses.
 */
export function fieldDeprecations(
  module: string,
  reached: readonly Reached[],
  deprecations: NodeDeprecations,
): FieldDeprecations {
  const records = new Map<string, Deprecation>();
  const names = new Map<JsonObject, string>();
  const sent = new Map<JsonObject, Deprecation>();
  for (const { schema, direction, owner, place, property } of reached) {
    const deprecation = property === undefined ? undefined : deprecations.of(schema);
    if (property === undefined || deprecation === undefined) continue;
    const scope = direction === "request" ? "requestField" : "responseField";
    const record: Deprecation = { module, scope, name: place, owner, member: property, ...deprecation };
    records.set(`${scope} ${place}`, record);
    if (direction === "request" && !sent.has(schema)) sent.set(schema, record);
    if (!names.has(schema)) names.set(schema, place);
  }
  return {
    records: [...records].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record),
    names,
    sent,
  };
}
