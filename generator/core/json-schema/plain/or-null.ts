import type { JsonObject } from "../../../json.js";

/** Notes on the place itself, which a schema keeps where its type moves into a part of it. */
export const NOTES: ReadonlySet<string> = new Set([
  "deprecated",
  "description",
  "readOnly",
  "title",
  "writeOnly",
]);

/** A schema, or null in its place, which no part of a composition may allow. Notes stay on the whole. */
export function orNull(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema);
  const isNote = (key: string): boolean => NOTES.has(key) || key.startsWith("x-");
  const notes: JsonObject = Object.fromEntries(entries.filter(([key]) => isNote(key)));
  const bare: JsonObject = Object.fromEntries(entries.filter(([key]) => !isNote(key)));
  return { ...notes, anyOf: [bare, { type: "null" }] };
}
