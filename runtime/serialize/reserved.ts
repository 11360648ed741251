import type { Place } from "./place.js";
import { percentEncode } from "./scalar.js";

/**
 * Percent-encodes a value for which `allowReserved` is set: RFC 6570, section 3.2.3 "Reserved Expansion", keeps reserved
 * characters and percent-encoded triplets. Encoded nevertheless are `#`, which would end the query, `&` and `=`, which
 * would make another parameter of what follows, and `+`, which servers read as a space (OpenAPI 3.1.1, "Fixed Fields for use
 * with schema": callers "are still responsible" for these; here the library is).
 */
export function percentEncodeReserved(text: string, place: Place): string {
  return text
    .split(/(%[\da-f]{2}|[:/?[\]@!$'()*,;]+)/i)
    .map((part, index) => (index % 2 === 1 ? part : percentEncode(part, place)))
    .join("");
}
