import { referencesOf, schemaNameOf, schemaReference } from "../../core/json-schema/reference.js";
import { eachSchema } from "../../core/json-schema/walk.js";
import type { JsonObject } from "../../json.js";

/** A reference to a named type, as the schemas of the types hold them. */
export function typeReference(name: string): JsonObject & { readonly $ref: string } {
  return { $ref: schemaReference(name) };
}

/** Name of the type that a reference made by {@link typeReference} stands for. */
export function referencedType(ref: string): string {
  return schemaNameOf(ref) ?? ref;
}

/** Names of the types that a type refers to, by the schemas in it or by a discriminator's mapping; each once. */
export function typesWithin(schema: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  eachSchema(schema, (node) => {
    for (const ref of referencesOf(node)) names.add(referencedType(ref));
  });
  return names;
}
