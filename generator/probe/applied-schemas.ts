import { arrayMember, isObject, type Json, type JsonObject, member, stringMember } from "../json.js";
import { keysOf, pointerOf, valueAt } from "../json-pointer.js";
import type { JsonType } from "./shape.js";

/** A schema of the document, with its place. */
export interface PlacedSchema {
  readonly schema: Json;
  readonly pointer: string;
}

/** The schema that a `$ref` names. */
export function referenced(root: JsonObject, schema: Json): PlacedSchema | undefined {
  const ref = stringMember(schema, "$ref");
  if (ref === undefined) return undefined;
  const target = valueAt(root, ref);
  return target === undefined ? undefined : { schema: target, pointer: pointerOf(...keysOf(ref)) };
}

/** The schemas below `key`, which holds a list of them. */
export function listed({ schema, pointer }: PlacedSchema, key: string): PlacedSchema[] {
  return (arrayMember(schema, key) ?? []).map((child, index) => ({
    schema: child,
    pointer: pointer + pointerOf(key, index),
  }));
}

/**
 * The types a schema accepts; `undefined` for all. A schema with `properties` or `items` and without a type is meant
 * for an object or an array, as authors of documents use it.
 */
export function acceptedTypes(root: JsonObject, placed: PlacedSchema): ReadonlySet<JsonType> | undefined {
  const { schema } = placed;
  if (!isObject(schema)) return typesOf(root, placed, new Set());
  if (!known.has(schema)) known.set(schema, typesOf(root, placed, new Set()));
  return known.get(schema);
}

/** Documents do not change during a run, and the same few schemas are looked up very often. */
const known = new WeakMap<JsonObject, ReadonlySet<JsonType> | undefined>();

function typesOf(
  root: JsonObject,
  placed: PlacedSchema,
  within: ReadonlySet<Json>,
): ReadonlySet<JsonType> | undefined {
  const { schema } = placed;
  if (schema === false) return new Set();
  if (!isObject(schema) || within.has(schema)) return undefined;
  const inside = new Set([...within, schema]);
  const of = (child: PlacedSchema): ReadonlySet<JsonType> | undefined => typesOf(root, child, inside);
  const target = referenced(root, schema);
  const parts = [
    declaredTypes(schema),
    ...(target === undefined ? [] : [of(target)]),
    ...listed(placed, "allOf").map(of),
    ...["anyOf", "oneOf"].map((key) => {
      const branches = listed(placed, key).map(of);
      return branches.length === 0 ? undefined : union(branches);
    }),
  ];
  return parts.reduce(intersection, undefined);
}

function declaredTypes(schema: JsonObject): ReadonlySet<JsonType> | undefined {
  const { type } = schema;
  if (type !== undefined) {
    const types = new Set((Array.isArray(type) ? type : [type]) as JsonType[]);
    if (types.has("number")) types.add("integer");
    return types;
  }
  if (isObject(member(schema, "properties"))) return new Set(["object", "null"]);
  if (isObject(member(schema, "items"))) return new Set(["array", "null"]);
  return undefined;
}

type Types = ReadonlySet<JsonType> | undefined;

function union(sets: readonly Types[]): Types {
  return sets.every((set) => set !== undefined) ? new Set(sets.flatMap((set) => [...set])) : undefined;
}

function intersection(a: Types, b: Types): Types {
  return a === undefined || b === undefined ? (a ?? b) : new Set([...a].filter((type) => b.has(type)));
}
