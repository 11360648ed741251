import { isJsonType } from "../media-type.js";
import type { ParameterStyle } from "../operation.js";
import { isAbsent, isStructure, type Place, percentEncode, percentEncodeReserved, scalar } from "./scalar.js";

/** Encodes text for its place: percent-encoded, or unchanged. */
export type Encode = (text: string, place: Place) => string;

/** The style of a parameter with the defaults of its location. */
export interface ResolvedStyle {
  readonly style: NonNullable<ParameterStyle["style"]>;
  readonly explode: boolean;
  readonly encode: Encode;
}

/** OpenAPI 3.1, "Parameter Object": `explode` defaults to true for `form` and to false for all other styles. */
export function resolveStyle(
  style: ParameterStyle | undefined,
  fallback: NonNullable<ParameterStyle["style"]>,
): ResolvedStyle {
  const name = style?.style ?? fallback;
  return {
    style: name,
    explode: style?.explode ?? name === "form",
    encode: style?.allowReserved === true ? percentEncodeReserved : percentEncode,
  };
}

/** The value of a parameter with `content`: JSON, or text for other media types. */
export function contentValue(value: unknown, mediaType: string, place: Place): string {
  return isJsonType(mediaType) ? JSON.stringify(value) : scalar(value, place);
}

/** A value split into encoded texts; absent items and members are left out. */
export type Parts =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "members"; readonly members: readonly (readonly [string, string])[] };

/** Splits a value; `undefined` when nothing is sent: for an absent value and an empty array or object. */
export function partsOf(value: unknown, encode: Encode, place: Place): Parts | undefined {
  if (isAbsent(value)) return undefined;
  const text = (item: unknown) => encode(scalar(item, place), place);
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isAbsent(item)).map(text);
    return items.length === 0 ? undefined : { kind: "list", items };
  }
  if (isStructure(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => !isAbsent(member))
      .map(([name, member]) => [encode(name, place), text(member)] as const);
    return members.length === 0 ? undefined : { kind: "members", members };
  }
  return { kind: "scalar", text: text(value) };
}

/** Joins items or members as the styles `simple` and `label` and headers do. */
export function joinParts(parts: Parts, separator: string, explode: boolean): string {
  if (parts.kind === "scalar") return parts.text;
  if (parts.kind === "list") return parts.items.join(separator);
  return parts.members.map(([name, text]) => name + (explode ? "=" : separator) + text).join(separator);
}
