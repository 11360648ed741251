import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation, OperationRequest, ParameterStyle } from "../operation.js";
import { isAbsent, isStructure, type Place, percentEncode, scalar } from "./scalar.js";
import { contentValue, type Encode, joinParts, type Parts, partsOf, resolveStyle } from "./style.js";

/**
 * The query string without `?`. `undefined`, `null`, empty arrays and empty objects are left out; an empty
 * string is sent as `name=`. Names are percent-encoded, so `datacenters[]` becomes `datacenters%5B%5D`.
 *
 * @throws ConfigurationError naming a parameter whose value cannot be written in its style
 */
export function serializeQuery(operation: Operation, values: OperationRequest["query"]): string {
  if (operation.querystring !== undefined) {
    if (values === undefined) return "";
    return percentEncode(contentValue(values, operation.querystring, QUERY_STRING), QUERY_STRING);
  }
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(values ?? {}) as [string, unknown][]) {
    const style = own(operation.parameters?.query, name);
    pairs.push(...queryPairs(style?.name ?? name, value, style, `query parameter "${name}"`));
  }
  return pairs.join("&");
}

const QUERY_STRING: Place = "query string";

/** `name=value` pairs of one parameter; also those of one property of a form body. */
export function queryPairs(
  name: string,
  value: unknown,
  declared: ParameterStyle | undefined,
  place: Place,
): readonly string[] {
  if (isAbsent(value)) return [];
  const key = percentEncode(name, place);
  const { style, explode, encode } = resolveStyle(declared, "form");
  if (declared?.content !== undefined) {
    return [`${key}=${encode(contentValue(value, declared.content, place), place)}`];
  }
  if (style === "deepObject" && (isStructure(value) || Array.isArray(value))) {
    return deepPairs(key, value, encode, place);
  }
  const parts = partsOf(value, encode, place);
  if (parts === undefined) return [];
  if (parts.kind === "scalar") return [`${key}=${parts.text}`];
  if (explode) return explodedPairs(key, parts);
  const separator = { spaceDelimited: "%20", pipeDelimited: "%7C" }[style as string] ?? ",";
  return [`${key}=${joinParts(parts, separator, false)}`];
}

function explodedPairs(key: string, parts: Exclude<Parts, { kind: "scalar" }>): readonly string[] {
  if (parts.kind === "list") return parts.items.map((item) => `${key}=${item}`);
  return parts.members.map(([member, text]) => `${member}=${text}`);
}

/** Levels of nesting of an object; a cycle would never end. */
const MAX_DEPTH = 32;

/**
 * `key[member]=value`. OpenAPI defines one level of scalars; deeper objects add brackets and arrays repeat the key, which
 * most servers read.
 */
function deepPairs(key: string, value: unknown, encode: Encode, place: Place, depth = 0): readonly string[] {
  if (isAbsent(value)) return [];
  if (depth > MAX_DEPTH) {
    throw new ConfigurationError(`The ${place} is nested deeper than ${MAX_DEPTH} levels.`, {
      advice: "Pass an object without a reference to itself.",
    });
  }
  if (Array.isArray(value)) return value.flatMap((item) => deepPairs(key, item, encode, place, depth + 1));
  if (!isStructure(value)) return [`${key}=${encode(scalar(value, place), place)}`];
  return Object.entries(value).flatMap(([member, inner]) =>
    deepPairs(`${key}%5B${percentEncode(member, place)}%5D`, inner, encode, place, depth + 1),
  );
}
