import { schemaNameOf } from "../core/json-schema/reference.js";
import { mapSchemas } from "../core/json-schema/walk.js";
import { isObject, type Json, type JsonObject, stringMember } from "../json.js";
import { valueAt } from "../json-pointer.js";
import { definitionReference, type JsonSchema, type SchemaDefinitions } from "./json-schema.js";

/** Converts schemas of a document to schemas whose references do not depend on it (`#/$defs/Name`). */
export interface SchemaReader {
  read(schema: Json): JsonSchema;
  /** Every schema referred to so far, by name. */
  definitions(): SchemaDefinitions;
}

/** Keywords for human readers, omitted to keep the data small. */
const PROSE = ["description", "title", "deprecated", "externalDocs"];

export function createSchemaReader(root: JsonObject): SchemaReader {
  // A schema may be called `constructor` or `__proto__`: the object has no names of its own.
  const definitions = Object.create(null) as Record<string, JsonSchema>;
  const read = (schema: Json): JsonSchema => {
    if (typeof schema === "boolean") return schema;
    return mapSchemas(schema, (part) => {
      const kept = Object.fromEntries(
        Object.entries(part).filter(
          ([key]) => !PROSE.includes(key) && (!key.startsWith("x-") || key === "x-extensible-enum"),
        ),
      );
      const reference = stringMember(part, "$ref");
      return reference === undefined ? kept : { ...kept, $ref: define(reference) };
    }) as JsonSchema;
  };
  const define = (reference: string): string => {
    const name = schemaNameOf(reference) ?? reference;
    if (!(name in definitions)) {
      definitions[name] = true;
      const target = valueAt(root, reference);
      definitions[name] = isObject(target) || typeof target === "boolean" ? read(target) : true;
    }
    return definitionReference(name);
  };
  return { read, definitions: () => definitions };
}
