import { arrayMember, isObject, type Json, type JsonObject, member, stringMember } from "../../../json.js";
import { valueAt } from "../../../json-pointer.js";
import { COMPOSITIONS } from "../keywords.js";
import { isNullable } from "./nulls.js";
import { orNull } from "./or-null.js";

/** Keywords that decide which values there are, beyond the bounds of a number, a text or a list. */
const DECIDING: ReadonlySet<string> = new Set([
  ...COMPOSITIONS,
  "additionalProperties",
  "const",
  "dependentSchemas",
  "else",
  "enum",
  "if",
  "items",
  "nullable",
  "patternProperties",
  "prefixItems",
  "properties",
  "propertyNames",
  "required",
  "then",
  "type",
  "unevaluatedItems",
  "unevaluatedProperties",
  "x-extensible-enum",
]);

/**
 * A schema whose `$ref` is a part of its `allOf`, where something that decides the type stands beside it: JSON Schema
 * 2020-12 applies both. Notes alone stay beside the reference, which then is the type.
 */
export function withReferenceAsPart(root: JsonObject, schema: JsonObject): JsonObject {
  const ref = stringMember(schema, "$ref");
  if (ref === undefined || Object.keys(schema).length === 1) return schema;
  const rest = without(
    schema,
    "$ref",
    "nullable",
    "x-nullable",
    isTypeOf(root, ref, schema["type"]) ? "type" : "",
  );
  const mayBeNull = isNullable(schema);
  if (!Object.keys(rest).some((key) => DECIDING.has(key))) {
    const bare = { ...rest, $ref: ref };
    return mayBeNull ? orNull(bare) : bare;
  }
  const whole = { ...rest, allOf: [{ $ref: ref }, ...(arrayMember(rest, "allOf") ?? [])] };
  return mayBeNull ? orNull(whole) : whole;
}

/** Whether `type` says no more than what the reference leads to: all objects, for any schema of objects. */
function isTypeOf(root: JsonObject, ref: string, type: Json | undefined): boolean {
  if (type === undefined) return false;
  const target = targetOf(root, ref);
  const types = listOf(type);
  const own = listOf(member(target, "type") ?? impliedType(target));
  return own.length > 0 && own.every((each) => types.includes(each));
}

function impliedType(schema: JsonObject | undefined): Json {
  if (schema === undefined) return [];
  if ("items" in schema || "prefixItems" in schema) return "array";
  const isObjectLike = ["properties", "additionalProperties", ...COMPOSITIONS].some((key) => key in schema);
  return isObjectLike ? "object" : [];
}

function targetOf(root: JsonObject, ref: string): JsonObject | undefined {
  const seen = new Set<string>();
  for (let next = ref; !seen.has(next); ) {
    seen.add(next);
    const target = valueAt(root, next);
    const further = stringMember(target, "$ref");
    if (further === undefined) return isObject(target) ? target : undefined;
    next = further;
  }
  return undefined;
}

function listOf(type: Json): Json[] {
  return Array.isArray(type) ? type : [type];
}

function without(schema: JsonObject, ...keys: string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}
