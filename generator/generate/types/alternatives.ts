import { ALTERNATIVES, COMPOSITIONS } from "../../core/json-schema/keywords.js";
import { arrayMember, isObject, type Json, type JsonObject } from "../../json.js";

/** Keywords that determine the type of a value; others, `required` among them, only constrain it. */
const TYPING: ReadonlySet<string> = new Set([
  "$ref",
  "additionalProperties",
  ...COMPOSITIONS,
  "const",
  "enum",
  "items",
  "patternProperties",
  "prefixItems",
  "properties",
  "type",
  "x-extensible-enum",
]);

/**
 * A schema whose alternatives constrain the keywords beside them, as JSON Schema defines it. `schema-type.ts` makes a
 * union of `anyOf` and what stands beside it, by which `anyOf: [{ required: [a] }, { required: [b] }]` beside `properties` would lose all of them.
 */
export function narrowing(schema: JsonObject): JsonObject {
  const typed = ALTERNATIVES.reduce<JsonObject>(withoutUntyped, schema);
  const { anyOf, ...rest } = typed;
  if (anyOf === undefined || !isTyped(rest)) return typed;
  return { ...rest, allOf: [...(arrayMember(rest, "allOf") ?? []), { anyOf }] };
}

/** Without alternatives of which one determines no type: any type is valid for that one. */
function withoutUntyped(schema: JsonObject, keyword: string): JsonObject {
  const alternatives = arrayMember(schema, keyword);
  if (alternatives === undefined || alternatives.every(isTyped)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

/** Whether a schema determines the type of a value. */
export function isTyped(schema: Json): boolean {
  return isObject(schema) ? Object.keys(schema).some((key) => TYPING.has(key)) : schema === false;
}
