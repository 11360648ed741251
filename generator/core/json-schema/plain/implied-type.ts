import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../../json.js";
import { ALTERNATIVES, COMPOSITIONS } from "../keywords.js";

/** Keywords of lists that say of what type the items are, or how many of them have one of their own. */
const OF_LISTS: ReadonlySet<string> = new Set(["items", "maxItems", "minItems", "prefixItems"]);

/**
 * A schema that describes items and states no type, as one of lists: whoever describes items means a list. Beside other
 * schemas for the same value, what it says of items is one more part.
 */
export function withImpliedType(schema: JsonObject): JsonObject {
  if (!("items" in schema || "prefixItems" in schema)) return schema;
  if (["$ref", "const", "enum", "type"].some((key) => key in schema)) return schema;
  if (!COMPOSITIONS.some((key) => key in schema)) return { ...schema, type: "array" };
  const entries = Object.entries(schema);
  const list = Object.fromEntries(entries.filter(([key]) => OF_LISTS.has(key)));
  const rest = Object.fromEntries(entries.filter(([key]) => !OF_LISTS.has(key)));
  return { ...rest, allOf: [...(arrayMember(schema, "allOf") ?? []), { ...list, type: "array" }] };
}

/**
 * A schema whose parts in `allOf` forbid no members that other parts declare: a part that declares none and forbids all
 * others allows the empty object alone, and its author meant the whole. A part that is the whole means what it says.
 */
export function withOpenParts(schema: JsonObject): JsonObject {
  const parts = arrayMember(schema, "allOf");
  if (parts === undefined || !parts.some(isClosedAndEmpty)) return schema;
  if (parts.length === 1 && !MEMBERS.some((key) => key in schema)) return schema;
  return {
    ...schema,
    allOf: parts.map((part) =>
      isClosedAndEmpty(part)
        ? Object.fromEntries(Object.entries(part).filter(([key]) => key !== "additionalProperties"))
        : part,
    ),
  };
}

const MEMBERS = [...ALTERNATIVES, "additionalProperties", "patternProperties", "properties"];

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
