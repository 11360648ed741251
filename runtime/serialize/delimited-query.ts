import { formPairs, type QueryEncoder } from "./form-query.js";
import { partsOf } from "./parts.js";
import { percentEncodeReserved } from "./reserved.js";
import { percentEncode } from "./scalar.js";
import { requireSeparable } from "./separator.js";

/** Separators of the delimited styles, encoded as OpenAPI 3.1.1, "Style Examples", has them in a URL. */
export const DELIMITERS = { spaceDelimited: "%20", pipeDelimited: "%7C", tabDelimited: "%09" } as const;

/**
 * OpenAPI's styles `spaceDelimited` and `pipeDelimited`, and Swagger 2.0's `tsv`. With `explode`, they are style `form`.
 *
 * Joined here: openapi-fetch writes a bare `|`, which no URL may contain, and an object without its name.
 *
 * @throws ConfigurationError for an item that contains the separator, which nothing can escape
 */
export const delimitedQuery: QueryEncoder = (name, value, style, place) => {
  const encode = style?.allowReserved === true ? percentEncodeReserved : percentEncode;
  const parts = partsOf(value, encode, place, percentEncode);
  if (parts === undefined) return "";
  if (parts.kind === "scalar" || style?.explode === true) return formPairs(name, value, true, encode, place);
  const separator = DELIMITERS[style?.style as keyof typeof DELIMITERS];
  requireSeparable(parts, separator, false, place);
  const texts = parts.kind === "list" ? parts.items : parts.members.flat();
  return `${percentEncode(name, place)}=${texts.join(separator)}`;
};
