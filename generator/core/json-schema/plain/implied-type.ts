import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../../json.js";
import { COMPOSITIONS } from "../keywords.js";

/** A schema that describes items and states no type, as one of lists: whoever describes items means a list. */
export function withImpliedType(schema: JsonObject): JsonObject {
  const isStated = ["$ref", "const", "enum", "type", ...COMPOSITIONS].some((key) => key in schema);
  return isStated || !("items" in schema || "prefixItems" in schema) ? schema : { ...schema, type: "array" };
}

/**
 * A schema whose parts in `allOf` forbid no members that other parts declare: a part that declares none and forbids all
 * others allows the empty object alone, and its author meant the whole.
 */
export function withOpenParts(schema: JsonObject): JsonObject {
  const parts = arrayMember(schema, "allOf");
  if (parts === undefined || !parts.some(isClosedAndEmpty)) return schema;
  return {
    ...schema,
    allOf: parts.map((part) =>
      isClosedAndEmpty(part)
        ? Object.fromEntries(Object.entries(part).filter(([key]) => key !== "additionalProperties"))
        : part,
    ),
  };
}

function isClosedAndEmpty(part: Json): part is JsonObject {
  return (
    isObject(part) &&
    part["additionalProperties"] === false &&
    [part["properties"], part["patternProperties"]].every(
      (members) =>
        members === undefined || Object.keys(objectMember({ members }, "members") ?? {}).length === 0,
    )
  );
}
