import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  objectMember,
  stringMember,
} from "../../../json.js";
import { valueAt } from "../../../json-pointer.js";
import { listedValues } from "../declarations.js";
import { withEnum } from "../enum-lists.js";
import { ALTERNATIVES, COMPOSITIONS, isNote } from "../keywords.js";
import { mentionsNull } from "./allowed-types.js";
import { withReferenceAsPart } from "./reference-siblings.js";

/**
 * A schema without what its `not` excludes, as far as a type can leave it out: types among several, values among
 * listed ones, and a member by its name. What else `not` excludes has no type, and stays allowed. A part that says nothing
 * but `not` excludes from the whole.
 */
export function withoutExcluded(root: JsonObject, schema: JsonObject): JsonObject {
  const parts = (arrayMember(schema, "allOf") ?? []).filter(isObject).filter(onlyExcludes);
  const excluded = [schema, ...parts].flatMap(({ not }) => excludedBy(not));
  const kept = excluded.reduce<JsonObject>((rest, each) => without(root, rest, each), schema);
  return kept === schema ? schema : withReferenceAsPart(root, kept);
}

function onlyExcludes(part: JsonObject): boolean {
  const [only, ...others] = keywordsOf(part);
  return only === "not" && others.length === 0;
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
  if (has("$ref", "const", "enum", "type")) {
    const values = listedValues(root, excluded).values ?? [];
    const bare = mentionsNull(root, excluded) ? withoutTypes(schema, new Set(["null"])) : schema;
    return withoutValues(root, bare, values);
  }
  const isOfObjects = excluded["type"] === undefined || excluded["type"] === "object";
  return has("required", "type") && isOfObjects ? withoutMember(root, schema, excluded) : schema;
}

/** Without types among those that a schema states, and without alternatives that are of these types alone. */
function withoutTypes(schema: JsonObject, types: ReadonlySet<Json>): JsonObject {
  const isExcluded = (type: Json): boolean => types.has(type) || (type === "integer" && types.has("number"));
  const { type } = schema;
  const kept = Array.isArray(type) ? type.filter((name) => !isExcluded(name)) : [];
  const [first, ...others] = kept;
  const stated = first === undefined ? schema : { ...schema, type: others.length === 0 ? first : kept };
  return ALTERNATIVES.reduce<JsonObject>((rest, keyword) => {
    const alternatives = arrayMember(rest, keyword) ?? [];
    const left = alternatives.filter((each) => {
      const own = isObject(each) ? [each["type"] ?? []].flat() : [];
      return own.length === 0 || !own.every(isExcluded);
    });
    return left.length === 0 || left.length === alternatives.length ? rest : { ...rest, [keyword]: left };
  }, stated);
}

function withoutValues(root: JsonObject, schema: JsonObject, values: readonly Json[]): JsonObject {
  const own = arrayMember(schema, "enum") ?? (schema["type"] === "boolean" ? [true, false] : undefined);
  const listed = own ?? listedElsewhere(root, schema);
  const kept = listed?.filter((value) => !values.includes(value));
  return listed === undefined || kept === undefined || kept.length === listed.length
    ? schema
    : withEnum(schema, listed, kept);
}

/** The values of what a schema refers to or consists of. */
function listedElsewhere(root: JsonObject, schema: JsonObject): Json[] | undefined {
  if (!["$ref", ...COMPOSITIONS].some((key) => key in schema)) return undefined;
  const { values } = listedValues(root, schema);
  return values && [...values, ...(mentionsNull(root, schema) ? [null] : [])];
}

/** A schema that excludes objects with a member allows those in which it is not there. */
function withoutMember(root: JsonObject, schema: JsonObject, { required }: JsonObject): JsonObject {
  const [name, ...others] = Array.isArray(required) ? required : [];
  if (typeof name !== "string" || others.length > 0 || !isOfObjects(root, schema)) return schema;
  return { ...schema, properties: { ...objectMember(schema, "properties"), [name]: false } };
}

const OF_OBJECTS = ["additionalProperties", "patternProperties", "properties", "required"];

/** Whether a schema describes objects, itself or by what it refers to or consists of. */
function isOfObjects(root: JsonObject, schema: Json | undefined, seen = new Set<Json>()): boolean {
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (OF_OBJECTS.some((key) => key in schema) || [schema["type"]].flat().includes("object")) return true;
  const ref = stringMember(schema, "$ref");
  const parts = [...(arrayMember(schema, "allOf") ?? []), ...(ref === undefined ? [] : [valueAt(root, ref)])];
  // Null in place of the object has no members either.
  return parts.some((part) => isOfObjects(root, part, seen) && !mentionsNull(root, part));
}

function keywordsOf(schema: JsonObject): string[] {
  return Object.keys(schema).filter((key) => !isNote(key));
}
