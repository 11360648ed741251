import { serializeArrayParam, serializeObjectParam, serializePrimitiveParam } from "openapi-fetch";
import type { ParameterStyle } from "../operation.js";
import { type Encode, partsOf, unchanged } from "./parts.js";
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
 * Pairs in style `form`. openapi-fetch joins them; it gets encoded texts and `allowReserved`, because its own encoding leaves
 * names and `!'()*` as they are, and `&` in values that may contain reserved characters.
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
  const options = { style: "form", explode, allowReserved: true } as const;
  if (parts.kind === "scalar") return serializePrimitiveParam(key, parts.text, options);
  const inList = explode ? unchanged : encodeComma;
  if (parts.kind === "list") {
    return serializeArrayParam(
      key,
      parts.items.map((item) => inList(item, place)),
      options,
    );
  }
  const members = parts.members.map(([member, text]) => [member, inList(text, place)]);
  return serializeObjectParam(key, Object.fromEntries(members) as Record<string, string>, options);
}

/** Within a list, a comma that may stay elsewhere would separate. */
const encodeComma: Encode = (text) => text.replaceAll(",", "%2C");
