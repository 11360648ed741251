import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { isNote } from "./keywords.js";
import { componentSchemas, schemaNameOf } from "./reference.js";

/** Component schema -> the component schemas that it extends: what the `allOf` of one refers to. */
export function extendedSchemas(root: JsonObject): ReadonlyMap<string, readonly string[]> {
  const extended = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(componentSchemas(root))) {
    const parents = new Set(partReferences(schema).flatMap((ref) => namedAt(root, ref) ?? []));
    if (parents.size > 0) extended.set(name, [...parents]);
  }
  return extended;
}

/** Component schema -> the component schemas that extend it directly, in the order of the document. */
export function extendingSchemas(root: JsonObject): ReadonlyMap<string, readonly string[]> {
  const extending = new Map<string, string[]>();
  for (const [name, parents] of extendedSchemas(root))
    for (const parent of parents) extending.set(parent, [...(extending.get(parent) ?? []), name]);
  return extending;
}

/** The references among the parts of an `allOf`, parts of parts included. */
function partReferences(schema: Json | undefined): string[] {
  return (arrayMember(schema, "allOf") ?? []).flatMap((part) => {
    const ref = stringMember(part, "$ref");
    return ref === undefined ? partReferences(part) : [ref];
  });
}

/** The component that a reference leads to, behind components that are nothing but a reference themselves. */
export function namedAt(root: JsonObject, ref: string): string | undefined {
  const seen = new Set<string>();
  for (let next = ref; !seen.has(next); ) {
    seen.add(next);
    const target = valueAt(root, next);
    const further = aliasOf(target);
    if (further === undefined) return isObject(target) ? schemaNameOf(next) : undefined;
    next = further;
  }
  return undefined;
}

/** The `$ref` of a schema that has nothing beside it but notes. */
function aliasOf(schema: Json | undefined): string | undefined {
  const ref = stringMember(schema, "$ref");
  const isAlias = isObject(schema) && Object.keys(schema).every((key) => key === "$ref" || isNote(key));
  return isAlias ? ref : undefined;
}

/**
 * The one `$ref` of an `allOf` that says nothing else, however it is written: OpenAPI 3.0 has no other way to describe
 * a reference.
 */
export function wrappedReference(schema: JsonObject): string | undefined {
  const { allOf, type, ...rest } = schema;
  if (!Array.isArray(allOf) || !Object.keys(rest).every(isNote)) return undefined;
  if (type !== undefined && type !== "object") return undefined;
  const parts = allOf.filter((part) => !isObject(part) || !Object.keys(part).every(isNote));
  const [only, ...others] = parts;
  return others.length === 0 ? aliasOf(only) : undefined;
}
