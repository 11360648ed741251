import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { COMPOSITIONS } from "../json-schema/keywords.js";
import { referencesOf, schemaNameOf } from "../json-schema/reference.js";
import { eachSchema } from "../json-schema/walk.js";

/** A property as the document declares it, and the object schema that declares it. */
export interface Property {
  readonly node: JsonObject;
  readonly owner: JsonObject;
}

/**
 * Finds the property that `path` names, relative to `schema`: through references, parts of a composition and the
 * items of lists. Names may contain dots themselves, so the longest name is tried first. Lists may be written with or
 * without `[]`.
 */
export function findProperty(root: JsonObject, schema: Json | undefined, path: string): Property | undefined {
  return walk(root, schema, path.replaceAll("[]", ""), new Set());
}

function walk(
  root: JsonObject,
  schema: Json | undefined,
  path: string,
  seen: Set<Json>,
): Property | undefined {
  if (!isObject(schema) || seen.has(schema)) return undefined;
  const here = new Set(seen).add(schema);
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) return walk(root, valueAt(root, ref), path, here);
  const properties = objectMember(schema, "properties");
  const own = member(properties, path);
  if (isObject(own)) return { node: own, owner: schema };
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    const child = member(properties, path.slice(0, dot));
    // Below a property a schema may occur again: a folder contains folders.
    const found = child === undefined ? undefined : walk(root, child, path.slice(dot + 1), new Set());
    if (found !== undefined) return found;
  }
  const parts = [
    ...COMPOSITIONS.flatMap((key) => arrayMember(schema, key) ?? []),
    ...["items", "additionalProperties"].map((key) => member(schema, key)),
  ];
  for (const part of parts) {
    const found = walk(root, part, path, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** For each component schema, the names of those that refer to it. */
export function usersOfSchemas(schemas: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(schemas)) {
    eachSchema(schema, (node) => {
      for (const ref of referencesOf(node)) {
        const used = schemaNameOf(ref);
        if (used !== undefined) users.set(used, (users.get(used) ?? new Set()).add(name));
      }
    });
  }
  return users;
}
