import { isObject, type Json, type JsonObject } from "../../../json.js";

const HOLDERS = ["additionalProperties", "items", "unevaluatedItems", "unevaluatedProperties"];

/** A schema in which `false` stands for what allows nothing: `not: {}`, as OpenAPI 3.0 has to write it. */
export function withFalse(schema: JsonObject): JsonObject {
  const empty = HOLDERS.filter((key) => isNothing(schema[key]));
  return empty.length === 0
    ? schema
    : { ...schema, ...Object.fromEntries(empty.map((key): [string, false] => [key, false])) };
}

function isNothing(schema: Json | undefined): boolean {
  if (!isObject(schema) || Object.keys(schema).length !== 1) return false;
  const { not } = schema;
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}
