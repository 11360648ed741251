import { compareText, type Json, type JsonObject } from "../../json.js";
import { COMPOSITIONS, isNote } from "./keywords.js";
import { mapSchemas } from "./walk.js";

/** Lists whose order has no meaning. */
const SETS: ReadonlySet<string> = new Set(["enum", "required", "type", "x-extensible-enum", ...COMPOSITIONS]);

/** What a schema allows as one text, without notes and without an order that has no meaning: equal texts, equal types. */
export function canonicalText(schema: Json | undefined): string {
  if (schema === undefined) return "{}";
  return JSON.stringify(mapSchemas(schema, canonical));
}

function canonical(schema: JsonObject): Json {
  const entries = Object.entries(schema)
    .filter(([key]) => !isNote(key))
    .map(([key, value]): [string, Json] => [
      key,
      SETS.has(key) && Array.isArray(value) ? sorted(value) : value,
    ])
    .sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries);
}

/** In an order that depends on nothing but the values. */
export function sorted(list: readonly Json[]): Json[] {
  return [...list].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}
