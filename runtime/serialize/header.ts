import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation, OperationRequest } from "../operation.js";
import { percentEncode } from "./scalar.js";
import { contentValue, joinParts, partsOf, resolveStyle } from "./style.js";

const unchanged = (text: string): string => text;

/**
 * Adds the header parameters in OpenAPI's `simple` style; absent ones and empty arrays are left out.
 *
 * @throws ConfigurationError naming a header whose value cannot be sent
 */
export function serializeHeaders(
  operation: Operation,
  values: OperationRequest["header"],
  headers: Headers,
): void {
  for (const [name, value] of Object.entries(values ?? {}) as [string, unknown][]) {
    const place = `header parameter "${name}"`;
    const declared = own(operation.parameters?.header, name);
    if (value === undefined || value === null) continue;
    const { explode } = resolveStyle(declared, "simple");
    const parts = declared?.content === undefined ? partsOf(value, unchanged, place) : undefined;
    const text =
      declared?.content === undefined
        ? parts && joinParts(parts, ",", explode)
        : contentValue(value, declared.content, place);
    if (text !== undefined) setHeader(headers, declared?.name ?? name, text);
  }
}

/** What to do about a header that cannot be sent. */
export const HEADER_ADVICE =
  "The name must be a token; the value must have neither a line break nor a character above U+00FF.";

/**
 * Sets a header. The error of `Headers.set` quotes the value, which may be a secret; this one does not.
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

/** Adds the cookie parameters in `form` style to the `Cookie` header. Browsers ignore that header. */
export function serializeCookies(
  operation: Operation,
  values: OperationRequest["cookie"],
  headers: Headers,
): void {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(values ?? {}) as [string, unknown][]) {
    const place = `cookie parameter "${name}"`;
    const declared = own(operation.parameters?.cookie, name);
    if (value === undefined || value === null) continue;
    const key = percentEncode(declared?.name ?? name, place);
    if (declared?.content !== undefined) {
      pairs.push(`${key}=${percentEncode(contentValue(value, declared.content, place), place)}`);
      continue;
    }
    const { explode } = resolveStyle(declared, "form");
    const parts = partsOf(value, percentEncode, place);
    if (parts === undefined) continue;
    if (!explode || parts.kind === "scalar") pairs.push(`${key}=${joinParts(parts, ",", false)}`);
    else if (parts.kind === "list") pairs.push(...parts.items.map((item) => `${key}=${item}`));
    else pairs.push(...parts.members.map(([member, text]) => `${member}=${text}`));
  }
  if (pairs.length > 0) setHeader(headers, "Cookie", pairs.join("; "));
}
