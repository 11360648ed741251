import { mapValues } from "../../core/json-schema/walk.js";
import { isObject, type Json, type JsonObject, objectMember } from "../../json.js";
import type { Direction } from "./directions.js";
import type { EnumType } from "./enum-types.js";

/** Marks a property that is refused where it is written; its value is the name of the record. */
export const IN_MARK = "x-deprecated-in";
/** Marks a property that is hidden where it is read; its value is the name of the record. */
export const OUT_MARK = "x-deprecated-out";
/** Marks a list of values with a pair for each that is refused: the value and the name of its record. */
export const VALUES_MARK = "x-deprecated-values";

/** The mark of a deprecated property. */
export function propertyMark(direction: Direction, name: string | undefined): JsonObject {
  return name === undefined ? {} : { [direction === "write" ? IN_MARK : OUT_MARK]: name };
}

/**
 * The mark of the deprecated values of a list. In responses they are values like any other, and where any text may be
 * sent none can be refused.
 */
export function valuesMark(direction: Direction, { members, isOpen }: EnumType): JsonObject {
  const pairs = members.flatMap(({ value, deprecation }): [string | number, string][] =>
    deprecation === undefined ? [] : [[value, deprecation.name]],
  );
  return direction === "read" || isOpen || pairs.length === 0 ? {} : { [VALUES_MARK]: pairs };
}

/**
 * In an object with members of any name, a hidden member could still be read through the index signature: it gets the
 * mark of refused members instead, whose type accepts and yields nothing.
 */
export function markedByName(schema: JsonObject): JsonObject {
  const { additionalProperties, patternProperties } = schema;
  const properties = objectMember(schema, "properties");
  const isClosed = (additionalProperties ?? false) === false && patternProperties === undefined;
  if (properties === undefined || isClosed) return schema;
  return { ...schema, properties: mapValues(properties, readable) };
}

function readable(property: Json): Json {
  if (!isObject(property)) return property;
  const { [OUT_MARK]: name, ...rest } = property;
  return name === undefined ? property : { ...rest, [IN_MARK]: name };
}
