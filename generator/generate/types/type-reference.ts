import { schemaNameOf, schemaReference } from "../../core/json-schema/reference.js";
import type { JsonObject } from "../../json.js";

/** A reference to a named type, as the schemas of the types hold them. */
export function typeReference(name: string): JsonObject & { readonly $ref: string } {
  return { $ref: schemaReference(name) };
}

/** Name of the type that a reference made by {@link typeReference} stands for. */
export function referencedType(ref: string): string {
  return schemaNameOf(ref) ?? ref;
}
