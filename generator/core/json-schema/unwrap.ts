import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { withEnum } from "./enum-lists.js";
import { ALTERNATIVES, COMPOSITIONS, isNote } from "./keywords.js";
import { schemaNameOf } from "./reference.js";

/** A schema without what only wraps it: references that name nothing of their own, `null`, single-part `allOf`. */
export interface Unwrapped {
  /** Name in `components.schemas`, when the schema is that type and nothing more. */
  readonly name: string | undefined;
  /** The last reference that was followed to it, when it led to something without a name. */
  readonly via: string | undefined;
  readonly schema: JsonObject;
  readonly isNullable: boolean;
  /** Texts that stand at the place itself, the outermost first. */
  readonly description: string | undefined;
  readonly default: Json | undefined;
}

export function unwrap(root: JsonObject, schema: Json | undefined): Unwrapped {
  let value: Json | undefined = schema;
  let isNullable = false;
  let description: string | undefined;
  let standard: Json | undefined;
  const seen = new Set<string>();
  let via: string | undefined;
  for (;;) {
    if (!isObject(value)) return done(value === false ? { not: {} } : {});
    description ??= stringMember(value, "description");
    standard ??= value["default"];
    const ref = stringMember(value, "$ref");
    if (ref !== undefined) {
      const name = schemaNameOf(ref);
      const target = valueAt(root, ref);
      if (name !== undefined && isObject(target)) return done(target, name);
      if (seen.has(ref)) return done({});
      seen.add(ref);
      via = ref;
      value = target;
      continue;
    }
    const bare = withoutNull(value);
    if (bare !== value) {
      isNullable = true;
      value = bare;
      continue;
    }
    const inner = onlyPart(value);
    if (inner === undefined) return done(value);
    value = inner;
  }

  function done(found: JsonObject, name?: string): Unwrapped {
    return { name, via, schema: found, isNullable, description, default: standard };
  }
}

/** The schema without its null; the same object when it allows none. A schema of nothing but null stays. */
function withoutNull(schema: JsonObject): JsonObject {
  // No keyword of OpenAPI 3.1, and written there all the same: the types take it for what it was.
  if (schema["nullable"] === true)
    return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "nullable"));
  const types = arrayMember(schema, "type");
  if (types?.includes("null") === true && types.length > 1) {
    const rest = types.filter((type) => type !== "null");
    const stated = { ...schema, type: rest.length === 1 ? (rest[0] ?? "") : rest };
    const listed = arrayMember(schema, "enum");
    return listed === undefined ? stated : withEnum(stated, listed, listed.filter(isValue));
  }
  const values = arrayMember(schema, "enum");
  if (schema["type"] === undefined && values?.includes(null) === true && values.length > 1)
    return withEnum(schema, values, values.filter(isValue));
  for (const keyword of ALTERNATIVES) {
    const parts = arrayMember(schema, keyword);
    const rest = parts?.filter((part) => !isNull(part));
    if (parts !== undefined && rest !== undefined && rest.length > 0 && rest.length < parts.length)
      return { ...schema, [keyword]: rest };
  }
  return schema;
}

function isValue(value: Json): boolean {
  return value !== null;
}

function isNull(schema: Json): boolean {
  return isObject(schema) && (schema["type"] === "null" || schema["const"] === null);
}

/** The one part of an `allOf`, `anyOf` or `oneOf` that has nothing beside it but notes. */
function onlyPart(schema: JsonObject): Json | undefined {
  const keys = Object.keys(schema).filter((key) => !isNote(key) && key !== "discriminator");
  const [keyword] = keys;
  if (keys.length !== 1 || keyword === undefined || !COMPOSITIONS.some((each) => each === keyword))
    return undefined;
  const parts = arrayMember(schema, keyword);
  return parts?.length === 1 ? parts[0] : undefined;
}
