import { arrayMember, isObject, type JsonObject } from "../../json.js";

/**
 * An object with a list of `enum` values, which `schema-type.ts` would read as schemas beside the others. Values that are
 * objects determine the type alone, and so does null where the object may be that; values that an object cannot have are a
 * mistake in the document and are ignored.
 */
export function withObjectValues(schema: JsonObject): JsonObject {
  const values = arrayMember(schema, "enum");
  const types = typesOf(schema);
  if (values === undefined || !types.includes("object")) return schema;
  const { title } = schema;
  const fitting = types.some((type) => type !== "object" && type !== "null")
    ? values
    : values.filter((value) => value === null || isObject(value));
  // Null alone is a value that the schema may have.
  const isNull = types.includes("null") && values.every((value) => value === null);
  if (!isNull && !fitting.some((value) => value !== null))
    return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "enum"));
  return { ...(title === undefined ? {} : { title }), enum: fitting };
}

function typesOf({ type, properties, additionalProperties }: JsonObject): unknown[] {
  if (type === undefined)
    return properties === undefined && additionalProperties === undefined ? [] : ["object"];
  return Array.isArray(type) ? type : [type];
}
