import type { CallOptions } from "../call-options.js";
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

/** Sets all headers that have a value, given as programs have them: by name, as pairs or as `Headers`; see {@link setHeader}. */
export function setHeaders(
  headers: Headers,
  given: Readonly<Record<string, string | undefined>> | Iterable<readonly (string | undefined)[]>,
): void {
  const entries = Symbol.iterator in given ? given : Object.entries(given);
  for (const [name = "", value] of entries) if (value !== undefined) setHeader(headers, name, value);
}

/** Headers of every request that has none of that name. */
export type Defaults = readonly (readonly [name: string, value: string])[];

/** Sets the content type of a body, the headers of a call, and those of the client that it does not have. */
export function setOwnHeaders(
  headers: Headers,
  { headers: own }: Pick<CallOptions, "headers">,
  defaults: Defaults,
  contentType?: string,
): void {
  setHeaders(headers, [["Content-Type", contentType]]);
  setHeaders(headers, own ?? {});
  for (const [name, value] of defaults) if (!headers.has(name)) headers.set(name, value);
}
