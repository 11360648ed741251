import { COMPOSITIONS } from "../../core/json-schema/keywords.js";
import { arrayMember, isObject, type Json, type JsonObject, objectMember } from "../../json.js";

/** A list whose positions have schemas of their own. */
export interface Tuple {
  readonly required: readonly Json[];
  readonly optional: readonly Json[];
  /** Of all further items; `undefined` where there are none. */
  readonly rest: Json | undefined;
}

/** A longer list is written as an array: nobody reads a tuple of hundreds. */
const MAX_LENGTH = 12;

/**
 * The positions of a list: of `prefixItems` with the items after them, or of a list of one length (`minItems` equal to
 * `maxItems`). `undefined` for any other schema. Where `minItems` is absent, the positions of `prefixItems` are required,
 * as everybody means it: by the letter of JSON Schema, all of them would be optional.
 */
export function tupleOf(schema: JsonObject): Tuple | undefined {
  const isAlone = !["const", "enum", ...COMPOSITIONS].some((key) => key in schema);
  if (schema["type"] !== "array" || !isAlone) return undefined;
  const prefix = arrayMember(schema, "prefixItems");
  const items = schema["items"] ?? {};
  const min = lengthIn(schema, "minItems");
  const max = lengthIn(schema, "maxItems");
  if (prefix === undefined) {
    if (max === 0 || items === false) return { required: [], optional: [], rest: undefined };
    return min === max && min !== undefined && min <= MAX_LENGTH
      ? { required: Array.from({ length: min }, () => items), optional: [], rest: undefined }
      : undefined;
  }
  const isClosed = items === false || (max !== undefined && max <= MAX_LENGTH);
  const needed = min ?? prefix.length;
  // What comes after the named positions is of one type, however many of them are needed.
  const length = Math.min(isClosed ? (max ?? prefix.length) : Math.max(prefix.length, needed), MAX_LENGTH);
  const positions = [
    ...prefix,
    ...Array.from({ length: items === false ? 0 : Math.max(0, length - prefix.length) }, () => items),
  ].slice(0, max);
  return {
    required: positions.slice(0, needed),
    optional: positions.slice(needed),
    rest: isClosed ? undefined : items,
  };
}

/** Whether a schema allows the empty object and no other value. */
export function isEmptyObject(schema: JsonObject): boolean {
  const isEmpty = (key: string): boolean => Object.keys(objectMember(schema, key) ?? {}).length === 0;
  const isAlone = !["const", "enum", ...COMPOSITIONS].some((key) => key in schema);
  if (schema["type"] !== "object" || !isAlone) return false;
  if (schema["maxProperties"] === 0) return true;
  return schema["additionalProperties"] === false && isEmpty("properties") && isEmpty("patternProperties");
}

function lengthIn(schema: JsonObject, key: string): number | undefined {
  const value = isObject(schema) ? schema[key] : undefined;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
