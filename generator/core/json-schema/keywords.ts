/** Keywords of JSON Schema 2020-12 and OpenAPI by what they hold. Every list of keywords that several files need is here. */

/** A value matches one of the listed schemas. */
export const ALTERNATIVES = ["anyOf", "oneOf"] as const;

/** Keywords that make a schema of other schemas for the same value. */
export const COMPOSITIONS = ["allOf", ...ALTERNATIVES] as const;

/** Hold one schema. */
export const ONE_SCHEMA: ReadonlySet<string> = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/**
 * Hold a list of schemas. `items` held one before JSON Schema 2020-12; `x-anyOf` (Adyen) lists what the entries of a
 * map may be, which JSON Schema cannot describe.
 */
export const LIST_OF_SCHEMAS: ReadonlySet<string> = new Set([
  ...COMPOSITIONS,
  "items",
  "prefixItems",
  "x-anyOf",
]);

/** Hold a map of names to schemas. */
export const MAP_OF_SCHEMAS: ReadonlySet<string> = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** Keywords that hold schemas, with the ways in which they may: one lookup a keyword, of which most hold none. */
export const HOLDS_SCHEMAS: ReadonlyMap<
  string,
  { readonly one: boolean; readonly list: boolean; readonly map: boolean }
> = new Map(
  [...ONE_SCHEMA, ...LIST_OF_SCHEMAS, ...MAP_OF_SCHEMAS].map((key) => [
    key,
    { one: ONE_SCHEMA.has(key), list: LIST_OF_SCHEMAS.has(key), map: MAP_OF_SCHEMAS.has(key) },
  ]),
);

/** Describe a schema, and allow or forbid no value. */
const NOTES: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "title",
  "writeOnly",
  "xml",
]);

/** Whether a keyword allows or forbids no value; of extensions, `x-extensible-enum` alone does. */
export function isNote(key: string): boolean {
  return NOTES.has(key) || (key.startsWith("x-") && key !== "x-extensible-enum");
}

/** The value by which a discriminator knows a schema, as Swagger Codegen has it; without one, that is its name. */
export const NAME_ON_WIRE = "x-discriminator-value";
