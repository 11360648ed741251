import { isObject, type Json, type JsonObject, setMember } from "../../json.js";
import type { Path } from "../../json-pointer.js";
import { HOLDS_SCHEMAS } from "./keywords.js";

/** Calls `visit` with each schema directly below `schema`, and with the keys that lead to it. */
export function eachSubschema(schema: JsonObject, visit: (child: Json, ...keys: string[]) => void): void {
  for (const key of Object.keys(schema)) {
    const holds = HOLDS_SCHEMAS.get(key);
    if (holds === undefined) continue;
    const value = schema[key] as Json;
    if (holds.list && Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visit(value[index] as Json, key, String(index));
    } else if (holds.one) {
      visit(value, key);
    } else if (holds.map && isObject(value)) {
      for (const name of Object.keys(value)) visit(value[name] as Json, key, name);
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
 * `schema` with every schema at or below it passed through `change`, children first. What nothing changes is not copied:
 * it is the same object, so that neither may be modified in place.
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
  const changed = withValues(schema, (value, key) => {
    const holds = HOLDS_SCHEMAS.get(key);
    if (holds === undefined || typeof value !== "object") return value;
    if (holds.list && Array.isArray(value)) {
      const above = { key, above: path };
      return withItems(value, (child, index) => mapSchemas(child, change, { key: index, above }));
    }
    if (holds.one) return mapSchemas(value, change, { key, above: path });
    if (holds.map && isObject(value)) {
      const above = { key, above: path };
      return withValues(value, (child, name) => mapSchemas(child, change, { key: name, above }));
    }
    return value;
  });
  return change(changed, path, schema);
}

/** `object` with each of its own values changed: a copy, unless all stay as they are. */
export function withValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  let copy: JsonObject | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key] as Json;
    const changed = change(value, key);
    if (changed === value) continue;
    copy ??= { ...object };
    setMember(copy, key, changed);
  }
  return copy ?? object;
}

/** The same for a list. */
export function withItems(list: Json[], change: (item: Json, index: number) => Json): Json[] {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = list[index] as Json;
    const changed = change(item, index);
    if (changed === item) continue;
    copy ??= [...list];
    copy[index] = changed;
  }
  return copy ?? list;
}

/** A copy of `object` with each of its own values changed; `__proto__` stays a name like any other. */
export function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  const copy: JsonObject = {};
  for (const key of Object.keys(object)) setMember(copy, key, change(object[key] as Json, key));
  return copy;
}
