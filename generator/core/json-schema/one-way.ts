import { arrayMember, isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import { ALTERNATIVES, COMPOSITIONS } from "./keywords.js";

/** The keywords of properties that travel in one direction alone. */
export type OneWay = "readOnly" | "writeOnly";

/**
 * Whether the schema of a property says that it travels one way: itself, where its `$ref` leads, in a part of its
 * `allOf`, or as the one alternative to `null`.
 */
export function isOneWay(root: JsonObject, schema: Json | undefined, keyword: OneWay): boolean {
  return says(root, schema, keyword, undefined);
}

const OF_OTHERS = ["$ref", ...COMPOSITIONS];

function says(
  root: JsonObject,
  schema: Json | undefined,
  keyword: OneWay,
  seen: Set<JsonObject> | undefined,
): boolean {
  if (!isObject(schema)) return false;
  if (schema[keyword] === true) return true;
  if (!OF_OTHERS.some((key) => key in schema)) return false;
  const ref = stringMember(schema, "$ref");
  const parts = arrayMember(schema, "allOf") ?? [];
  const others = ALTERNATIVES.flatMap((alternatives) => {
    const rest = (arrayMember(schema, alternatives) ?? []).filter((each) => !isNull(each));
    return rest.length === 1 ? rest : [];
  });
  if (ref === undefined && parts.length === 0 && others.length === 0) return false;
  const passed = seen ?? new Set();
  if (passed.has(schema)) return false;
  passed.add(schema);
  const further = ref === undefined ? [] : [valueAt(root, ref)];
  return [...further, ...parts, ...others].some((part) => says(root, part, keyword, passed));
}

function isNull(schema: Json): boolean {
  return isObject(schema) && (schema["type"] === "null" || schema["const"] === null);
}
