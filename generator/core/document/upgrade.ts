import type { Json, JsonObject } from "../../json.js";
import { isNullable, makeNullable } from "../json-schema/plain/nulls.js";
import { NOTES } from "../json-schema/plain/or-null.js";
import { mapDocumentSchemas } from "./document-schemas.js";

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
  return { ...mapDocumentSchemas(document, upgradeSchema), openapi: "3.1.1" };
}

function upgradeSchema(schema: JsonObject): Json {
  if (typeof schema["$ref"] === "string") return upgradeReference(schema, schema["$ref"]);
  if (!Object.keys(schema).some((key) => REWRITTEN.has(key))) return schema;
  const { example } = schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => !REWRITTEN.has(key)));
  const upgraded = {
    ...rest,
    ...(example === undefined ? {} : { examples: [example] }),
    ...bounds(schema, "minimum", "exclusiveMinimum"),
    ...bounds(schema, "maximum", "exclusiveMaximum"),
  };
  return isNullable(schema) ? makeNullable(upgraded) : upgraded;
}

/**
 * OpenAPI 3.0 ignores what stands beside a `$ref`. Constraints are dropped accordingly; notes on the place itself
 * (a description, a deprecation) and `nullable` are kept, since whoever wrote them meant them.
 */
function upgradeReference(schema: JsonObject, ref: string): JsonObject {
  const notes = Object.entries(schema).filter(
    ([key]) => NOTES.has(key) || (key.startsWith("x-") && key !== "x-nullable"),
  );
  const kept: JsonObject = Object.fromEntries(notes);
  return isNullable(schema) ? { ...kept, anyOf: [{ $ref: ref }, { type: "null" }] } : { ...kept, $ref: ref };
}

const REWRITTEN = new Set([
  "nullable",
  "x-nullable",
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
