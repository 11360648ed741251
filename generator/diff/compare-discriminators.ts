import { mappedReferences, schemaNameOf } from "../core/json-schema/reference.js";
import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Place, SchemaComparison } from "./schema-comparison.js";

/** How types of the two documents are the same. */
export interface TypeIdentity {
  /** Whether the type before is the type after, under the same name or a new one. */
  readonly isSameType: (before: string, after: string) => boolean;
  /** Names of the component schemas. */
  readonly namesBefore: ReadonlySet<string>;
  readonly namesAfter: ReadonlySet<string>;
}

/**
 * Compares the values of a discriminator that stand for the same types before and after. A type that is added or
 * removed is reported as such; here it stays, and only the value that tells it apart changes.
 */
export function compareDiscriminators(
  { report }: SchemaComparison,
  [before, after]: readonly [JsonObject, JsonObject],
  place: Place,
  { isSameType, namesBefore, namesAfter }: TypeIdentity,
): void {
  const property = propertyOf(before);
  if (property === undefined || property !== propertyOf(after)) return;
  const [valuesBefore, valuesAfter] = [valuesOf(before), valuesOf(after)];
  // Without alternatives the mapping is the only list of types: a type stays where the document has it.
  const isListed = alternativesOf(before).length > 0 || alternativesOf(after).length > 0;
  const [typesBefore, typesAfter] = isListed
    ? [new Set(valuesBefore.values()), new Set(valuesAfter.values())]
    : [namesBefore, namesAfter];
  const details = {
    path: place.path === "" ? property : `${place.path}.${property}`,
    pointer: place.pointer + pointerOf("discriminator"),
  };
  for (const [value, type] of valuesBefore) {
    if (![...typesAfter].some((name) => isSameType(type, name))) continue;
    const other = valuesAfter.get(value);
    if (other === undefined)
      report("enum-value-removed", place, { ...details, before: JSON.stringify(value) });
    else if (typesBefore.has(other) && !isSameType(type, other))
      report("type-changed", place, {
        ...details,
        before: `${JSON.stringify(value)}: ${type}`,
        after: `${JSON.stringify(value)}: ${other}`,
      });
  }
  for (const [value, type] of valuesAfter) {
    if (!valuesBefore.has(value) && [...typesBefore].some((name) => isSameType(name, type)))
      report("enum-value-added", place, { ...details, after: JSON.stringify(value) });
  }
}

function propertyOf(schema: JsonObject): string | undefined {
  return stringMember(objectMember(schema, "discriminator"), "propertyName");
}

/**
 * The values that tell types apart, each with its type: those of the mapping, and the names of alternatives that the
 * mapping does not list (OpenAPI 3.1, "Discriminator Object").
 */
function valuesOf(schema: JsonObject): Map<string, string> {
  const values = new Map<string, string>();
  for (const [value, reference] of mappedReferences(schema)) {
    const name = schemaNameOf(reference);
    if (name !== undefined) values.set(value, name);
  }
  const mapped = new Set(values.values());
  for (const alternative of alternativesOf(schema)) {
    const name = schemaNameOf(stringMember(alternative, "$ref") ?? "");
    if (name !== undefined && !mapped.has(name)) values.set(name, name);
  }
  return values;
}

function alternativesOf(schema: JsonObject): JsonObject[] {
  const found: Json[] = ["oneOf", "anyOf"].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list : [];
  });
  return found.filter(isObject);
}
