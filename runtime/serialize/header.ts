import { ConfigurationError } from "../errors/configuration.js";

/** What to do about a header that cannot be sent. */
export const HEADER_ADVICE =
  "The name must be a token; the value must have neither a line break nor a character above U+00FF.";

/**
 * Sets a header. The error of `Headers.set` quotes the value, which may be a secret; this one does not, which is why
 * openapi-fetch's `mergeHeaders` is not used here.
 *
 * @throws ConfigurationError naming the header
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new ConfigurationError(`The header "${name}" cannot be sent.`, {
      advice: HEADER_ADVICE,
    });
  }
}

/** Sets all headers that have a value; see {@link setHeader}. */
export function setHeaders(headers: Headers, entries: Iterable<readonly (string | undefined)[]>): void {
  for (const [name = "", value] of entries) if (value !== undefined) setHeader(headers, name, value);
}
