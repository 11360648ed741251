import { isObject, type Json, type JsonObject } from "../../../json.js";

const HOLDERS = [
  "additionalProperties",
  "items",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
];

/** A schema in which `false` stands for what allows nothing: `not: {}`, as OpenAPI 3.0 has to write it. */
export function withFalse(schema: JsonObject): JsonObject {
  const empty = HOLDERS.filter((key) => isNothing(schema[key]));
  return empty.length === 0
    ? schema
    : { ...schema, ...Object.fromEntries(empty.map((key): [string, false] => [key, false])) };
}

/** Whether no value is valid for a schema: `false`, or one that excludes everything. */
export function isNothing(schema: Json | undefined): boolean {
  if (!isObject(schema)) return schema === false;
  const { not } = schema;
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}
