import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../../json.js";
import { listedValues } from "../declarations.js";
import { isNote } from "../keywords.js";

/**
 * A schema without what its `not` excludes, as far as a type can leave it out: types among several, values among
 * listed ones, and a member by its name. What else `not` excludes has no type, and stays allowed.
 */
export function withoutExcluded(root: JsonObject, schema: JsonObject): JsonObject {
  return excludedBy(schema["not"]).reduce<JsonObject>((kept, each) => without(root, kept, each), schema);
}

/** Not one of several is none of them. */
function excludedBy(not: Json | undefined): JsonObject[] {
  if (!isObject(not)) return [];
  const alternatives = arrayMember(not, "anyOf");
  return alternatives !== undefined && keywordsOf(not).length === 1
    ? alternatives.flatMap(excludedBy)
    : [not];
}

function without(root: JsonObject, schema: JsonObject, excluded: JsonObject): JsonObject {
  const keywords = keywordsOf(excluded);
  const has = (...keys: string[]): boolean => keywords.every((key) => keys.includes(key));
  if (keywords.length === 0) return schema;
  if (has("type")) return withoutTypes(schema, new Set([excluded["type"] ?? []].flat()));
  if (has("$ref", "const", "enum", "type"))
    return withoutValues(schema, listedValues(root, excluded).values ?? []);
  const isOfObjects = excluded["type"] === undefined || excluded["type"] === "object";
  return has("required", "type") && isOfObjects ? withoutMember(schema, excluded) : schema;
}

function withoutTypes(schema: JsonObject, types: ReadonlySet<Json>): JsonObject {
  const { type } = schema;
  if (!Array.isArray(type)) return schema;
  const kept = type.filter((name) => !types.has(name) && !(name === "integer" && types.has("number")));
  const [first, ...others] = kept;
  return first === undefined ? schema : { ...schema, type: others.length === 0 ? first : kept };
}

function withoutValues(schema: JsonObject, values: readonly Json[]): JsonObject {
  const list = schema["type"] === "boolean" ? [true, false] : undefined;
  const listed = arrayMember(schema, "enum") ?? list;
  const kept = listed?.filter((value) => !values.includes(value));
  return kept === undefined || kept.length === listed?.length ? schema : { ...schema, enum: kept };
}

/** A schema that excludes objects with a member allows those in which it is not there. */
function withoutMember(schema: JsonObject, { required }: JsonObject): JsonObject {
  const [name, ...others] = Array.isArray(required) ? required : [];
  const isOfObjects = OF_OBJECTS.some((key) => key in schema) || [schema["type"]].flat().includes("object");
  if (typeof name !== "string" || others.length > 0 || !isOfObjects) return schema;
  return { ...schema, properties: { ...objectMember(schema, "properties"), [name]: false } };
}

const OF_OBJECTS = ["additionalProperties", "patternProperties", "properties"];

function keywordsOf(schema: JsonObject): string[] {
  return Object.keys(schema).filter((key) => !isNote(key));
}
