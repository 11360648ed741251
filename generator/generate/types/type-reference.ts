import type { JsonObject } from "../../json.js";

const PREFIX = "#/components/schemas/";

/** A reference to a named type, as the schemas of the types hold them. Names of types need no escaping. */
export function typeReference(name: string): JsonObject & { readonly $ref: string } {
  return { $ref: `${PREFIX}${name}` };
}

/** Name of the type that a reference made by {@link typeReference} stands for. */
export function referencedType(ref: string): string {
  return ref.slice(PREFIX.length);
}
