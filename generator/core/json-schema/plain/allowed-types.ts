import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../../json.js";
import { valueAt } from "../../../json-pointer.js";
import { ALTERNATIVES, COMPOSITIONS } from "../keywords.js";
import { isNullable } from "./nulls.js";

/** Whether some value of a schema can be an object, by the types and values that it states. */
export function allowsObjects(root: JsonObject, schema: Json | undefined): boolean {
  return allows(root, schema, "object", new Set());
}

/** Whether null is a value of a schema of which something says so: of any value it is one, and nobody means it. */
export function allowsNull(root: JsonObject, schema: JsonObject): boolean {
  return mentionsNull(root, schema) && allows(root, schema, "null", new Set());
}

function allows(
  root: JsonObject,
  schema: Json | undefined,
  name: "null" | "object",
  above: ReadonlySet<Json>,
): boolean {
  if (!isObject(schema) || above.has(schema)) return schema !== false;
  if (name === "null" && isNullable(schema)) return true;
  const { type, const: constant, enum: values, $ref: ref } = schema;
  const isOfType = (value: Json): boolean => (name === "null" ? value === null : isObject(value));
  const here = new Set(above).add(schema);
  const inner = (part: Json | undefined): boolean => allows(root, part, name, here);
  return (
    (type === undefined ? name === "object" || !describesOthers(schema) : [type].flat().includes(name)) &&
    (constant === undefined || isOfType(constant)) &&
    (!Array.isArray(values) || values.some(isOfType)) &&
    (typeof ref !== "string" || inner(valueAt(root, ref))) &&
    (arrayMember(schema, "allOf") ?? []).every(inner) &&
    ALTERNATIVES.every((key) => arrayMember(schema, key)?.some(inner) !== false)
  );
}

/** Whoever describes members or items means an object or a list, with or without a `type`. */
function describesOthers(schema: JsonObject): boolean {
  return ["additionalProperties", "items", "patternProperties", "prefixItems", "properties"].some(
    (key) => key in schema,
  );
}

/** Whether a schema, what it refers to or one of its parts names null among its types and values. */
export function mentionsNull(
  root: JsonObject,
  schema: Json | undefined,
  seen: Set<Json> = new Set(),
): boolean {
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  const { type, const: constant, enum: values } = schema;
  if (values === undefined ? [type].flat().includes("null") : [values].flat().includes(null)) return true;
  if (constant === null || isNullable(schema)) return true;
  const inner = COMPOSITIONS.flatMap((keyword) => arrayMember(schema, keyword) ?? []);
  const ref = stringMember(schema, "$ref");
  return [...inner, ...(ref === undefined ? [] : [valueAt(root, ref)])].some((each) =>
    mentionsNull(root, each, seen),
  );
}
