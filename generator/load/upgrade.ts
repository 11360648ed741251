import { isObject, type Json, type JsonObject } from "../json.js";
import { mapSchemas, mapValues } from "./schemas.js";

/**
 * Turns an OpenAPI 3.0 document into the same document in OpenAPI 3.1: `nullable` in all its spellings becomes a
 * type, boolean `exclusiveMinimum` becomes a number, `example` becomes `examples`. A 3.1 document comes back as
 * it is.
 *
 * Done by position rather than by a library: the upgraders at hand walk every object alike and take a property
 * that happens to be called `example` or `nullable` for a keyword, which loses fields.
 */
export function upgrade(document: JsonObject): JsonObject {
  const version = document["openapi"];
  if (typeof version !== "string" || !version.startsWith("3.0")) return document;
  return { ...upgradeObject(document), openapi: "3.1.1" };
}

/** Keys of OpenAPI objects that hold a schema, and those whose content is data or free text. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "mapping", "scopes", "variables"]);

function upgradeObject(object: JsonObject): JsonObject {
  return mapValues(object, (value, key) => {
    if (key === "schema") return mapSchemas(value, upgradeSchema);
    if (key === "schemas" && isObject(value))
      return mapValues(value, (item) => mapSchemas(item, upgradeSchema));
    if (DATA.has(key) || key.startsWith("x-")) return value;
    return upgradeValue(value);
  });
}

function upgradeValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(upgradeValue);
  return isObject(value) ? upgradeObject(value) : value;
}

function upgradeSchema(schema: JsonObject): Json {
  if (typeof schema["$ref"] === "string") return upgradeReference(schema, schema["$ref"]);
  const { nullable, example } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !REWRITTEN.has(key)));
  const upgraded = {
    ...rest,
    ...(example === undefined ? {} : { examples: [example] }),
    ...bounds(schema, "minimum", "exclusiveMinimum"),
    ...bounds(schema, "maximum", "exclusiveMaximum"),
  };
  return nullable === true ? makeNullable(upgraded) : upgraded;
}

/**
 * OpenAPI 3.0 ignores what stands beside a `$ref`. Constraints are dropped accordingly; notes on the place itself
 * (a description, a deprecation) and `nullable` are kept, since whoever wrote them meant them.
 */
function upgradeReference(schema: JsonObject, ref: string): JsonObject {
  const notes = Object.entries(schema).filter(([key]) => NOTES.has(key) || key.startsWith("x-"));
  const kept: JsonObject = Object.fromEntries(notes);
  return schema["nullable"] === true
    ? { ...kept, anyOf: [{ $ref: ref }, { type: "null" }] }
    : { ...kept, $ref: ref };
}

const NOTES = new Set(["deprecated", "description", "readOnly", "title", "writeOnly"]);

const REWRITTEN = new Set([
  "nullable",
  "example",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
]);

/** `minimum: 5, exclusiveMinimum: true` -> `exclusiveMinimum: 5`. */
function bounds(schema: JsonObject, bound: "minimum" | "maximum", exclusive: string): JsonObject {
  const value = schema[bound];
  const flag = schema[exclusive];
  if (flag === true && value !== undefined) return { [exclusive]: value };
  return {
    ...(value === undefined ? {} : { [bound]: value }),
    ...(typeof flag === "number" ? { [exclusive]: flag } : {}),
  };
}

function makeNullable(schema: JsonObject): JsonObject {
  if (typeof schema["type"] === "string") {
    const list = schema["enum"];
    return {
      ...schema,
      type: [schema["type"], "null"],
      ...(Array.isArray(list) && !list.includes(null) ? { enum: [...list, null] } : {}),
    };
  }
  if (Array.isArray(schema["enum"])) {
    return schema["enum"].includes(null) ? schema : { ...schema, enum: [...schema["enum"], null] };
  }
  // `nullable` without a type, beside `allOf`, `oneOf` or `anyOf`: the whole may be null.
  const keywords = ["allOf", "oneOf", "anyOf"].filter((key) => Array.isArray(schema[key]));
  if (keywords.length === 0) return schema;
  const entries = Object.entries(schema);
  const isNote = (key: string): boolean => NOTES.has(key) || key.startsWith("x-");
  const notes: JsonObject = Object.fromEntries(entries.filter(([key]) => isNote(key)));
  const bare: JsonObject = Object.fromEntries(entries.filter(([key]) => !isNote(key)));
  return { ...notes, anyOf: [bare, { type: "null" }] };
}
