import { COMPOSITIONS } from "../../core/json-schema/keywords.js";
import type { Json, JsonObject } from "../../json.js";
import { DEMANDS } from "./alternatives.js";

/** Keywords of a schema that do not describe its type, or in a way that the emitter of types cannot use. */
const DROPPED = new Set([
  "$anchor",
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "contentEncoding",
  "contentMediaType",
  "default",
  "definitions",
  DEMANDS,
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "format",
  "readOnly",
  "summary",
  "title",
  "writeOnly",
  "xml",
]);

const COMPOSED: ReadonlySet<string> = new Set(COMPOSITIONS);

/**
 * The keywords of a schema that describe its type. Extensions are dropped: the type mark of a document's own would be
 * code.
 */
export function typeKeywords(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(
    ([key]) => !DROPPED.has(key) && (!key.startsWith("x-") || key === "x-extensible-enum"),
  );
  return Object.fromEntries(kept.map(withoutBooleans));
}

/** `true` and `false` among composed schemas, as the objects that mean the same. */
function withoutBooleans([key, value]: [string, Json]): [string, Json] {
  if (!Array.isArray(value) || !COMPOSED.has(key)) return [key, value];
  return [key, value.map((part) => (part === true ? {} : part === false ? { not: {} } : part))];
}
