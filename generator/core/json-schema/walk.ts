import { isObject, type Json, type JsonObject, setMember } from "../../json.js";
import type { Path } from "../../json-pointer.js";
import { LIST_OF_SCHEMAS, MAP_OF_SCHEMAS, ONE_SCHEMA } from "./keywords.js";

/** Calls `visit` with each schema directly below `schema`, and with the keys that lead to it. */
export function eachSubschema(schema: JsonObject, visit: (child: Json, ...keys: string[]) => void): void {
  for (const [key, value] of Object.entries(schema)) {
    if (LIST_OF_SCHEMAS.has(key) && Array.isArray(value)) {
      value.forEach((child, index) => visit(child, key, String(index)));
    } else if (ONE_SCHEMA.has(key)) {
      visit(value, key);
    } else if (MAP_OF_SCHEMAS.has(key) && isObject(value)) {
      for (const [name, child] of Object.entries(value)) visit(child, key, name);
    }
  }
}

/** Calls `visit` with a schema and with each schema below it, whatever the depth. References are not followed. */
export function eachSchema(schema: Json, visit: (schema: JsonObject) => void): void {
  if (!isObject(schema)) return;
  visit(schema);
  eachSubschema(schema, (child) => eachSchema(child, visit));
}

/**
 * A copy of `schema` in which every schema at or below it has passed through `change`, children first.
 * Only positions that hold schemas are visited, so a property called `example` or `nullable`, or data in an
 * `enum`, is never mistaken for a keyword. `change` also learns the place, counted from `path`, and which schema of
 * the document it is given a copy of.
 */
export function mapSchemas(
  schema: Json,
  change: (schema: JsonObject, path: Path | undefined, original: JsonObject) => Json,
  path?: Path,
): Json {
  if (!isObject(schema)) return schema;
  const copy = mapValues(schema, (value, key) => {
    if (LIST_OF_SCHEMAS.has(key) && Array.isArray(value)) {
      const above = { key, above: path };
      return value.map((child, index) => mapSchemas(child, change, { key: index, above }));
    }
    if (ONE_SCHEMA.has(key)) return mapSchemas(value, change, { key, above: path });
    if (MAP_OF_SCHEMAS.has(key) && isObject(value)) {
      const above = { key, above: path };
      return mapValues(value, (child, name) => mapSchemas(child, change, { key: name, above }));
    }
    return value;
  });
  return change(copy, path, schema);
}

/** A copy of `object` with each of its own values changed; `__proto__` stays a name like any other. */
export function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  const copy: JsonObject = {};
  for (const key of Object.keys(object)) setMember(copy, key, change(object[key] as Json, key));
  return copy;
}
