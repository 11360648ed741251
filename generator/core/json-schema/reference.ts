import { type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { fragmentOf, keysOf, pointerOf } from "../../json-pointer.js";

/** The component schemas of a document by name; empty where it has none. */
export function componentSchemas(root: Json | undefined): JsonObject {
  return objectMember(objectMember(root, "components"), "schemas") ?? {};
}

/** A component schema that a reference leads to or into: its name, and the keys below it. */
export interface SchemaPlace {
  readonly name: string;
  readonly below: readonly string[];
}

/** The component schema that a reference leads to or into; `undefined` for a reference to any other place. */
export function schemaPlaceOf(ref: string): SchemaPlace | undefined {
  const [components, kind, name, ...below] = keysOf(ref);
  return components === "components" && kind === "schemas" && name !== undefined
    ? { name, below }
    : undefined;
}

/** `Thing` of `#/components/schemas/Thing`; `undefined` for a reference to any other place, or into a schema. */
export function schemaNameOf(ref: string): string | undefined {
  const place = schemaPlaceOf(ref);
  return place?.below.length === 0 ? place.name : undefined;
}

/** The JSON pointer of a component schema, or of a place in it: `/components/schemas/Thing/properties/id`. */
export function schemaPointer(name: string, ...below: string[]): string {
  return pointerOf("components", "schemas", name, ...below);
}

/** The reference to a component schema: `#/components/schemas/Thing`. */
export function schemaReference(name: string): string {
  return fragmentOf("components", "schemas", name);
}

/**
 * The values of a discriminator that its `mapping` lists, each with the reference to the schema it stands for. A
 * mapping names a schema by reference or by its bare name (OpenAPI 3.1, "Discriminator Object").
 */
export function mappedReferences(schema: JsonObject): [value: string, ref: string][] {
  const mapping = objectMember(schema["discriminator"], "mapping") ?? {};
  return Object.entries(mapping).flatMap(([value, target]): [string, string][] =>
    typeof target === "string" ? [[value, target.startsWith("#") ? target : schemaReference(target)]] : [],
  );
}

/**
 * The references of a schema itself, without those of the schemas below it: its `$ref`, and what the `mapping` of
 * its discriminator names. A document may name a schema in a mapping alone.
 */
export function referencesOf(schema: JsonObject): string[] {
  const ref = stringMember(schema, "$ref");
  const mapped = mappedReferences(schema).map(([, target]) => target);
  return [...new Set(ref === undefined ? mapped : [ref, ...mapped])];
}
