import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { typeKeywords } from "./keywords.js";

/**
 * Whether a part of an `allOf` declares properties, and says nothing of the value once those are gone that `isAbsent` is
 * true of.
 */
export function isSpent(root: JsonObject, part: Json, isAbsent: (name: string) => boolean): boolean {
  const names = new Set<string>();
  return declaresAlone(root, part, names) && names.size > 0 && [...names].every(isAbsent);
}

/** Whether a schema says nothing but which properties there are; their names are added to `names`. */
function declaresAlone(root: JsonObject, schema: Json | undefined, names: Set<string>): boolean {
  if (!isObject(schema) || "discriminator" in schema) return false;
  return Object.entries(typeKeywords(schema)).every(([key, value]) => {
    switch (key) {
      case "$ref":
        return typeof value === "string" && declaresAlone(root, valueAt(root, value), names);
      case "allOf":
        return (arrayMember(schema, key) ?? []).every((part) => declaresAlone(root, part, names));
      case "properties":
        for (const name of Object.keys(objectMember(schema, key) ?? {})) names.add(name);
        return true;
      case "required":
        for (const name of arrayMember(schema, key) ?? []) if (typeof name === "string") names.add(name);
        return true;
      default:
        return key === "type" && value === "object";
    }
  });
}
