import type { ParameterStyle } from "../operation.js";
import { type Encode, partsOf } from "./parts.js";
import type { Place } from "./place.js";
import { percentEncode } from "./scalar.js";

/** `name=value` pairs of one value, joined with `&`; empty when nothing is sent. */
export type QueryEncoder = (
  name: string,
  value: unknown,
  style: ParameterStyle | undefined,
  place: Place,
) => string;

/** OpenAPI's style `form`, the default of queries and of forms. */
export const formQuery: QueryEncoder = (name, value, style, place) =>
  formPairs(name, value, style?.explode ?? true, percentEncode, place);

/**
 * Pairs in style `form`. Written here: openapi-fetch's functions for all styles would be in every bundle.
 */
export function formPairs(
  name: string,
  value: unknown,
  explode: boolean,
  encode: Encode,
  place: Place,
): string {
  const key = percentEncode(name, place);
  const parts = partsOf(value, encode, place, percentEncode);
  if (parts === undefined) return "";
  if (parts.kind === "scalar") return `${key}=${parts.text}`;
  const pairs = parts.kind === "list" ? parts.items.map((item) => [key, item] as const) : parts.members;
  if (explode) return pairs.map((pair) => pair.join("=")).join("&");
  const texts = pairs.flatMap(([member, text]) => {
    const last = encodeComma(text, place);
    return parts.kind === "list" ? [last] : [member, last];
  });
  return `${key}=${texts.join(",")}`;
}

/** Within a list, a comma that may stay elsewhere would separate. */
const encodeComma: Encode = (text) => text.replaceAll(",", "%2C");
