import type { Place } from "./place.js";
import { dataOf, isAbsent, isStructure, scalar } from "./scalar.js";

/** Encodes text for its place: percent-encoded, or unchanged. */
export type Encode = (text: string, place: Place) => string;

/** For headers, and for parts of a multipart body, in which nothing is encoded. */
export const unchanged: Encode = (text) => text;

/** A value split into encoded texts; absent items and members are left out. */
export type Parts =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "members"; readonly members: readonly (readonly [string, string])[] };

/**
 * Splits a value; `undefined` when nothing is sent: for an absent value and an empty array or object, which RFC 6570,
 * section 2.3, calls undefined.
 *
 * @param encodeName for the names of members; default {@link encode}
 * @throws ConfigurationError for what is not a scalar, a list of scalars or an object of scalars
 */
export function partsOf(
  input: unknown,
  encode: Encode,
  place: Place,
  encodeName: Encode = encode,
): Parts | undefined {
  const value = dataOf(input, place);
  if (isAbsent(value)) return undefined;
  const text = (item: unknown) => encode(scalar(dataOf(item, place), place), place);
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isAbsent(item)).map(text);
    return items.length === 0 ? undefined : { kind: "list", items };
  }
  if (isStructure(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => !isAbsent(member))
      .map(([name, member]) => [encodeName(name, place), text(member)] as const);
    return members.length === 0 ? undefined : { kind: "members", members };
  }
  return { kind: "scalar", text: text(value) };
}
