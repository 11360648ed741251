import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../../json.js";
import { ALTERNATIVES, COMPOSITIONS } from "../keywords.js";

/** Keywords of lists that say of what type the items are, or how many of them have one of their own. */
const OF_LISTS: ReadonlySet<string> = new Set(["items", "maxItems", "minItems", "prefixItems"]);
const OF_OBJECTS: ReadonlySet<string> = new Set([
  "additionalProperties",
  "patternProperties",
  "properties",
  "required",
]);
const STATE_TYPE = ["$ref", "const", "enum", "type"];

/**
 * A schema that describes items and states no type, as one of lists: whoever describes items means a list. Beside other
 * schemas for the same value, what it says of items is one more part, and beside alternatives that state their types it
 * belongs to those that are lists: `{ items, oneOf: [{ type: array }, { type: string }] }` is a list or a text. The same
 * applies to keywords of objects.
 */
export function withImpliedType(schema: JsonObject): JsonObject {
  if (STATE_TYPE.some((key) => key in schema)) return schema;
  const plain = withinAlternatives(withinAlternatives(schema, "array", OF_LISTS), "object", OF_OBJECTS);
  if (!("items" in plain || "prefixItems" in plain)) return plain;
  if (!COMPOSITIONS.some((key) => key in plain)) return { ...plain, type: "array" };
  const [list, rest] = parted(plain, OF_LISTS);
  return { ...rest, allOf: [...(arrayMember(plain, "allOf") ?? []), { ...list, type: "array" }] };
}

/** With keywords that say something of one type alone in the alternatives of that type, where some are of another. */
function withinAlternatives(
  schema: JsonObject,
  type: "array" | "object",
  keywords: ReadonlySet<string>,
): JsonObject {
  const isOfType = (each: Json): boolean => isObject(each) && [each["type"]].flat().includes(type);
  const key = ALTERNATIVES.findLast((each) => {
    const alternatives = arrayMember(schema, each);
    return (
      alternatives?.every((one) => isObject(one) && "type" in one) === true && !alternatives.every(isOfType)
    );
  });
  if (key === undefined) return schema;
  const [own, rest] = parted(schema, keywords);
  if (Object.keys(own).length === 0) return schema;
  const alternatives = arrayMember(schema, key) ?? [];
  return { ...rest, [key]: alternatives.map((each) => (isOfType(each) ? joined(each, own, type) : each)) };
}

function joined(alternative: Json, own: JsonObject, type: string): Json {
  if (!isObject(alternative)) return alternative;
  const repeats = Object.keys(own).some((key) => key in alternative);
  return repeats ? { allOf: [alternative, { ...own, type }] } : { ...alternative, ...own };
}

function parted(schema: JsonObject, keywords: ReadonlySet<string>): [own: JsonObject, rest: JsonObject] {
  const entries = Object.entries(schema);
  return [
    Object.fromEntries(entries.filter(([key]) => keywords.has(key))),
    Object.fromEntries(entries.filter(([key]) => !keywords.has(key))),
  ];
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
