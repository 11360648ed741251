import { fragmentOf, keysOf } from "../json-pointer.js";

/** The part of JSON Schema 2020-12 that the documents of the platform use. */
export interface JsonSchemaObject {
  $ref?: string;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: JsonSchema;
  items?: JsonSchema;
  allOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  contentMediaType?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  uniqueItems?: boolean;
  default?: unknown;
  example?: unknown;
  examples?: readonly unknown[];
  readOnly?: boolean;
  writeOnly?: boolean;
  "x-extensible-enum"?: readonly unknown[];
}

export type JsonSchema = boolean | JsonSchemaObject;

/** Named schemas of one module; a `$ref` reads `#/$defs/Name`. */
export type SchemaDefinitions = Readonly<Record<string, JsonSchema>>;

/** The `$ref` of a named schema. */
export function definitionReference(name: string): string {
  return fragmentOf("$defs", name);
}

/** The name of the schema that `$ref` refers to; `undefined` if the schema is not a reference. */
export function referenceName(schema: JsonSchema | undefined): string | undefined {
  if (typeof schema !== "object" || schema.$ref === undefined) return undefined;
  const [kind, name] = keysOf(schema.$ref);
  return kind === "$defs" ? name : undefined;
}

/**
 * The schema without `$ref`, `allOf`, `oneOf` and `anyOf` at its top level: references are followed, `allOf` is merged,
 * and of alternatives the first that is not `null` is taken.
 */
export function flatten(schema: JsonSchema | undefined, definitions: SchemaDefinitions): JsonSchemaObject {
  if (typeof schema !== "object") return {};
  const { $ref, allOf, oneOf, anyOf, ...own } = schema;
  const parts: JsonSchemaObject[] = [];
  const name = referenceName($ref === undefined ? undefined : { $ref });
  if (name !== undefined) parts.push(flatten(definitions[name], definitions));
  for (const part of allOf ?? []) parts.push(flatten(part, definitions));
  for (const alternatives of [oneOf, anyOf]) {
    const chosen = alternatives?.find((candidate) => !isNull(candidate));
    if (chosen !== undefined) parts.push(flatten(chosen, definitions));
  }
  return parts.length === 0 ? own : [...parts, own].reduce(merge);
}

/** Whether the schema accepts `null`, according to `type`, `enum` and the alternatives. */
export function isNullable(schema: JsonSchema | undefined): boolean {
  if (typeof schema !== "object") return false;
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    return schema.enum === undefined || schema.enum.includes(null);
  }
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some(isNull);
}

/** The first type that is not `null`; without `type`, the one that other keywords imply. */
export function typeOf(schema: JsonSchemaObject): string | undefined {
  const declared =
    typeof schema.type === "string" ? schema.type : schema.type?.find((type) => type !== "null");
  if (declared !== undefined) return declared;
  if (schema.properties !== undefined || typeof schema.additionalProperties === "object") return "object";
  if (schema.items !== undefined) return "array";
  return undefined;
}

function isNull(schema: JsonSchema): boolean {
  return typeof schema === "object" && (schema.type === "null" || schema.const === null);
}

/** Keywords of `extension` replace those of `base`; properties and required names are united. */
function merge(base: JsonSchemaObject, extension: JsonSchemaObject): JsonSchemaObject {
  const merged: JsonSchemaObject = { ...base, ...extension };
  if (base.properties !== undefined && extension.properties !== undefined) {
    merged.properties = { ...base.properties, ...extension.properties };
  }
  if (base.required !== undefined && extension.required !== undefined) {
    merged.required = [...new Set([...base.required, ...extension.required])];
  }
  return merged;
}
