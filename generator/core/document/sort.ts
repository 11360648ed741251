import { isObject, type Json, setMember } from "../../json.js";

/**
 * A copy with the keys of every object in code-unit order. Done once, here: everything below inherits one order,
 * so that the same facts give the same bytes however the document arranges them. Lists keep their order, which
 * means something.
 */
export function sortKeys<T extends Json>(value: T): T;
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item));
  if (!isObject(value)) return value;
  const sorted = {};
  for (const key of Object.keys(value).sort()) setMember(sorted, key, sortKeys(value[key] as Json));
  return sorted;
}
