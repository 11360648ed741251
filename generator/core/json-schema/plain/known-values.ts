import type { JsonObject } from "../../../json.js";

/** A list of allowed values leaves nothing to a list of known ones, which would say that there may be others. */
export function withoutKnownValues(schema: JsonObject): JsonObject {
  if (schema["x-extensible-enum"] === undefined) return schema;
  if (!Array.isArray(schema["enum"]) && schema["const"] === undefined) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "x-extensible-enum"));
}
