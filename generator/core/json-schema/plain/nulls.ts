import type { JsonObject } from "../../../json.js";
import { COMPOSITIONS } from "../keywords.js";
import { orNull } from "./or-null.js";

/** Whether a schema says by OpenAPI 3.0's `nullable`, or by what Swagger 2.0 documents have for it, that it may be null. */
export function isNullable(schema: JsonObject): boolean {
  return schema["nullable"] === true || schema["x-nullable"] === true;
}

/**
 * A schema that says of null what its types say: one that is nullable has `null` among them, and one that lists its
 * values without null has not, whatever its types say.
 */
export function withPlainNull(schema: JsonObject): JsonObject {
  if (isNullable(schema)) {
    const rest = Object.entries(schema).filter(([key]) => key !== "nullable" && key !== "x-nullable");
    return makeNullable(Object.fromEntries(rest));
  }
  const { enum: values, type } = schema;
  if (!Array.isArray(values) || !Array.isArray(type) || values.includes(null)) return schema;
  const types = type.filter((name) => name !== "null");
  if (types.length === type.length || types.length === 0) return schema;
  return { ...schema, type: types.length === 1 ? (types[0] ?? "") : types };
}

/** A schema that allows null as well. */
export function makeNullable(schema: JsonObject): JsonObject {
  if (COMPOSITIONS.some((key) => Array.isArray(schema[key]))) return orNull(schema);
  const list = schema["enum"];
  const values = Array.isArray(list) && !list.includes(null) ? { enum: [...list, null] } : {};
  const type = schema["type"] ?? impliedType(schema);
  if (Array.isArray(type)) return { ...schema, type: [...new Set([...type, "null"])], ...values };
  return typeof type === "string" ? { ...schema, type: [type, "null"], ...values } : { ...schema, ...values };
}

/** A schema that lists properties or items means an object or a list, whether it says so or not. */
function impliedType(schema: JsonObject): string | undefined {
  if ("properties" in schema || "additionalProperties" in schema) return "object";
  return "items" in schema ? "array" : undefined;
}
