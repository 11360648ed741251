import type { Encode } from "./parts.js";
import type { Place } from "./place.js";
import { percentEncode } from "./scalar.js";

/**
 * Percent-encodes a value for which `allowReserved` is set: RFC 6570, section 3.2.3 "Reserved Expansion", keeps reserved
 * characters and percent-encoded triplets. Encoded nevertheless are `#`, which would end the query, `&` and `=`, which
 * would make another parameter of what follows, and `+`, which servers read as a space (OpenAPI 3.1.1, "Fixed Fields for use
 * with schema": callers "are still responsible" for these; here the library is).
 */
export const percentEncodeReserved: Encode = (text, place) =>
  encodeBetween(/(%[\da-f]{2}|[:/?[\]@!$'()*,;]+)/i, text, place);

/**
 * The same in a path, which `/`, `?` and `#` would end (OpenAPI 3.2, "Path Templating"), and in which brackets have no place
 * (RFC 3986, section 3.3).
 */
export const percentEncodeReservedPath: Encode = (text, place) =>
  encodeBetween(/(%[\da-f]{2}|[:@!$&'()*+,;=]+)/i, text, place);

/** The same for one of several texts, which `,`, `;` and `=` would separate. */
export const percentEncodeReservedItem: Encode = (text, place) =>
  encodeBetween(/(%[\da-f]{2}|[:@!$&'()*+]+)/i, text, place);

/** Percent-encodes what is not `kept`, a pattern with one group around all of it. */
function encodeBetween(kept: RegExp, text: string, place: Place): string {
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : percentEncode(part, place)))
    .join("");
}
