import { compareText, type JsonObject, stringMember } from "../../json.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import type { Enumeration } from "./model.js";
import type { Reached } from "./reach.js";

/**
 * The enumerations among what operations reach that have a name, or a deprecated value: a linter can only find a
 * deprecated value by the name of its constant.
 */
export function findEnumerations(
  module: string,
  reached: readonly Reached[],
  deprecations: NodeDeprecations,
): Enumeration[] {
  const found = new Map<string, Enumeration>();
  const seen = new Set<JsonObject>();
  for (const { schema, isNamed, place } of reached) {
    if (seen.has(schema) || stringMember(schema, "$ref") !== undefined) continue;
    seen.add(schema);
    const values = deprecations.valuesOf(schema);
    const isWorthName = isNamed || values.some(({ deprecation }) => deprecation !== undefined);
    if (values.length === 0 || !isWorthName) continue;
    const owner = isNamed ? place : freePlace(place, found);
    found.set(owner, {
      owner,
      isNamed,
      schema,
      values: values.map(({ deprecation, ...entry }) => ({
        ...entry,
        deprecation:
          deprecation === undefined
            ? undefined
            : {
                module,
                scope: "enumValue",
                name: `${owner}.${entry.value}`,
                owner,
                value: entry.value,
                ...deprecation,
              },
      })),
    });
  }
  return [...found.values()].sort((a, b) => compareText(a.owner, b.owner));
}

/** Two lists may stand at one place, as alternatives. */
function freePlace(place: string, taken: ReadonlyMap<string, unknown>): string {
  let candidate = place;
  for (let number = 2; taken.has(candidate); number++) candidate = `${place} ${number}`;
  return candidate;
}
