import { isObject, type Json, type JsonObject } from "../json.js";
import { pointerOf } from "./pointer.js";

/** Where, below a schema, further schemas stand: one, a list of them, or a map of names to them. */
const ONE = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
/** `x-anyOf` (Adyen): what the entries of a map may be, named where JSON Schema cannot tell. */
const LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items", "x-anyOf"]);
const MAP = new Set(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"]);

/** Calls `visit` with each schema directly below `schema`, and with the keys that lead to it. */
export function eachSubschema(schema: JsonObject, visit: (child: Json, ...keys: string[]) => void): void {
  for (const [key, value] of Object.entries(schema)) {
    if (LIST.has(key) && Array.isArray(value)) {
      value.forEach((child, index) => visit(child, key, String(index)));
    } else if (ONE.has(key)) {
      visit(value, key);
    } else if (MAP.has(key) && isObject(value)) {
      for (const [name, child] of Object.entries(value)) visit(child, key, name);
    }
  }
}

/**
 * A copy of `schema` in which every schema at or below it has passed through `change`, children first.
 * Only positions that hold schemas are visited, so a property called `example` or `nullable`, or data in an
 * `enum`, is never mistaken for a keyword. `change` also learns the JSON pointer, counted from `pointer`, and which
 * schema of the document it is given a copy of.
 */
export function mapSchemas(
  schema: Json,
  change: (schema: JsonObject, pointer: string, original: JsonObject) => Json,
  pointer = "",
): Json {
  if (!isObject(schema)) return schema;
  const below = (child: Json, ...keys: (string | number)[]): Json =>
    mapSchemas(child, change, pointer + pointerOf(...keys));
  const copy = mapValues(schema, (value, key) => {
    if (LIST.has(key) && Array.isArray(value)) return value.map((child, index) => below(child, key, index));
    if (ONE.has(key)) return below(value, key);
    if (MAP.has(key) && isObject(value)) return mapValues(value, (child, name) => below(child, key, name));
    return value;
  });
  return change(copy, pointer, schema);
}

/** `Object.fromEntries` defines members, it never assigns: `__proto__` stays a name like any other. */
export function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
