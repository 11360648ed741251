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

const referencePrefix = "#/$defs/";

/** The name a `$ref` points to, `undefined` for a schema that is not a reference. */
export function referenceName(schema: JsonSchema | undefined): string | undefined {
  if (typeof schema !== "object" || schema.$ref?.startsWith(referencePrefix) !== true) return undefined;
  return schema.$ref.slice(referencePrefix.length).replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * One schema without `$ref`, `allOf`, `oneOf` or `anyOf` on its top level: references followed, all of `allOf`
 * merged, the first alternative that is not `null` chosen.
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

/** Whether `null` is a value of the schema, looked for in `type`, `enum` and the alternatives. */
export function isNullable(schema: JsonSchema | undefined): boolean {
  if (typeof schema !== "object") return false;
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    return schema.enum === undefined || schema.enum.includes(null);
  }
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some(isNull);
}

/** The first type that is not `null`; what the other keywords imply when there is no `type`. */
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

function merge(left: JsonSchemaObject, right: JsonSchemaObject): JsonSchemaObject {
  const merged: JsonSchemaObject = { ...left, ...right };
  if (left.properties !== undefined && right.properties !== undefined) {
    merged.properties = { ...left.properties, ...right.properties };
  }
  if (left.required !== undefined && right.required !== undefined) {
    merged.required = [...new Set([...left.required, ...right.required])];
  }
  return merged;
}
