import { compareText, isObject, type Json } from "../../json.js";
import { keysOf } from "../../json-pointer.js";
import { sorted } from "./canonical.js";

/** A schema as a type in a few words: `string`, `Thing[]`, `"on" | "off"`. For people, never for comparing. */
export function typeText(schema: Json | undefined, depth = 0): string {
  if (!isObject(schema)) return "unknown";
  const ref = schema["$ref"];
  if (typeof ref === "string") return keysOf(ref).at(-1) ?? ref;
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
