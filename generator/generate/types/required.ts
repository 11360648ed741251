import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  objectMember,
  setMember,
  stringMember,
} from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { DEMANDS, isTyped } from "./alternatives.js";
import { OUT_MARK } from "./deprecated-marks.js";

/**
 * A schema that itself requires what any part of its `allOf` requires, and demands what any part demands: a part may
 * require a property that only another part declares, and parts are told what the whole requires. Parts that only require
 * are dropped.
 */
export function hoistRequired(schema: JsonObject): JsonObject {
  const parts = arrayMember(schema, "allOf");
  if (parts === undefined) return schema;
  const required = new Set([schema, ...parts].flatMap((part) => arrayMember(part, "required") ?? []));
  const kept = parts.filter((part) => !onlyRequires(part));
  const demands = parts.flatMap(demandsIn);
  const hasMembers =
    kept.length > 0 ||
    ["additionalProperties", "patternProperties", "properties"].some((key) => key in schema);
  return {
    ...schema,
    ...(required.size > 0 ? { required: [...required] } : {}),
    ...(hasMembers && demands.length > 0 ? { [DEMANDS]: demands } : {}),
    allOf: hasMembers ? kept.map(withoutDemands) : parts,
  };
}

/**
 * `{ type: object, required: [id] }` would become the type of any object, with any key; so would a part of which no
 * property travels in the direction.
 */
function onlyRequires(part: Json): boolean {
  if (!isObject(part)) return part === true;
  const { type, allOf = [], properties = {}, ...others } = part;
  const rest = Object.fromEntries(Object.entries(others).filter(([key]) => key !== DEMANDS));
  if (!isObject(properties) || Object.keys(properties).length > 0) return false;
  const isObjectAtMost = type === undefined || type === "object";
  return isObjectAtMost && Array.isArray(allOf) && allOf.every(onlyRequires) && !isTyped(rest);
}

function withoutDemands(part: Json): Json {
  if (!isObject(part) || demandsIn(part).length === 0) return part;
  const { allOf, ...others } = part;
  const rest = Object.fromEntries(Object.entries(others).filter(([key]) => key !== DEMANDS));
  return Array.isArray(allOf) ? { ...rest, allOf: allOf.map(withoutDemands) } : rest;
}

/** What parts demand in one of several ways, those that are objects in any case. */
function demandsIn(part: Json): Json[] {
  if (!isObject(part) || (part["type"] !== undefined && part["type"] !== "object")) return [];
  return [...(arrayMember(part, DEMANDS) ?? []), ...(arrayMember(part, "allOf") ?? []).flatMap(demandsIn)];
}

/** Members of an object by name, with what each of them is. */
export type Members = ReadonlyMap<string, Json>;

/**
 * The members of a `$ref` that may be missing: of its target, of its `allOf` and of the schemas that it refers to, save for
 * those that one of them requires, and those that no value fits.
 */
export function optionalProperties(document: JsonObject, ref: string): Members {
  const found: Found = { properties: {}, required: new Set() };
  addMembers(document, valueAt(document, ref), found, new Set());
  return new Map(
    Object.entries(found.properties).filter(
      ([name, property]) => property !== false && !found.required.has(name),
    ),
  );
}

/** The members that a schema has in any case: its own, and those of what its `allOf` holds. */
export function membersOf(document: JsonObject, schema: JsonObject): Members {
  const found: Found = { properties: {}, required: new Set() };
  addMembers(document, schema, found, new Set());
  return new Map(Object.entries(found.properties));
}

/** Whether strict mode hides a member, so that no value is asked for it. */
export function isHidden(property: Json | undefined): boolean {
  return stringMember(property, OUT_MARK) !== undefined;
}

interface Found {
  readonly properties: JsonObject;
  readonly required: Set<Json>;
}

function addMembers(document: JsonObject, schema: Json | undefined, found: Found, seen: Set<Json>): void {
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  const ref = stringMember(schema, "$ref");
  if (ref !== undefined) addMembers(document, valueAt(document, ref), found, seen);
  for (const part of arrayMember(schema, "allOf") ?? []) addMembers(document, part, found, seen);
  for (const [name, property] of Object.entries(objectMember(schema, "properties") ?? {}))
    setMember(found.properties, name, property);
  for (const name of arrayMember(schema, "required") ?? []) found.required.add(name);
}
