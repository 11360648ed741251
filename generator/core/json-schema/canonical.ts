import { compareText, isObject, type Json, type JsonObject } from "../../json.js";
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

function sorted(list: readonly Json[]): Json[] {
  return [...list].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

/** A schema as a type in a few words: `string`, `Thing[]`, `"on" | "off"`. For people, never for comparing. */
export function typeText(schema: Json | undefined, depth = 0): string {
  if (!isObject(schema)) return "unknown";
  const ref = schema["$ref"];
  if (typeof ref === "string") return ref.split("/").at(-1) ?? ref;
  const values = schema["enum"] ?? schema["x-extensible-enum"];
  if (Array.isArray(values)) return valuesText(values);
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  const type = schema["type"];
  if (Array.isArray(type))
    return type
      .map((each) => typeText({ ...schema, type: each }, depth))
      .sort(compareText)
      .join(" | ");
  if (type === "array" || (type === undefined && schema["items"] !== undefined)) {
    const items = depth > 3 ? "…" : typeText(schema["items"], depth + 1);
    return items.includes(" ") ? `(${items})[]` : `${items}[]`;
  }
  if (typeof type === "string" && type !== "object") return type;
  for (const [keyword, joint] of [
    ["anyOf", " | "],
    ["oneOf", " | "],
    ["allOf", " & "],
  ] as const) {
    const parts = schema[keyword];
    if (Array.isArray(parts) && depth <= 3)
      return [...new Set(parts.map((part) => typeText(part, depth + 1)))].sort(compareText).join(joint);
  }
  const required = schema["required"];
  if (type === undefined && schema["properties"] === undefined && Array.isArray(required))
    return `what has ${required.filter((name) => typeof name === "string").join(", ")}`;
  return type === "object" ||
    schema["properties"] !== undefined ||
    schema["additionalProperties"] !== undefined
    ? "object"
    : "unknown";
}

function valuesText(values: readonly Json[]): string {
  // Sorted, since the order of a set has no meaning: the same difference reads the same.
  const shown = sorted(values)
    .slice(0, 8)
    .map((value) => JSON.stringify(value));
  return `${shown.join(" | ")}${values.length > shown.length ? " | …" : ""}`;
}
