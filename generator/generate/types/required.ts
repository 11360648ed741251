import { arrayMember, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { isTyped } from "./alternatives.js";

/**
 * A schema that itself asks for what any part of its `allOf` asks for: a part may require a property that only
 * another one declares, and openapi-typescript passes down what the whole requires. Parts that said nothing else
 * are gone.
 */
export function hoistRequired(schema: JsonObject): JsonObject {
  const parts = arrayMember(schema, "allOf");
  if (parts === undefined) return schema;
  const required = new Set([schema, ...parts].flatMap((part) => arrayMember(part, "required") ?? []));
  const kept = parts.filter((part) => !onlyRequires(part));
  const isMore = kept.length > 0 || objectMember(schema, "properties") !== undefined;
  return {
    ...schema,
    ...(required.size > 0 ? { required: [...required] } : {}),
    allOf: isMore ? kept : parts,
  };
}

/** `{ type: object, required: [id] }`: any object for a type, which would take any key. */
function onlyRequires(part: Json): boolean {
  if (!isObject(part)) return part === true;
  const { type, allOf = [], ...rest } = part;
  const isObjectAtMost = type === undefined || type === "object";
  return isObjectAtMost && Array.isArray(allOf) && allOf.every(onlyRequires) && !isTyped(rest);
}

/**
 * The schema of a `$ref` with all properties it has, those of its own `allOf` and of what it is another name for
 * included: openapi-typescript looks there for what may be required, and no further.
 */
export function withAllProperties(document: JsonObject, ref: string): Json | undefined {
  const schema = valueAt(document, ref);
  if (!isObject(schema) || !("allOf" in schema || "$ref" in schema)) return schema;
  return { ...schema, properties: propertiesOf(document, schema, new Set()) };
}

function propertiesOf(document: JsonObject, schema: Json | undefined, seen: Set<Json>): JsonObject {
  if (!isObject(schema) || seen.has(schema)) return {};
  seen.add(schema);
  const ref = stringMember(schema, "$ref");
  const parts = [
    ref === undefined ? undefined : valueAt(document, ref),
    ...(arrayMember(schema, "allOf") ?? []),
  ];
  return Object.assign(
    {},
    ...parts.map((part) => propertiesOf(document, part, seen)),
    objectMember(schema, "properties"),
  ) as JsonObject;
}
