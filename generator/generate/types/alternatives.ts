import { arrayMember, isObject, type Json, type JsonObject } from "../../json.js";

/** Keywords that say of which type a value is; the others only say more about it, `required` included. */
const TYPED = new Set([
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "const",
  "enum",
  "items",
  "oneOf",
  "patternProperties",
  "prefixItems",
  "properties",
  "type",
  "x-extensible-enum",
]);

/**
 * A schema whose alternatives narrow what stands beside them, as JSON Schema means it. openapi-typescript makes a
 * union of both, so that `anyOf: [{ required: [a] }, { required: [b] }]` beside `properties` loses all of them.
 */
export function narrowing(schema: JsonObject): JsonObject {
  const said = ["anyOf", "oneOf"].reduce(withoutUntold, schema);
  const { anyOf, ...rest } = said;
  if (anyOf === undefined || !isTyped(rest)) return said;
  return { ...rest, allOf: [...(arrayMember(rest, "allOf") ?? []), { anyOf }] };
}

/** Without alternatives of which one says nothing of the type: with it, any type would do. */
function withoutUntold(schema: JsonObject, keyword: string): JsonObject {
  const alternatives = arrayMember(schema, keyword);
  if (alternatives === undefined || alternatives.every(isTyped)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

/** Whether a schema says of which type a value is. */
export function isTyped(schema: Json): boolean {
  return isObject(schema) ? Object.keys(schema).some((key) => TYPED.has(key)) : schema === false;
}
